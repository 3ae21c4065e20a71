import type { Estimate } from './estimate.ts';

/** How many times works are drawn anew. */
export const drawsMade = 200;

/** How often each of `length` works is in one draw of `length` works with replacement. */
export function drawWorks(length: number, random: () => number): Uint16Array {
  const times = new Uint16Array(length);
  for (let draw = 0; draw < length; draw += 1) {
    const work = Math.floor(random() * length);
    times[work] = (times[work] ?? 0) + 1;
  }
  return times;
}

/**
 * A measured value with the middle 95 % of its draws, moved so that their mean lies on it: a draw repeats works and so
 * misses others, which makes it name fewer organizations and tie fewer people. Null where there are fewer than two draws.
 * B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), ch. 10 and 13.
 *
 * @param range what the figure can be; the band does not leave it.
 */
export function drawnEstimate(
  value: number,
  draws: Float64Array,
  range: { readonly least: number; readonly most: number },
): Estimate | null {
  const known = draws.filter((draw) => !Number.isNaN(draw)).sort();
  if (known.length < 2) return null;
  const moved = value - known.reduce((sum, draw) => sum + draw, 0) / known.length;
  return {
    value,
    lo: Math.max(range.least, Math.min(value, quantile(known, 0.025) + moved)),
    hi: Math.min(range.most, Math.max(value, quantile(known, 0.975) + moved)),
  };
}

/** Between neighbors in proportion (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  return below + (place % 1) * ((sorted[Math.ceil(place)] ?? NaN) - below);
}
