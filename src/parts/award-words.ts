import type { AwardContradiction } from '#pipeline';

const contradictions: Readonly<Record<AwardContradiction, string>> = {
  shape: 'Numbers of this funder look otherwise.',
  funders: 'The statements of this number name different funders.',
  other_award: 'The public award of this number is another funder’s.',
  not_in_words: 'The authors’ own words do not have this number.',
  before_award: 'The work is older than the award.',
  name_only: 'Only the name speaks for this person.',
  conflict: 'The record’s id and ORCID iD point to different people.',
};

/** What speaks against an award's link, as a sentence. */
export function contradictionWords(contradiction: AwardContradiction): string {
  return contradictions[contradiction];
}
