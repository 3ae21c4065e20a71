import { cyrillicUnits } from './cyrillic.ts';
import { greekUnits } from './greek.ts';
import { mandarinFamilyUnits, mandarinUnits, otherFamilyUnits } from './han.ts';
import { hangulFamilyUnits, hangulUnits } from './hangul.ts';
import { kanaUnits } from './kana.ts';
import type { NameRule } from './name-rules.ts';
import { semiticUnits } from './semitic.ts';
import type { Unit } from './spelled.ts';

/** A name in another script as what it may be in Latin letters. `given` has a list of units a word; null where it cannot be read. */
export interface NameReading {
  readonly rule: NameRule;
  readonly family: readonly Unit[];
  readonly given: readonly (readonly Unit[])[] | null;
  /** How many words the given name has. */
  readonly givenCount: number;
}

interface Script {
  readonly rule: NameRule;
  readonly letters: RegExp;
  /** Whether each letter of a given name is a word of its own in Latin letters. */
  readonly isSyllabic: boolean;
  readonly family: (word: string) => readonly Unit[] | null;
  readonly given: (word: string) => readonly Unit[] | null;
}

const alike = (units: Script['family']) => ({ family: units, given: units, isSyllabic: false });

const scripts: readonly Script[] = [
  { rule: 'cyrillic', letters: /^[\p{Script=Cyrillic} ]+$/u, ...alike(cyrillicUnits) },
  { rule: 'greek', letters: /^[\p{Script=Greek} ]+$/u, ...alike(greekUnits) },
  { rule: 'consonants', letters: /^[\p{Script=Arabic}\p{Script=Hebrew} ]+$/u, ...alike(semiticUnits) },
  { rule: 'kana', letters: /^[\p{Script=Hiragana}\p{Script=Katakana}ー ]+$/u, ...alike(kanaUnits) },
  {
    rule: 'hangul',
    letters: /^[\p{Script=Hangul} ]+$/u,
    isSyllabic: true,
    family: hangulFamilyUnits,
    given: hangulUnits,
  },
  {
    rule: 'han',
    letters: /^[\p{Script=Han}々 ]+$/u,
    isSyllabic: true,
    family: mandarinFamilyUnits,
    given: mandarinUnits,
  },
  {
    rule: 'family_only',
    letters: /^[\p{Script=Han}々 ]+$/u,
    isSyllabic: true,
    family: otherFamilyUnits,
    given: () => null,
  },
];

/** The ways in which a name may be read in Latin letters: none for one that is in Latin letters already, or in a script not known. */
export function readingsOf(family: string, given: string): readonly NameReading[] {
  if (/[\p{Script=Latin}\p{N}]/u.test(family + given)) return [];
  return scripts.flatMap((script) => {
    if (!script.letters.test(family) || !script.letters.test(given)) return [];
    const familyUnits = together(family.split(' ').map(script.family));
    if (familyUnits === null) return [];
    const words = given.split(' ').flatMap((word) => (script.isSyllabic ? Array.from(word) : [word]));
    return [{ rule: script.rule, family: familyUnits, given: all(words.map(script.given)), givenCount: words.length }];
  });
}

function together(words: readonly (readonly Unit[] | null)[]): readonly Unit[] | null {
  return all(words)?.flat() ?? null;
}

function all<T>(items: readonly (T | null)[]): readonly T[] | null {
  const known = items.filter((item) => item !== null);
  return known.length === items.length ? known : null;
}
