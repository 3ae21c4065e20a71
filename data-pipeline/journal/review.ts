/** Where a finding stands. Everything after `in_review` is a conclusion of a person. */
export type ReviewStatus =
  | 'new'
  | 'in_review'
  | 'confirmed_gap'
  | 'disclosed_elsewhere'
  | 'not_required'
  | 'wrong_person'
  | 'wrong_organization'
  | 'not_attributable'
  | 'data_error'
  | 'minor_or_indirect'
  | 'self_corrected'
  | 'referred';

/** What the journal says of one finding; times are ISO 8601 in UTC, people are named as they named themselves. */
export interface Review {
  readonly findingId: string;
  readonly status: ReviewStatus;
  /** Why, as the finding's rule declares it; null where no reason was given. */
  readonly reasonCode: string | null;
  readonly note: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly assignedTo: string | null;
  /** What the researcher answered. */
  readonly response: string | null;
  /** Whether it was cleared and its evidence has changed since: why, else null. */
  readonly reopenedBecause: string | null;
  /** Second reading: the second reader's status, blind; null = none. */
  readonly secondStatus: ReviewStatus | null;
}

/** By finding id; a finding without entry is `new`. */
export type Reviews = ReadonlyMap<string, Review>;

/** All statuses, in the order in which they are offered; the tenth and later have no digit key. */
export const reviewStatuses: readonly ReviewStatus[] = [
  'new',
  'in_review',
  'confirmed_gap',
  'disclosed_elsewhere',
  'not_required',
  'wrong_person',
  'wrong_organization',
  'not_attributable',
  'data_error',
  'minor_or_indirect',
  'self_corrected',
  'referred',
];

/** Whether a status clears a finding: then it stays so until its evidence changes. */
export function isCleared(status: ReviewStatus): boolean {
  return status !== 'new' && status !== 'in_review' && status !== 'confirmed_gap' && status !== 'referred';
}
