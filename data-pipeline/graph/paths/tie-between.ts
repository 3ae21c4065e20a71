import type { Ties } from '../ties.ts';

/** What is known of one tie. Years are null where no shared work is dated. */
export interface TieFacts {
  readonly weight: number;
  readonly works: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/**
 * The tie between two rows, found by halving.
 *
 * @param ties sorted by source, then target.
 * @throws RangeError where the rows are not tied.
 */
export function tieBetween(ties: Ties, row: number, other: number): TieFacts {
  const [source, target] = [Math.min(row, other), Math.max(row, other)];
  let from = 0;
  let to = ties.sources.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const difference = ties.sources[middle]! - source || ties.targets[middle]! - target;
    if (difference < 0) from = middle + 1;
    else to = middle;
  }
  if (ties.sources[from] !== source || ties.targets[from] !== target) {
    throw new RangeError(`rows ${source} and ${target} are not tied`);
  }
  return {
    weight: ties.weights[from]!,
    works: ties.works[from]!,
    first_year: ties.firstYears[from]! || null,
    last_year: ties.lastYears[from]! || null,
  };
}
