import { type Collaborations, signersOf, type WorkChoice, yearOf } from '../../graph/collaborations.ts';
import { rareEnough, rateChanges } from '../../statistics/rate-changes.ts';
import type { Period } from './compare-periods.ts';

/** One end of a tie. */
export interface TieEnd {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  readonly is_covered: boolean;
}

/** Two people with the works that they signed together in two periods, by number, ascending. */
export interface CountedTie {
  readonly ends: readonly [TieEnd, TieEnd];
  readonly inA: readonly number[];
  readonly inB: readonly number[];
}

/** A tie whose works chance would rarely split so unevenly between the periods. */
export interface ChangedTie extends CountedTie {
  /** Of a split at least as uneven under one rate, two-sided. */
  readonly probability: number;
  /** Share of false ones to expect among all tested ties that are at least as uneven. */
  readonly falseDiscovery: number;
}

export interface TieChanges {
  /** More works a year in B, and fewer; by the first end's name, then the second's. */
  readonly emerging: readonly ChangedTie[];
  readonly fading: readonly ChangedTie[];
  /** Ties with works enough that the most uneven split would be rare. */
  readonly tested: number;
  /** The least number of works that is enough. */
  readonly leastWorks: number;
  /** Ties with fewer works: too few to tell from chance. */
  readonly begunUntested: number;
  readonly endedUntested: number;
}

/** Ties whose works a year differ between two periods that share no year, as {@link rateChanges} tells it. */
export function tieChanges(ties: readonly CountedTie[], a: Period, b: Period): TieChanges {
  const spans = { a: a.to - a.from + 1, b: b.to - b.from + 1 };
  const { probability, falseDiscovery, tested, leastEvents } = rateChanges(
    ties.map(({ inA }) => inA.length),
    ties.map(({ inB }) => inB.length),
    spans,
  );
  const changed = ties
    .map((tie, index) => ({
      ...tie,
      probability: probability[index] ?? NaN,
      falseDiscovery: falseDiscovery[index] ?? NaN,
    }))
    .filter((tie) => tie.probability < rareEnough)
    .sort(byNames);
  const rises = ({ inA, inB }: CountedTie): boolean => inB.length / spans.b > inA.length / spans.a;
  const untested = ties.filter((_, index) => Number.isNaN(probability[index] ?? NaN));
  return {
    emerging: changed.filter(rises),
    fading: changed.filter((tie) => !rises(tie)),
    tested,
    leastWorks: leastEvents,
    begunUntested: untested.filter(({ inA }) => inA.length === 0).length,
    endedUntested: untested.filter(({ inB }) => inB.length === 0).length,
  };
}

/**
 * Pairs of people with their works of both periods.
 *
 * @param chosen the works that are looked at; others make no ties.
 * @param focus `covered`: one end at least is covered.
 */
export function countTies(
  model: Collaborations,
  chosen: WorkChoice,
  { a, b, focus }: { readonly a: Period; readonly b: Period; readonly focus: 'covered' | 'all' },
): readonly CountedTie[] {
  const { people } = model;
  const ties = new Map<number, { ends: [TieEnd, TieEnd]; inA: number[]; inB: number[] }>();
  for (const work of chosen.works) {
    const year = yearOf(model, work);
    const isInA = isWithin(year, a);
    if ((!isInA && !isWithin(year, b)) || chosen.makesTies[work] === 0) continue;
    const signed = signersOf(model, work);
    for (const [index, low] of signed.entries()) {
      for (const high of signed.subarray(index + 1)) {
        if (focus === 'covered' && people.is_covered[low] === 0 && people.is_covered[high] === 0) continue;
        const key = low * people.id.length + high;
        const tie = ties.get(key) ?? { ends: [endOf(model, low), endOf(model, high)], inA: [], inB: [] };
        ties.set(key, tie);
        (isInA ? tie.inA : tie.inB).push(work);
      }
    }
  }
  return [...ties.values()];
}

function endOf({ people }: Collaborations, person: number): TieEnd {
  return {
    id: people.id[person] ?? '',
    label: people.label[person] ?? '',
    unit: people.unit[person] ?? null,
    is_covered: people.is_covered[person] === 1,
  };
}

function isWithin(year: number, { from, to }: Period): boolean {
  return year >= from && year <= to;
}

function byNames(left: CountedTie, right: CountedTie): number {
  const key = ({ ends: [one, other] }: CountedTie): string => `${one.label}\n${other.label}\n${one.id}\n${other.id}`;
  return key(left) < key(right) ? -1 : 1;
}
