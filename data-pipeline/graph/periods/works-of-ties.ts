import { grouped } from '../grouped.ts';
import type { DrawableNetwork } from '../resampling/drawable-network.ts';

/** The works of tie `i` stand at `starts[i]` to `starts[i + 1]` of `works`, by year; each is a place in `rows`. */
export interface WorksOfTies {
  /** The works that tie anybody, by year: rows of the network's works. */
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly works: Uint32Array;
}

/** The works behind each tie of a network. */
export function worksOfTies({ tieStarts, ties, years, source }: DrawableNetwork): WorksOfTies {
  const rows = Uint32Array.from(years.keys())
    .filter((work) => tieStarts[work + 1]! > tieStarts[work]!)
    .sort((one, other) => years[one]! - years[other]! || one - other);
  const placeOf = new Uint32Array(ties.length);
  const tieOf = new Uint32Array(ties.length);
  let next = 0;
  for (const [place, work] of rows.entries()) {
    const own = ties.subarray(tieStarts[work], tieStarts[work + 1]);
    tieOf.set(own, next);
    placeOf.fill(place, next, next + own.length);
    next += own.length;
  }
  const { starts, values } = grouped(tieOf, placeOf, source.length);
  return { rows, starts, works: values };
}
