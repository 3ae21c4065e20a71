import type { YearRow } from '#pipeline';
import { count } from '../../ui/numbers.ts';

/** The years that are over on the as-of day. */
export function completeYears(years: readonly YearRow[], asOf: string): readonly YearRow[] {
  return years.filter(({ year }) => `${String(year)}-12-31` <= asOf);
}

/** What the works per year say: the last complete year against five years before it, or the first there is. */
export function worksTitle(years: readonly YearRow[]): string {
  const ends = compared(years);
  if (ends === null) return 'One complete year is not enough to compare';
  const { first, last } = ends;
  return `${verb(first.works, last.works)} from ${count(first.works)} works in ${String(first.year)} to ${count(last.works)} in ${String(last.year)}`;
}

/** What the international shares say, in percentage points. */
export function internationalTitle(years: readonly YearRow[]): string {
  const ends = compared(years.filter(({ works_with_affiliation }) => works_with_affiliation > 0));
  if (ends === null) return 'Too few years with affiliation data to compare';
  const [from, to] = [percent(ends.first), percent(ends.last)];
  return `${verb(from, to)} from ${String(from)}% in ${String(ends.first.year)} to ${String(to)}% in ${String(ends.last.year)}`;
}

/** International works as a share of the works with affiliation data; null where there are none. */
export function internationalShare({ international_works, works_with_affiliation }: YearRow): number | null {
  return works_with_affiliation === 0 ? null : international_works / works_with_affiliation;
}

function compared(years: readonly YearRow[]): { first: YearRow; last: YearRow } | null {
  const last = years.at(-1);
  const first = years.at(-6) ?? years[0];
  return last === undefined || first === undefined || first === last ? null : { first, last };
}

function percent(row: YearRow): number {
  return Math.round((internationalShare(row) ?? 0) * 100);
}

function verb(from: number, to: number): string {
  return to > from ? 'Up' : to < from ? 'Down' : 'Level,';
}
