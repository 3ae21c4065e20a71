import type { Period } from '#pipeline';

/** Two periods that are compared: `b` against `a`. */
export interface Periods {
  readonly a: Period;
  readonly b: Period;
}

/** The years that two periods are chosen from. */
interface Years {
  readonly years: readonly number[];
  /** Years that somebody chose already; null = all of them. */
  readonly range: Period | null;
  /** This year and later ones are not over; null = all are. */
  readonly incompleteFrom: number | null;
}

/** How long the periods are where nobody chose them. */
const usualLength = 3;

/** "2019–2021", or one year. */
export function periodText({ from, to }: Period): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

/** As it stands in the address. */
export function periodParameter({ from, to }: Period): string {
  return `${String(from)}-${String(to)}`;
}

export function parsePeriod(text: string | null): Period | null {
  const [from, to] = (text ?? '').split('-').map(Number);
  return from === undefined || to === undefined || from > to ? null : { from, to };
}

/**
 * The periods to compare: those of the address; else the years drawn on a chart against as many before them; else the last
 * years that are over against as many before them. Null where there are no two years to compare.
 */
export function periodsOf(
  span: Years,
  chosen: { readonly a: Period | null; readonly b: Period | null },
): Periods | null {
  const complete = span.years.filter((year) => year < (span.incompleteFrom ?? Infinity));
  const first = complete[0];
  const last = complete.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const b = chosen.b ?? drawn(span, first, last) ?? { from: last - lengthOf(complete.length) + 1, to: last };
  const before = { from: Math.max(first, b.from - (b.to - b.from + 1)), to: b.from - 1 };
  const a = chosen.a ?? (before.from > before.to ? null : before);
  return a === null ? null : { a, b };
}

/** Whether the periods share no year, so that their works are different ones. */
export function areApart({ a, b }: Periods): boolean {
  return a.to < b.from || b.to < a.from;
}

/** All years from the first to the last. */
export function yearsFrom(rows: readonly { readonly year: number }[]): readonly number[] {
  const first = rows[0]?.year ?? 0;
  const last = rows.at(-1)?.year ?? -1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The first year that is not over on the as-of date. */
export function firstOpenYear(asOf: string): number {
  return Number(asOf.slice(0, 4)) + (asOf.endsWith('-12-31') ? 1 : 0);
}

function drawn({ range }: Years, first: number, last: number): Period | null {
  if (range === null || range.from <= first || range.from > last) return null;
  return { from: range.from, to: Math.min(range.to, last) };
}

function lengthOf(years: number): number {
  return Math.max(1, Math.min(usualLength, Math.floor(years / 2)));
}
