import type { NameKeys } from '../name.ts';
import { readingsOf } from './reading.ts';
import type { Unit } from './spelled.ts';

const length = 3;
const alike: Readonly<Record<string, string>> = {
  c: 'k',
  q: 'k',
  x: 'k',
  g: 'k',
  z: 's',
  d: 't',
  b: 'p',
  f: 'v',
  r: 'l',
};

/**
 * Keys of which a name in another script and any spelling of it in Latin letters share one: their first three consonants, those that
 * systems spell by turns taken as one. A name in Latin letters has its family and its given name as keys, as either may be the family name.
 */
export function nameSounds({ family_key, given_key }: NameKeys): readonly string[] {
  if (/\p{Script=Latin}/u.test(family_key + given_key)) {
    return [...new Set([sound(family_key), sound(given_key)])].filter((key) => key !== '');
  }
  return [...new Set(readingsOf(family_key, given_key).flatMap(({ family }) => soundsOf(family)))];
}

function soundsOf(units: readonly Unit[]): readonly string[] {
  let sounds = new Set(['']);
  for (const unit of units) {
    sounds = new Set([...sounds].flatMap((before) => unit.map((spelling) => cut(before + sound(spelling)))));
  }
  return [...sounds];
}

function sound(key: string): string {
  return cut(key.replace(/[^a-z]|[aeiouyjwh]/gu, '').replace(/[cqxgzdbfr]/gu, (letter) => alike[letter] ?? letter));
}

function cut(text: string): string {
  return text.slice(0, length);
}
