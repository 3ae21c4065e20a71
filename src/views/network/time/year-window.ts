import type { Period } from '#pipeline';

/** How many years a window that is played has where nobody chose one. */
const usualLength = 3;

/** The window that the bounds mean among `years`, which are ascending without gaps; null = no bound. */
export function windowOf(years: readonly number[], from: number | null, to: number | null): Period {
  const [first, last] = ends(years);
  const begin = Math.min(Math.max(from ?? first, first), last);
  return { from: begin, to: Math.max(begin, Math.min(to ?? last, last)) };
}

export function isWhole(years: readonly number[], { from, to }: Period): boolean {
  const [first, last] = ends(years);
  return from <= first && to >= last;
}

/** The window `by` years later, as long as before, no further than the years go. */
export function moved(years: readonly number[], { from, to }: Period, by: number): Period {
  const [first, last] = ends(years);
  const step = Math.min(Math.max(by, first - from), last - to);
  return { from: from + step, to: to + step };
}

/** The window with one end at another year, no further than the other end. */
export function stretched(years: readonly number[], window: Period, end: 'from' | 'to', year: number): Period {
  const [first, last] = ends(years);
  return end === 'from'
    ? { from: Math.min(Math.max(year, first), window.to), to: window.to }
    : { from: window.from, to: Math.max(Math.min(year, last), window.from) };
}

/** Where playing begins: at the earliest years where the window is whole or has come to the end, else where it is. */
export function playedFrom(years: readonly number[], window: Period): Period {
  const [first, last] = ends(years);
  if (isWhole(years, window)) return { from: first, to: Math.min(first + usualLength - 1, last) };
  return window.to >= last ? { from: first, to: first + window.to - window.from } : window;
}

/** The window a year later; null = it has come to the end. */
export function following(years: readonly number[], window: Period): Period | null {
  return window.to >= ends(years)[1] ? null : moved(years, window, 1);
}

function ends(years: readonly number[]): readonly [first: number, last: number] {
  return [years[0] ?? 0, years.at(-1) ?? 0];
}
