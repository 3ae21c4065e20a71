/**
 * One count of a published table, with the two sums that it is part of: it stands with + in `from` and with − in `to`, and each
 * sum is 0. A total stands in the sum of its parts the other way round, so that rows, columns and their totals are one network
 * (Cox 1995, doi:10.1080/01621459.1995.10476635).
 */
export interface Cell {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Whether it must be hidden. */
  readonly isSensitive: boolean;
  /** Whether it is said elsewhere, and so cannot be hidden. */
  readonly isKnown: boolean;
}

/** What lies beyond a table: a count that is part of one sum only has its other end here. */
export const outside = 'outside';

/** The least that a reader may know of a hidden count: whether it is there at all. */
export function leastOf({ count }: Pick<Cell, 'count'>): number {
  return Math.min(count, 1);
}
