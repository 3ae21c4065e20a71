import { type Byline, makesTies } from '../../graph/byline.ts';
import { falseDiscoveryRates } from '../../statistics/false-discovery.ts';
import { sameRateProbability } from '../../statistics/two-rates.ts';
import type { Period } from './compare-periods.ts';

/** One end of a tie. */
export interface TieEnd {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  readonly is_covered: boolean;
}

/** Two people with the works that they signed together in two periods. */
export interface CountedTie {
  readonly ends: readonly [TieEnd, TieEnd];
  readonly inA: readonly Byline[];
  readonly inB: readonly Byline[];
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

/** What chance alone gives less often counts as a change. */
export const rareEnough = 0.05;

/**
 * Ties whose works a year differ between two periods that share no year: exact conditional test of two Poisson rates with
 * mid-p (see `sameRateProbability`), each tie by itself, with Benjamini and Hochberg's rate over all that were tested.
 */
export function tieChanges(ties: readonly CountedTie[], a: Period, b: Period): TieChanges {
  const spans = { a: a.to - a.from + 1, b: b.to - b.from + 1 };
  const leastWorks = fewestTested(spans);
  const isTested = ({ inA, inB }: CountedTie): boolean => inA.length + inB.length >= leastWorks;
  const tested = ties.filter(isTested);
  const probabilities = tested.map(({ inA, inB }) => sameRateProbability(inA.length, inB.length, spans));
  const rates = falseDiscoveryRates(probabilities);
  const changed = tested
    .map((tie, index) => ({
      ...tie,
      probability: probabilities[index] ?? 1,
      falseDiscovery: rates[index] ?? 1,
    }))
    .filter(({ probability }) => probability < rareEnough)
    .sort(byNames);
  const rises = ({ inA, inB }: CountedTie): boolean => inB.length / spans.b > inA.length / spans.a;
  const untested = ties.filter((tie) => !isTested(tie));
  return {
    emerging: changed.filter(rises),
    fading: changed.filter((tie) => !rises(tie)),
    tested: tested.length,
    leastWorks,
    begunUntested: untested.filter(({ inA }) => inA.length === 0).length,
    endedUntested: untested.filter(({ inB }) => inB.length === 0).length,
  };
}

/** Pairs of people with their works of both periods. @param focus `covered`: one end at least is covered. */
export function countTies(
  bylines: readonly Byline[],
  { a, b, cap, focus }: { a: Period; b: Period; cap: number; focus: 'covered' | 'all' },
): readonly CountedTie[] {
  const ties = new Map<string, { ends: [TieEnd, TieEnd]; inA: Byline[]; inB: Byline[] }>();
  for (const byline of bylines) {
    const isInA = isWithin(byline, a);
    if ((!isInA && !isWithin(byline, b)) || !makesTies(byline, cap)) continue;
    const people = endsOf(byline);
    for (const [index, low] of people.entries()) {
      for (const high of people.slice(index + 1)) {
        if (focus === 'covered' && !low.is_covered && !high.is_covered) continue;
        const key = `${low.id}\n${high.id}`;
        const tie = ties.get(key) ?? { ends: [low, high], inA: [], inB: [] };
        ties.set(key, tie);
        (isInA ? tie.inA : tie.inB).push(byline);
      }
    }
  }
  return [...ties.values()];
}

/** The people of a work, each once, by id. */
function endsOf({ rows }: Byline): readonly TieEnd[] {
  const ends = new Map(
    rows.map(({ author_id: id, label, unit, is_covered }): [string, TieEnd] => [id, { id, label, unit, is_covered }]),
  );
  return [...ends.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function isWithin({ year }: Byline, { from, to }: Period): boolean {
  return year !== null && year >= from && year <= to;
}

/** How many works a tie needs so that all of them in the shorter period would be rare. */
function fewestTested(spans: { readonly a: number; readonly b: number }): number {
  let works = 1;
  while (Math.min(sameRateProbability(0, works, spans), sameRateProbability(works, 0, spans)) >= rareEnough) works += 1;
  return works;
}

function byNames(left: CountedTie, right: CountedTie): number {
  const key = ({ ends: [one, other] }: CountedTie): string => `${one.label}\n${other.label}\n${one.id}\n${other.id}`;
  return key(left) < key(right) ? -1 : 1;
}
