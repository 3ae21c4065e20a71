import { spellingTable, type Unit } from './spelled.ts';

const split = (written: string): readonly Unit[] =>
  written.split(',').map((entry) =>
    entry
      .trim()
      .split(/\s+/u)
      .map((spelling) => (spelling === '-' ? '' : spelling)),
  );

/** The parts of a syllable in the order of Unicode, as Revised Romanization, McCune-Reischauer and the habit of passports spell them. */
const initials = split(
  'g k, kk gg k, n r l, d t, tt dd, r l n -, m, b p v, bb pp, s sh, ss, -, j ch z, jj tch, ch, k, t, p, h',
);
const vowels = split(
  `a ah, ae ai ay e, ya yah, yae, eo u o uh ou e, e eh, yeo you yu yo yuh, ye yeh, o oh, wa wha, wae wai, oe oi oy, yo, u oo woo ou wu, wo weo,
  we, wi wee ui, yu yoo you, eu u oo, ui eui yi ee, i ee y`,
);
const finals = split(
  '-, k g c ck, k g, k, n, n, n, t d, l r ll, l k, m lm, l, l, l, p, l, m, p b, p, t s, t, ng, t j, t ch, k, t, p, h t -',
);

/** Family names that are usually spelled as no system has it. */
const families = spellingTable(
  '이 lee yi rhee i ri yee rhie li, 박 park pak bak bark pahk, 임 lim rim im yim, 림 lim rim im yim, 유 yoo yu ryu you lyu, 류 ryu yoo yu you lyu ryoo, 최 choi choe choy, 허 heo hur huh her ho, 서 seo suh so su',
);

/** A Korean family name as what it may be in Latin letters. */
export function hangulFamilyUnits(word: string): readonly Unit[] | null {
  const usual = families.get(word);
  return usual === undefined ? hangulUnits(word) : [usual];
}

/** A word in Hangul as what it may be in Latin letters; null where it has anything else. */
export function hangulUnits(word: string): readonly Unit[] | null {
  const units: Unit[] = [];
  for (const letter of word) {
    const syllable = (letter.codePointAt(0) ?? 0) - 0xac00;
    if (syllable < 0 || syllable >= 11172) return null;
    const [initial, vowel, final] = [Math.floor(syllable / 588), Math.floor((syllable % 588) / 28), syllable % 28];
    units.push(initials[initial] ?? [], vowels[vowel] ?? [], finals[final] ?? []);
  }
  return units;
}
