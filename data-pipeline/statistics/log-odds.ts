/** A term in a few documents and in all of them. */
export interface TermCount {
  readonly term: string;
  /** Documents of the few that have it. */
  readonly here: number;
  /** All documents that have it, those few among them. */
  readonly overall: number;
}

/**
 * How much more usual each term is in some documents than in the others: the standard score of the log-odds ratio, with all
 * documents as prior, so that what is usual everywhere and what is rare everywhere score low. In the order given.
 * B. L. Monroe, M. P. Colaresi, K. M. Quinn, Political Analysis 16 (2008) 372–403, eqs. 16 and 20.
 *
 * @param sizes how many documents there are here and overall.
 * @param strength how many documents the prior weighs as much as.
 */
export function logOddsScores(
  counts: readonly TermCount[],
  sizes: { readonly here: number; readonly overall: number },
  strength = 10,
): readonly number[] {
  const elsewhere = sizes.overall - sizes.here;
  return counts.map(({ here, overall }) => {
    const prior = (strength * overall) / sizes.overall;
    const odds = (count: number, of: number): number => (count + prior) / (of + strength - count - prior);
    const ratio = Math.log(odds(here, sizes.here)) - Math.log(odds(overall - here, elsewhere));
    return ratio / Math.sqrt(1 / (here + prior) + 1 / (overall - here + prior));
  });
}
