import type { TaggedKind } from '../../../core/acknowledgment/tagger/tags.ts';

/** What GROBID's labels are in our kinds of name. */
export const labelKinds: Readonly<Record<string, TaggedKind>> = {
  funder: 'funder',
  grantNumber: 'award_number',
  individual: 'person',
  programName: 'program',
  grantName: 'program',
  projectName: 'program',
  institution: 'organization',
  affiliation: 'organization',
};
