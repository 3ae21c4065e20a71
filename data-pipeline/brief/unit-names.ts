import { foldedWords } from '../core/text.ts';
import type { BriefPerson } from '../questions/ask-brief.ts';

export const noUnit = 'No unit stated';
/** What stands in the place of a unit's name that would name a person. */
export const withheldUnit = 'A unit named after a person';

const wordsOfUnits = new Set(
  'a an and chair der des dr et for group lab laboratory laboratories of office prof professor s team the und von'.split(
    ' ',
  ),
);

/**
 * What each unit is called in a brief, by its name on the roster: a name that holds a covered person's whole name, or nothing
 * besides their words and words like "lab" and "group", is withheld.
 */
export function unitNames(people: readonly BriefPerson[]): ReadonlyMap<string | null, string> {
  const names = people.map(({ display_name }) => foldedWords(display_name ?? '')).filter((words) => words.length > 0);
  const units = new Set(people.map(({ unit }) => unit));
  return new Map([...units].map((unit) => [unit, unit === null ? noUnit : shownName(unit, names)]));
}

function shownName(unit: string, names: readonly (readonly string[])[]): string {
  const words = foldedWords(unit);
  const run = words.join('');
  const left = words.filter((word) => !wordsOfUnits.has(word) && word.length > 1);
  const isNamed = names.some(
    (name) =>
      name.every((word) => words.includes(word)) ||
      run.includes(name.join('')) ||
      run.includes(name.toReversed().join('')) ||
      (left.length > 0 && left.every((word) => name.includes(word))),
  );
  return isNamed ? withheldUnit : unit;
}
