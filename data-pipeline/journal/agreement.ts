import type { Readings } from './reviews.ts';

/** How far two readers agree. Shares are 0–1; `kappa` is null where both always chose the same one status, or nobody read twice. */
export interface Agreement {
  readonly readTwice: number;
  readonly agreed: number;
  /** (observed − expected) / (1 − expected), Cohen 1960, doi:10.1177/001316446002000104. */
  readonly kappa: number | null;
}

export function agreementOf(readings: readonly Readings[]): Agreement {
  const readTwice = readings.length;
  const agreed = readings.filter(({ first, second }) => first === second).length;
  const statuses = new Set(readings.flatMap(({ first, second }) => [first, second]));
  let expected = 0;
  for (const status of statuses) {
    const firsts = readings.filter(({ first }) => first === status).length;
    const seconds = readings.filter(({ second }) => second === status).length;
    expected += (firsts * seconds) / readTwice ** 2;
  }
  const kappa = readTwice === 0 || expected === 1 ? null : (agreed / readTwice - expected) / (1 - expected);
  return { readTwice, agreed, kappa };
}
