import { familyParticles, type NameKeys, namesCompatible } from '../name.ts';
import type { NameRule } from './name-rules.ts';
import { isNicknameOf } from './nicknames.ts';
import { type NameReading, readingsOf } from './reading.ts';
import { beginsWith, mayBegin, spells, type Unit } from './spelled.ts';

/**
 * By which rule two names may belong to one person, the surest that fits; null when by none. It never says that they do.
 *
 * Wider than {@link namesCompatible}, which alone ties authorships that no identifier ties: across scripts, with particles, umlauts,
 * double family names and short forms.
 */
export function compareNames(a: NameKeys, b: NameKeys): NameRule | null {
  if (isEmpty(a) || isEmpty(b)) return null;
  if (namesCompatible(a, b)) return plainRule(a, b);
  const [readingsA, readingsB] = [readingsOf(a.family_key, a.given_key), readingsOf(b.family_key, b.given_key)];
  if (readingsA.length > 0 || readingsB.length > 0) {
    if (readingsA.length > 0 && readingsB.length > 0) return null;
    const [readings, other] = readingsA.length > 0 ? [readingsA, b] : [readingsB, a];
    return readings.find((reading) => isSpelledAs(reading, other))?.rule ?? null;
  }
  if (namesCompatible(withoutUmlauts(a, b), withoutUmlauts(b, a))) return 'umlaut';
  if (namesCompatible(withoutParticles(a), withoutParticles(b))) return 'particle';
  if (isHalfOfDouble(a, b) || isHalfOfDouble(b, a)) return 'double_family';
  return isShortForm(a, b) ? 'nickname' : null;
}

function isEmpty({ family_key, given_key }: NameKeys): boolean {
  return family_key === '' || given_key === '';
}

function plainRule(a: NameKeys, b: NameKeys): NameRule {
  const [familyA, familyB] = [joined(a.family_key), joined(b.family_key)];
  const [givenA, givenB] = [joined(a.given_key), joined(b.given_key)];
  if (familyA === familyB && givenA === givenB) return 'same';
  const isOneFamily = familyA === familyB || sorted(a.family_key) === sorted(b.family_key);
  if (!isOneFamily) return joined(a.family_key + a.given_key) === joined(b.family_key + b.given_key) ? 'same' : 'order';
  if (givenA === givenB) return 'order';
  const other = b.given_key.split(' ');
  return a.given_key.split(' ').some((word, at) => word !== (other[at] ?? word)) ? 'initials' : 'fewer_names';
}

/** In the order of the name, or with family and given name changed about: then only whole names count. */
function isSpelledAs(reading: NameReading, { family_key, given_key }: NameKeys): boolean {
  if (spells(reading.family, joined(family_key)) && isGivenSpelledAs(reading, given_key.split(' '))) return true;
  const isTurned = spells(reading.family, joined(given_key));
  return isTurned && reading.given !== null && spells(reading.given.flat(), joined(family_key));
}

function isGivenSpelledAs({ given, givenCount }: NameReading, words: readonly string[]): boolean {
  if (given === null) return words.length === givenCount;
  if (spells(given.flat(), words.join(''))) return true;
  return given.every((units, at) => {
    const word = words[at];
    return word === undefined || isWordSpelledAs(units, word);
  });
}

function isWordSpelledAs(units: readonly Unit[], word: string): boolean {
  if (spells(units, word)) return true;
  return word.length === 1 ? mayBegin(units, word) : units.length === 1 && isLetter(units) && beginsWith(units, word);
}

/** One sign that is no syllable: an initial. */
function isLetter(units: readonly Unit[]): boolean {
  return units.every((unit) => unit.some((spelling) => spelling.length === 1));
}

/** The keys with ae, oe, ue and aa as one letter wherever the other name has no such pair. */
function withoutUmlauts(name: NameKeys, other: NameKeys): NameKeys {
  return {
    family_key: oneLetter(name.family_key, other.family_key),
    given_key: oneLetter(name.given_key, other.given_key),
  };
}

function oneLetter(key: string, other: string): string {
  return umlaut.test(other) ? key : key.replace(umlauts, '$1$2');
}

const umlaut = /(?<![aeiouyq])(?:[aou]e|aa)/u;
const umlauts = /(?<![aeiouyq])(?:([ou])e|(a)[ae])/gu;

/** Without particles before the family name or behind the given one, unless nothing else is left. */
function withoutParticles({ family_key, given_key }: NameKeys): NameKeys {
  const family = family_key.split(' ');
  const given = given_key.split(' ');
  while (family.length > 1 && familyParticles.has(family[0] ?? '')) family.shift();
  while (given.length > 1 && familyParticles.has(given.at(-1) ?? '')) given.pop();
  return { family_key: family.join(' '), given_key: given.join(' ') };
}

/** Whether one family name is a part of the other, given names agreeing by more than an initial. */
function isHalfOfDouble(half: NameKeys, double: NameKeys): boolean {
  const [part, whole] = [withoutParticles(half), withoutParticles(double)];
  const words = part.family_key.split(' ');
  const all = whole.family_key.split(' ');
  if (words.length >= all.length || !words.every((word) => word.length > 1 && all.includes(word))) return false;
  const [one = '', other = ''] = [part.given_key.split(' ')[0], whole.given_key.split(' ')[0]];
  return one.length > 1 && one === other && namesCompatible(part, { ...whole, family_key: part.family_key });
}

function isShortForm(a: NameKeys, b: NameKeys): boolean {
  const [firstA = '', ...restA] = a.given_key.split(' ');
  const [firstB = '', ...restB] = b.given_key.split(' ');
  if (!isNicknameOf(firstA, firstB)) return false;
  return namesCompatible(
    { family_key: a.family_key, given_key: ['x', ...restA].join(' ') },
    { family_key: b.family_key, given_key: ['x', ...restB].join(' ') },
  );
}

function joined(key: string): string {
  return key.replaceAll(' ', '');
}

function sorted(key: string): string {
  return key.split(' ').toSorted().join(' ');
}
