import type { Brief, BriefFigures, PartOf } from './brief.ts';

/** One kind of coverage: how much there was to compare. */
export interface CoverageLine {
  readonly title: string;
  /** null where there is too little to say more. */
  readonly part: PartOf | null;
  readonly things: string;
  readonly missing: string;
}

/** What could be checked, in the order of the overview. */
export function coverageLines({ coverage, withForm }: BriefFigures): readonly CoverageLine[] {
  const { organization, acknowledgment, funding, identity } = coverage;
  return [
    { title: 'Organizations', part: organization, things: 'works', missing: 'name no organization of the registry' },
    { title: 'Acknowledgments', part: acknowledgment, things: 'works', missing: 'have no acknowledgment text' },
    { title: 'Funding', part: funding, things: 'works', missing: 'name no funder' },
    {
      title: 'Identity',
      part: identity,
      things: 'possible authorships',
      missing: 'rest on a name alone and fire no rule',
    },
    { title: 'Disclosures', part: withForm, things: 'people', missing: 'have no form on file here' },
  ];
}

/** How hidden counts are chosen, for whoever reads a brief. */
export function hidingWords({ smallestCell: k }: Brief): string {
  return `A count of 1 to ${String(k - 1)} is hidden, and so is everything about a unit of fewer than ${String(k)} people. As many others are hidden beside it as it takes so that none can be worked out from the totals; where one of two parts is small, the least and the most that it may be are given. 0 is shown.`;
}

/** What leadership should know before reading a figure. */
export const cautionWords =
  'A difference between two records is normal and proves nothing; a person decides on each, with the reason on file. Nothing found is not the same as nothing there.';

export const tooFewWords = (k: number): string =>
  `There are fewer than ${String(k)} covered people: every figure would be about single persons, so none is given.`;
