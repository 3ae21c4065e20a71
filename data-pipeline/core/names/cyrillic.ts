import { spellingTable, type Unit, unitsBy } from './spelled.ts';

/**
 * Letters as passports (ICAO 9303), ISO 9 without its accents, BGN/PCGN, the Ukrainian, Bulgarian and Serbian standards and French and
 * German habit spell them. Keys have lost their accents, so that й stands under и, ё under е and ї under і.
 */
const letters = spellingTable(
  `а a, б b, в v w f ff, г g h gh, д d, е e ye je ie io yo jo o, ж zh z j g, з z s, и i y j iy ij, ии y i ii iy ij yi yy, к k c, кс ks x, л l,
  м m, н n, о o, п p, р r, с s ss, т t, у u ou oo w, ф f ph, х kh h x ch, ц ts c tz z cz, ч ch c tch tsch cz, ш sh s sch ch,
  щ shch sc sch sh sht stch shh, ъ - a u y, ы y i, ьо io yo o, ь - j y i, э e, ю yu iu ju u, я ya ia ja a ea, і i y yi ji, є ye ie je e, ґ g,
  дж j dzh dj, ј j y i, љ lj ly l, њ nj ny n, ћ c ch cj, ђ dj d, џ dz dzh dj j, ә a ae e, ғ g gh, қ k q, ң n ng, ө o oe, ұ u, ү u, һ h`,
);

/** A folded word in Cyrillic letters as what it may be in Latin ones; null where a letter is not known. */
export function cyrillicUnits(word: string): readonly Unit[] | null {
  return unitsBy(letters, word);
}
