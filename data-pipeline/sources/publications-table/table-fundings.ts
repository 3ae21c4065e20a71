import type { PublicationFunding } from '../publication.ts';
import { separated, separatedOutside } from '../separated.ts';

/**
 * Funders and awards of two cells. Lists of the same length go together one by one; one funder has all awards; else nobody
 * knows which award is whose, and each stands alone. `Funder [A1, A2]` in the funder's cell says it itself.
 */
export function tableFundings(funders: string | null, awards: string | null): readonly PublicationFunding[] {
  const names = separatedOutside(funders ?? '', ';');
  const bracketed = names.map((name) => /^([^[\]]{1,500})\[([^[\]]{1,2000})\]$/u.exec(name));
  if (awards === null && bracketed.some((found) => found !== null)) {
    return names.flatMap((name, index): readonly PublicationFunding[] => {
      const [, funder, list] = bracketed[index] ?? [];
      if (funder === undefined || list === undefined) return [{ funder: name, award: null }];
      return separated(list, ',').map((award) => ({ funder: funder.trim(), award }));
    });
  }
  const numbers = separated(awards, ';');
  if (numbers.length === 0) return names.map((funder) => ({ funder, award: null }));
  if (names.length === numbers.length) return names.map((funder, index) => ({ funder, award: numbers[index] ?? null }));
  if (names.length === 1) return numbers.map((award) => ({ funder: names[0] ?? null, award }));
  return [...names.map((funder) => ({ funder, award: null })), ...numbers.map((award) => ({ funder: null, award }))];
}
