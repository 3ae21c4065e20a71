import type { BriefYearRow } from '#pipeline';
import { count } from '../../ui/numbers.ts';

/** The years that are over on the as-of day. */
export function completeYears(years: readonly BriefYearRow[], asOf: string): readonly BriefYearRow[] {
  return years.filter(({ year }) => `${String(year)}-12-31` <= asOf);
}

/** What the works per year say: the last complete year against five years before it, or the first there is. */
export function worksTitle(years: readonly BriefYearRow[]): string {
  const ends = compared(years.flatMap(({ year, works }) => (works === null ? [] : [{ year, value: works }])));
  if (ends === null) return 'Too few years that can be shown to compare';
  const { first, last } = ends;
  return `${verb(first.value, last.value)} from ${count(first.value)} works in ${String(first.year)} to ${count(last.value)} in ${String(last.year)}`;
}

/** What the international shares say, in percentage points. */
export function internationalTitle(years: readonly BriefYearRow[]): string {
  const known = years.flatMap((row) => {
    const share = internationalShare(row);
    return share === null ? [] : [{ year: row.year, value: Math.round(share * 100) }];
  });
  const ends = compared(known);
  if (ends === null) return 'Too few years that can be shown to compare';
  const { first, last } = ends;
  return `${verb(first.value, last.value)} from ${String(first.value)}% in ${String(first.year)} to ${String(last.value)}% in ${String(last.year)}`;
}

/** International works as a share of those that it is stated of; null where there are none, or a count is hidden. */
export function internationalShare({ international, base }: BriefYearRow): number | null {
  return international === null || base === null || base === 0 ? null : international / base;
}

interface YearValue {
  readonly year: number;
  readonly value: number;
}

function compared(years: readonly YearValue[]): { first: YearValue; last: YearValue } | null {
  const last = years.at(-1);
  const first = years.at(-6) ?? years[0];
  return last === undefined || first === undefined || first === last ? null : { first, last };
}

function verb(from: number, to: number): string {
  return to > from ? 'Up' : to < from ? 'Down' : 'Level,';
}
