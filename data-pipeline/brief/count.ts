/** A count as a summary may say it: `lo` = `hi` where it is said, else the least and the most that it may be. */
export interface Count {
  readonly lo: number;
  readonly hi: number;
}

/** A count in a table: null where it is hidden. */
export type TableCount = number | null;

export function exactly(count: number): Count {
  return { lo: count, hi: count };
}

/** The count itself where it is said, else null. */
export function said({ lo, hi }: Count): number | null {
  return lo === hi ? lo : null;
}

/** Whether a count stands for fewer cases than may be shown; nothing at all may. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}

/** A count that is part of no published sum. */
export function guardedCount(count: number, k: number): Count {
  return isSmall(count, k) ? { lo: 1, hi: k - 1 } : exactly(count);
}

/**
 * One of two parts of a published total. Where either part is small, it is said between which counts it lies: all of them are
 * possible alike. A total below 2k − 1 has always a small part, so that nothing may depend on which of the two it is.
 */
export function guardedPart(part: number, total: number, k: number): Count {
  if (part === 0 || part === total) return exactly(part);
  if (total < 2 * k - 1) return { lo: 1, hi: total - 1 };
  if (part < k) return { lo: 1, hi: k - 1 };
  return total - part < k ? { lo: total - k + 1, hi: total - 1 } : exactly(part);
}
