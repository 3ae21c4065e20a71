import type { ReviewStatus } from './review.ts';

/** A reason that may be given for a status. `code` is stable: it stands in the journal and in exports. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

type Reasons = Readonly<Partial<Record<ReviewStatus, readonly Reason[]>>>;

const everywhere: Reasons = {
  in_review: [
    { code: 'researcher_asked', text: 'The researcher was asked' },
    { code: 'document_awaited', text: 'A document is awaited' },
    { code: 'reading_sources', text: 'The sources are being read' },
  ],
  confirmed_gap: [
    { code: 'no_row', text: 'The form has no row for it' },
    { code: 'row_differs', text: 'A row is there, with other dates or amounts' },
    { code: 'update_due', text: 'Right when it was certified; an update was due' },
  ],
  disclosed_elsewhere: [
    { code: 'other_form', text: 'On another form' },
    { code: 'institution_record', text: 'In another record of the institution' },
    { code: 'told_to_sponsor', text: 'In a report or request to the sponsor' },
  ],
  not_required: [
    { code: 'form_does_not_ask', text: 'The form does not ask for it' },
    { code: 'outside_window', text: 'Outside the time that the form asks for' },
  ],
  wrong_person: [
    { code: 'homonym', text: 'Another researcher has the same name' },
    { code: 'merged_profile', text: 'A source put two researchers together' },
  ],
  wrong_organization: [
    { code: 'same_name', text: 'Another organization has the same name' },
    { code: 'registry_error', text: 'The registry or the source names the wrong one' },
  ],
  not_attributable: [{ code: 'no_initials', text: 'Nothing says which author it concerns' }],
  data_error: [
    { code: 'publisher_error', text: 'The publisher or the database has it wrong' },
    { code: 'form_error', text: 'The form was entered or read wrong' },
  ],
  minor_or_indirect: [{ code: 'no_commitment', text: 'No commitment of time or money' }],
  self_corrected: [
    { code: 'before_review', text: 'Corrected by the researcher before the review' },
    { code: 'after_question', text: 'Corrected by the researcher when asked' },
  ],
  referred: [
    { code: 'to_office', text: 'To the office that decides on it' },
    { code: 'to_sponsor', text: 'To the sponsor' },
  ],
};

const families: Readonly<Record<string, Reasons>> = {
  AFF: {
    not_required: [{ code: 'student_status', text: 'It came with studies, which the form lists as education' }],
    wrong_organization: [
      { code: 'organization_renamed', text: 'It was renamed, or is a part of one that is on file' },
      { code: 'affiliated_hospital', text: 'It belongs to the employer, and the registry does not say so' },
    ],
    data_error: [
      { code: 'moved_recently', text: 'The byline still names the earlier employer' },
      { code: 'present_address', text: 'The line is a current address' },
    ],
    minor_or_indirect: [
      { code: 'visiting_talk', text: 'A visit or talk' },
      { code: 'courtesy_line', text: 'A courtesy of a co-author' },
    ],
  },
  FND: {
    disclosed_elsewhere: [{ code: 'subaward', text: 'Listed under the number of a subaward or of the overall award' }],
    not_required: [
      { code: 'training_award', text: 'A training award, fellowship, prize or travel grant' },
      { code: 'ended_before', text: 'It had ended before the form was certified' },
      { code: 'filed_before_start', text: 'It began after the form was filed' },
    ],
    not_attributable: [
      { code: 'award_of_coauthor', text: 'A co-author leads the award' },
      { code: 'collective_line', text: 'The line thanks on behalf of all authors' },
      { code: 'block_grant', text: 'A block grant, or an award to a laboratory' },
    ],
    data_error: [{ code: 'number_typo', text: 'The number is misprinted' }],
    minor_or_indirect: [{ code: 'small_in_kind', text: 'In kind, below the amount that is asked for' }],
  },
  ENT: {
    not_required: [
      { code: 'listed_later', text: 'The entity was listed only after the work' },
      { code: 'listing_ended', text: 'The listing had ended before the work' },
      { code: 'fundamental_research', text: 'Publishing fundamental research together is lawful' },
    ],
    wrong_organization: [{ code: 'sub_unit_not_listed', text: 'A unit or relative that is not itself listed' }],
    minor_or_indirect: [{ code: 'no_direct_contact', text: 'A third author bridges the two' }],
  },
  EFF: {
    data_error: [
      { code: 'award_year', text: 'Months by award year, not by calendar year' },
      { code: 'overlapping_budget_periods', text: 'Two budget periods of one award side by side' },
    ],
    not_required: [
      { code: 'mentored_subsumed', text: 'A part of a mentored career award' },
      { code: 'pending_only', text: 'Only pending support passes the limit' },
      { code: 'va_joint_appointment', text: 'A joint appointment with Veterans Affairs' },
    ],
  },
  TIM: {
    data_error: [{ code: 'date_precision', text: 'The spans meet only because dates are not stated to the day' }],
  },
};

/** The reasons that a rule offers for a status, those of its family first; empty where none is asked for. */
export function reasonsFor(ruleId: string, status: ReviewStatus): readonly Reason[] {
  return [...(familyOf(ruleId)[status] ?? []), ...(everywhere[status] ?? [])];
}

/** The words of a reason code; the code itself where a rule no longer knows it. */
export function reasonText(ruleId: string, status: ReviewStatus, code: string): string {
  return reasonsFor(ruleId, status).find((reason) => reason.code === code)?.text ?? code.replaceAll('_', ' ');
}

function familyOf(ruleId: string): Reasons {
  const family = ruleId.slice(0, 3);
  return Object.hasOwn(families, family) ? (families[family] ?? {}) : {};
}
