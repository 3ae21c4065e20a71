import { foldedWords } from './text.ts';

/** A person's name as two parts, in the spelling of the source. `given` is empty when the name has one part only. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** A person's name as matching compares it: folded words joined by one space. */
export interface NameKeys {
  readonly family_key: string;
  readonly given_key: string;
}

/** Words before a family name that sources put there, leave out or put behind the given name. */
export const familyParticles: ReadonlySet<string> = new Set(
  'af al av bin binti da das de degli dei del della den der des di do dos du el ibn la las le los ten ter van vande vanden vander von vom zu zum zur'.split(
    ' ',
  ),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'dsc', 'esq']);
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'sir', 'dame']);
const twoLetterSurnames = new Set([
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '诸葛',
  '諸葛',
  '上官',
  '司徒',
  '东方',
  '東方',
  '夏侯',
  '尉迟',
  '皇甫',
  '公孙',
  '公孫',
  '慕容',
  '令狐',
  '南宫',
  '남궁',
  '황보',
  '제갈',
  '선우',
  '독고',
  '사공',
  '서문',
]);

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc・·]+$/u;

/**
 * Family and given name of a byline or form: "Family, Given", "Given Family", "Family, Given, Jr.", "Family GH", "FAMILY
 * Given", particles ("Ludwig van Beethoven") and undivided Chinese, Japanese and Korean names.
 *
 * Where the order cannot be known, Western order is assumed; {@link namesCompatible} tolerates the other.
 */
export function parseName(raw: string): PersonName {
  const parts = raw
    .normalize('NFKC')
    .split(/[,;、]/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  const [first = '', ...after] = parts;
  const kept = after.filter((part) => !isSuffix(part));
  // Behind one word, "MD" is initials: a degree stands behind a whole name.
  const rest = kept.length > 0 || first.includes(' ') ? kept : after.filter((part) => /^(?:MD|JR|SR)$/u.test(part));
  if (rest.length > 0) return { family: first, given: rest.join(' ') };

  const words = withoutTitles(first.split(' '));
  if (words.every((word) => eastAsian.test(word))) return parseEastAsian(words);
  return parseUndivided(words);
}

/** Keys of a name whose parts are known. A `given` such as "JP" beside a mixed-case family is read as initials. */
export function nameKeys(family: string, given: string): NameKeys {
  const spelled = /\p{Ll}/u.test(family)
    ? given.replace(/(?<!\p{L})\p{Lu}{2,3}(?![\p{L}])/gu, (run) => Array.from(run).join(' '))
    : given;
  return { family_key: foldedWords(family).join(' '), given_key: foldedWords(spelled).join(' ') };
}

/** Keys of a name as written: {@link nameKeys} of {@link parseName}. */
export function personKeys(raw: string): NameKeys {
  const { family, given } = parseName(raw);
  return nameKeys(family, given);
}

/**
 * Whether two names may belong to one person; it never says that they do.
 *
 * Family names must be equal (word order and word breaks aside). Given names must agree word by word, where an initial
 * agrees with any word that it begins; words that only one name has are no conflict. The same words divided otherwise
 * ("Wei Zhang", "Zhang, Wei") are compatible. A name without a given part is compatible with none.
 */
export function namesCompatible(a: NameKeys, b: NameKeys): boolean {
  if (a.family_key === '' || b.family_key === '' || a.given_key === '' || b.given_key === '') return false;
  if (sameWords(a.family_key, b.family_key)) return givenCompatible(a.given_key, b.given_key);
  const wholeA = `${a.family_key} ${a.given_key}`;
  const wholeB = `${b.family_key} ${b.given_key}`;
  if (sorted(wholeA) === sorted(wholeB)) return true;
  return !/\p{Script=Latin}/u.test(wholeA) && joined(wholeA) === joined(wholeB);
}

function sameWords(a: string, b: string): boolean {
  return a === b || joined(a) === joined(b) || sorted(a) === sorted(b);
}

function givenCompatible(a: string, b: string): boolean {
  if (joined(a) === joined(b)) return true;
  const wordsOfB = b.split(' ');
  return a.split(' ').every((word, position) => {
    const other = wordsOfB[position];
    return other === undefined || word === other || isInitialOf(word, other) || isInitialOf(other, word);
  });
}

function isInitialOf(initial: string, word: string): boolean {
  return Array.from(initial).length === 1 && word.startsWith(initial);
}

function joined(key: string): string {
  return key.replaceAll(' ', '');
}

function sorted(key: string): string {
  return key.split(' ').toSorted().join(' ');
}

function isSuffix(part: string): boolean {
  return suffixes.has(part.toLowerCase().replaceAll('.', ''));
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !titles.has(word.toLowerCase().replaceAll('.', '')));
  const kept = start > 0 ? words.slice(start) : words;
  const last = kept.at(-1) ?? '';
  const isGeneration = /^(?:jr|sr)\.?$/iu.test(last) || /^(?:II|III|IV)$/u.test(last);
  return kept.length > 2 && isGeneration ? kept.slice(0, -1) : kept;
}

function parseEastAsian(words: readonly string[]): PersonName {
  const [first = '', ...rest] = words;
  if (rest.length > 0) return { family: first, given: rest.join(' ') };
  const letters = Array.from(first);
  if (letters.length < 2 || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first))
    return { family: first, given: '' };
  const split = letters.length > 2 && twoLetterSurnames.has(letters.slice(0, 2).join('')) ? 2 : 1;
  return { family: letters.slice(0, split).join(''), given: letters.slice(split).join('') };
}

function parseUndivided(words: readonly string[]): PersonName {
  if (words.length < 2) return { family: words[0] ?? '', given: '' };
  const initials = words.findIndex((word, index) => index > 0 && words.slice(index).every(isInitials));
  if (initials > 0 && !words.slice(0, initials).some(isInitials)) {
    return { family: words.slice(0, initials).join(' '), given: words.slice(initials).join(' ') };
  }
  const [first = '', ...rest] = words;
  if (isShouted(first) && !isInitials(first) && rest.every((word) => /\p{Ll}/u.test(word))) {
    return { family: first, given: rest.join(' ') };
  }
  let start = words.length - 1;
  while (start > 1 && familyParticles.has(words[start - 1]?.toLowerCase() ?? '')) start -= 1;
  if (start > 1 || !familyParticles.has(first.toLowerCase())) {
    return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
  }
  return { family: rest.join(' '), given: first };
}

/** "J.", "J.-P." or "JP", but not a short surname in capitals such as "LI" or "KIM": those read as syllables. */
function isInitials(word: string): boolean {
  if (/^(?:(?:\p{Lu}[.-]+)+\p{Lu}?|\p{Lu}{1,3}\.)$/u.test(word)) return true;
  if (!/^\p{Lu}{1,3}$/u.test(word)) return false;
  return word.length === 1 || !/^[B-DF-HJ-NP-TV-Z]{0,2}[AEIOUY]+(?:N|NG|M|R|K|H)?$/u.test(word);
}

function isShouted(word: string): boolean {
  return /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word);
}
