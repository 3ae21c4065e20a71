import type { Covered, TruthRow, Work } from '../model.ts';

/** A tie that the person's forms leave out, for the rule that looks at what else ran at the time. Days inclusive. */
export interface OpenTie {
  readonly person: Covered;
  readonly thing: string;
  readonly from: string;
  readonly to: string;
}

/** Everything that scenarios leave behind. */
export class Planted {
  readonly truth: TruthRow[] = [];
  readonly openTies: OpenTie[] = [];
  readonly worksOf = new Map<number, Work[]>();
  readonly published: { readonly work: Work; readonly collective: readonly string[] }[] = [];
  readonly placesOf = new Map<string, Set<string>>();
  works = 0;
  strangers = 0;
}
