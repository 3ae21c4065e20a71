import { falseDiscoveryRates } from './false-discovery.ts';
import { sameRateProbability } from './two-rates.ts';

/** What chance alone gives less often counts as a change. */
export const rareEnough = 0.05;

export interface RateChanges {
  /** Of a split at least as uneven under one rate, two-sided; NaN where there are too few events to test. */
  readonly probability: Float64Array;
  /** Share of false ones to expect among all tested that are at least as uneven; NaN where not tested. */
  readonly falseDiscovery: Float64Array;
  readonly tested: number;
  /** The least number of events that is enough: all of them in the shorter period would be rare. */
  readonly leastEvents: number;
}

/**
 * Which of many pairs of counts differ between two periods by more than chance: exact conditional test of two Poisson rates with
 * mid-p (see {@link sameRateProbability}), each by itself, with Benjamini and Hochberg's rate over all that were tested.
 *
 * @param a counts in the first period. @param b of the same things in the second.
 * @param spans how long the periods are, in one unit.
 */
export function rateChanges(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  spans: { readonly a: number; readonly b: number },
): RateChanges {
  const leastEvents = fewestTested(spans);
  const known = new Map<number, number>();
  const probabilityOf = (inA: number, inB: number): number => {
    const key = inA * 2 ** 26 + inB;
    const found = known.get(key) ?? sameRateProbability(inA, inB, spans);
    known.set(key, found);
    return found;
  };
  const probability = Float64Array.from({ length: a.length }, (_, index) => {
    const [inA, inB] = [a[index] ?? 0, b[index] ?? 0];
    return inA + inB < leastEvents ? NaN : probabilityOf(inA, inB);
  });
  const tested = [...probability.entries()].filter(([, value]) => !Number.isNaN(value));
  const rates = falseDiscoveryRates(tested.map(([, value]) => value));
  const falseDiscovery = new Float64Array(a.length).fill(NaN);
  for (const [at, [index]] of tested.entries()) falseDiscovery[index] = rates[at] ?? NaN;
  return { probability, falseDiscovery, tested: tested.length, leastEvents };
}

function fewestTested(spans: { readonly a: number; readonly b: number }): number {
  let events = 1;
  while (Math.min(sameRateProbability(0, events, spans), sameRateProbability(events, 0, spans)) >= rareEnough) {
    events += 1;
  }
  return events;
}
