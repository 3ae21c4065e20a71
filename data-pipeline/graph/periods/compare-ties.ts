import { rareEnough, rateChanges } from '../../statistics/rate-changes.ts';
import type { DrawableNetwork } from '../resampling/drawable-network.ts';
import type { YearWindow } from '../resampling/windows.ts';

/** What became of a tie from period A to period B; the number of each stands in {@link TieComparison.status}. */
export const tieStatuses = ['new', 'gone', 'stronger', 'weaker', 'same'] as const;

/** Two periods of one network; one entry a tie in every column, in the order of the network's ties. */
export interface TieComparison {
  readonly weightA: Float64Array;
  readonly weightB: Float64Array;
  readonly worksA: Uint32Array;
  readonly worksB: Uint32Array;
  /**
   * Numbers of {@link tieStatuses}. New and gone: works in one period only. Stronger and weaker: works in both, and their
   * rates differ by more than chance would give in 5 % of cases. Same: everything else.
   */
  readonly status: Uint8Array;
  /** See `RateChanges`: NaN where the tie has too few works to test. */
  readonly probability: Float64Array;
  readonly falseDiscovery: Float64Array;
  readonly tested: number;
  readonly leastWorks: number;
}

/**
 * How each tie changed between two periods without a year in common, from its works a year.
 *
 * @param network of works all of which are of A or B.
 */
export function compareTies(network: DrawableNetwork, a: YearWindow, b: YearWindow): TieComparison {
  const size = network.source.length;
  const weightA = new Float64Array(size);
  const weightB = new Float64Array(size);
  const worksA = new Uint32Array(size);
  const worksB = new Uint32Array(size);
  for (let work = 0; work < network.works; work += 1) {
    const isInA = network.years[work]! >= a.from && network.years[work]! <= a.to;
    const [weights, works] = isInA ? [weightA, worksA] : [weightB, worksB];
    for (let at = network.tieStarts[work]!; at < network.tieStarts[work + 1]!; at += 1) {
      weights[network.ties[at]!]! += network.tieShare?.[at] ?? network.share[work]!;
      works[network.ties[at]!]! += 1;
    }
  }
  const spans = { a: a.to - a.from + 1, b: b.to - b.from + 1 };
  const { probability, falseDiscovery, tested, leastEvents } = rateChanges(worksA, worksB, spans);
  const status = Uint8Array.from({ length: size }, (_, tie) => {
    const [inA, inB] = [worksA[tie]!, worksB[tie]!];
    const rises = inB / spans.b > inA / spans.a;
    const isClear = probability[tie]! < rareEnough;
    return tieStatuses.indexOf(
      inA === 0 ? 'new' : inB === 0 ? 'gone' : !isClear ? 'same' : rises ? 'stronger' : 'weaker',
    );
  });
  return {
    weightA,
    weightB,
    worksA,
    worksB,
    status,
    probability,
    falseDiscovery,
    tested,
    leastWorks: leastEvents,
  };
}
