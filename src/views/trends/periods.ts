import type { Period } from '#pipeline';
import type { Span } from './trend-chart.ts';

/** Two periods that are compared: `b` against `a`. */
export interface Periods {
  readonly a: Period;
  readonly b: Period;
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
  span: Span,
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

function drawn({ range }: Span, first: number, last: number): Period | null {
  if (range === null || range.from <= first || range.from > last) return null;
  return { from: range.from, to: Math.min(range.to, last) };
}

function lengthOf(years: number): number {
  return Math.max(1, Math.min(usualLength, Math.floor(years / 2)));
}
