import type { BriefYear } from '../questions/ask-brief.ts';
import { guardedParts } from './breakdown.ts';
import type { BriefYearRow, BriefYears } from './brief.ts';
import type { TableCount } from './count.ts';
import { guardedTable } from './cross-table.ts';

/**
 * Works of each year and how many of them are international.
 *
 * @param isLocatedSaid whether the brief says elsewhere how many works name an organization of the registry. Where it does not,
 *   the works that name none cannot be left out, and the share is of all works.
 * @returns null where works by year cannot be shown.
 */
export function briefYears(years: readonly BriefYear[], isLocatedSaid: boolean, k: number): BriefYears | null {
  const table = guardedTable(
    {
      rows: years.map(({ international, domestic, unlocated }) => ({
        counts: isLocatedSaid ? [international, domestic, unlocated] : [international, domestic + unlocated],
      })),
      hasTotal: isLocatedSaid ? [false, false, true] : [false, false],
      hasRowTotals: true,
      hasWhole: true,
    },
    k,
  );
  if (table !== null) {
    return {
      of: isLocatedSaid ? 'located works' : 'all works',
      rows: rowsOf(years, (at) => {
        const { counts: [international = null, others = null, unlocated = null] = [], total = null } = table[at] ?? {};
        const located = sumOf(international, others, 1) ?? sumOf(total, unlocated, -1);
        return { works: total, international, base: isLocatedSaid ? located : total };
      }),
    };
  }
  const works = guardedParts(
    years.map(({ international, domestic, unlocated }) => ({ count: international + domestic + unlocated })),
    k,
  );
  return (
    works && {
      of: 'all works',
      rows: rowsOf(years, (at) => ({ works: works[at] ?? null, international: null, base: null })),
    }
  );
}

function sumOf(a: TableCount, b: TableCount, sign: 1 | -1): TableCount {
  return a === null || b === null ? null : a + sign * b;
}

/** Rows of all years from the first to the last; works without a year are part of the sums only. */
function rowsOf(years: readonly BriefYear[], row: (at: number) => Omit<BriefYearRow, 'year'>): readonly BriefYearRow[] {
  const named = years.flatMap(({ year }, at) => (year === null ? [] : [{ year, at }]));
  const [first, last] = [named[0]?.year, named.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  const placeOf = new Map(named.map(({ year, at }) => [year, at]));
  return Array.from({ length: last - first + 1 }, (_, step): BriefYearRow => {
    const at = placeOf.get(first + step);
    const nothing: { works: TableCount; international: TableCount; base: TableCount } = {
      works: 0,
      international: 0,
      base: 0,
    };
    return { year: first + step, ...(at === undefined ? nothing : row(at)) };
  });
}
