import type { Review, ReviewStatus } from '#pipeline';

/** Where a finding stands, in words that accuse nobody. */
export const statusWords: Readonly<Record<ReviewStatus, string>> = {
  new: 'New',
  in_review: 'In review',
  confirmed_gap: 'Confirmed gap',
  disclosed_elsewhere: 'Disclosed elsewhere',
  not_required: 'Not required',
  wrong_person: 'Wrong person',
  wrong_organization: 'Wrong organization',
  not_attributable: 'Not attributable',
  data_error: 'Data error',
  minor_or_indirect: 'Minor or indirect',
  self_corrected: 'Self-corrected',
  referred: 'Referred',
};

/** The key that begins each decision. */
export const statusKeys: readonly { readonly key: string; readonly status: ReviewStatus }[] = [
  { key: '1', status: 'in_review' },
  { key: '2', status: 'confirmed_gap' },
  { key: '3', status: 'disclosed_elsewhere' },
  { key: '4', status: 'not_required' },
  { key: '5', status: 'wrong_person' },
  { key: '6', status: 'wrong_organization' },
  { key: '7', status: 'not_attributable' },
  { key: '8', status: 'data_error' },
  { key: '9', status: 'minor_or_indirect' },
  { key: '0', status: 'self_corrected' },
  { key: 'r', status: 'referred' },
];

/** Whether a status must say why: all but that it is being looked at. */
export function needsReason(status: ReviewStatus): boolean {
  return status !== 'in_review' && status !== 'new';
}

/** Whether a person has come to a conclusion that still holds. */
export function isConcluded({ status }: Review): boolean {
  return status !== 'new' && status !== 'in_review';
}

/** An ISO time as a day and minute, in UTC. */
export function minuteText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
