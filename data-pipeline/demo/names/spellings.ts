import type { PersonName } from '../model.ts';
import type { Random } from '../random.ts';

export function fullName({ family, given }: PersonName): string {
  return `${given} ${family}`;
}

/** `Family, Given`, as rosters and award databases write it. */
export function invertedName({ family, given }: PersonName): string {
  return `${family}, ${given}`;
}

/** `G. M. Family`. */
export function abbreviatedName({ family, given }: PersonName): string {
  const letters = given.split(/[ -]/).map((part) => `${part.charAt(0)}.`);
  return `${letters.join(' ')} ${family}`;
}

/** `GF` as letters only: what an acknowledgment prints as `G.F.`. */
export function initials({ family, given }: PersonName): string {
  return [...given.split(/[ -]/), ...family.split(/[ -]/)].map((part) => part.charAt(0)).join('');
}

/** Whether initials name this person beyond doubt: one given and one family word, both beginning with a plain letter. */
export function hasPlainInitials(name: PersonName): boolean {
  return /^[A-Z][a-z]+( [A-Z]\.)?$/.test(name.given) && /^[A-Z][a-z]+$/.test(name.family);
}

const ways: readonly (readonly [(name: PersonName) => string, number])[] = [
  [fullName, 70],
  [abbreviatedName, 18],
  [invertedName, 6],
  [(name) => fullName(name).toUpperCase(), 3],
  [(name) => unaccented(fullName(name)), 3],
];

/** One of the ways in which publishers print the same name. */
export function spelling(random: Random, name: PersonName): string {
  return random.weighted(ways)(name);
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}

// prettier-ignore
const cyrillic: Readonly<Record<string, string>> = {
  shch: 'щ', zh: 'ж', kh: 'х', ch: 'ч', sh: 'ш', ya: 'я', yu: 'ю', a: 'а', b: 'б', d: 'д', e: 'е', g: 'г', h: 'х',
  i: 'и', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', y: 'й', z: 'з',
};

/** The name in Cyrillic letters; null if it has a letter with no counterpart. */
export function inCyrillic({ family, given }: PersonName): PersonName | null {
  if (!/^[a-zA-Z]+$/.test(family + given) || /[cfjqwx]/i.test(family + given)) return null;
  return { family: transliterated(family), given: transliterated(given) };
}

function transliterated(word: string): string {
  const letters = word.toLowerCase().replace(/shch|zh|kh|ch|sh|ya|yu|[a-z]/g, (letter) => cyrillic[letter] ?? letter);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
