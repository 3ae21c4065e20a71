import { chineseFamilies, japaneseFamilies, southernFamilies } from './han-families.ts';
import { mandarinUnit, pinyin } from './pinyin.ts';
import type { Unit } from './spelled.ts';

/** A family name in Chinese characters as what it may be in Latin letters in Mandarin; null where a character is not known. */
export function mandarinFamilyUnits(word: string): readonly Unit[] | null {
  const known = chineseFamilies.get(word);
  return known === undefined ? mandarinUnits(word) : [known.flatMap(mandarinUnit)];
}

/** A word in Chinese characters as what it may be in Latin letters in Mandarin, a unit a character; null where one is not known. */
export function mandarinUnits(word: string): readonly Unit[] | null {
  const syllables = Array.from(word, pinyin);
  return syllables.includes(null) ? null : syllables.map((syllable) => mandarinUnit(syllable ?? ''));
}

/** A family name as it is usual in the south or in Japanese, whose given names the characters do not tell; null for others. */
export function otherFamilyUnits(word: string): readonly Unit[] | null {
  const spellings = [...(southernFamilies.get(word) ?? []), ...(japaneseFamilies.get(word) ?? [])];
  return spellings.length === 0 ? null : [spellings];
}
