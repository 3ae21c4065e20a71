import type { IdentityEvidence, IdentityFeature, IdentityState } from '#pipeline';

/** What one feature says, whatever it says it of. */
export type Spoken = Pick<IdentityEvidence, 'feature' | 'speaks' | 'words'>;

/** What can speak for or against that a work is somebody's, in the order in which it is shown. */
export const featureWords: Readonly<Record<IdentityFeature, string>> = {
  orcid: 'ORCID',
  source_id: 'Source’s author id',
  name: 'Name',
  namesakes: 'Namesakes',
  affiliation: 'Affiliation',
  coauthor: 'Co-authors',
  email: 'E-mail',
  topic: 'Topic',
  venue: 'Journal or series',
  years: 'Years',
};

export const speaksWords: Readonly<Record<IdentityEvidence['speaks'], string>> = {
  for: 'for',
  against: 'against',
  missing: 'says nothing',
};

export const stateWords: Readonly<Record<IdentityState, string>> = {
  open: 'Cannot tell',
  decided: 'Decided by a reviewer',
  sure: 'Sure by evidence',
};

/** Evidence by feature, in the order of {@link featureWords}. */
export function ordered(evidence: readonly Spoken[]): readonly Spoken[] {
  const features = Object.keys(featureWords);
  return evidence.toSorted((a, b) => features.indexOf(a.feature) - features.indexOf(b.feature));
}

/** Why nothing can be decided, in words; null where it can. */
export function obstacleOf(isLocked: boolean, reviewer: string): string | null {
  if (isLocked) return 'Nothing can be decided here: see above.';
  return reviewer === '' ? 'Say who you are first, above: the log keeps who decided.' : null;
}
