import type { EvidenceRow } from '../questions/answers.ts';
import type { Cell } from './csv.ts';
import { type FindingRecord, isDisclosed } from './finding-record.ts';
import { reviewObject } from './review-record.ts';

/** What a column holds: it decides the type, the format and the width of its cells in a workbook. */
export type ColumnKind = 'code' | 'text' | 'long' | 'date' | 'share' | 'whole';

export interface FindingColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly cell: (record: FindingRecord) => Cell;
  /** What the column says, in one sentence. */
  readonly meaning: string;
}

/** The columns of every table of findings, in their order. */
export const findingColumns: readonly FindingColumn[] = [
  column(
    'finding_id',
    'code',
    ({ finding }) => finding.finding_id,
    'Stable name of the finding: it depends on the rule and the subject only.',
  ),
  column('rule_id', 'code', ({ finding }) => finding.rule_id, 'Rule that compared the two records.'),
  column('rule_version', 'code', ({ finding }) => finding.rule_version, 'Version of that rule.'),
  column(
    'severity',
    'code',
    ({ finding }) => finding.severity,
    'P priority review, R review, A administrative, C context: says how much the finding matters, nothing about a person.',
  ),
  column('escalators', 'text', ({ finding }) => finding.escalators, 'What raised the severity.'),
  column('person_id', 'code', ({ finding }) => finding.person_id, 'Covered person, by the id of the roster.'),
  column('person_name', 'text', ({ finding }) => finding.person_name, 'Name on the roster.'),
  column('unit', 'text', ({ finding }) => finding.unit, 'Unit on the roster.'),
  column(
    'subject_key',
    'code',
    ({ finding }) => finding.subject_key,
    'What was compared: the person and the organization, award or year.',
  ),
  column('subject_label', 'text', ({ finding }) => finding.subject_label, 'The same in words.'),
  column('title', 'text', ({ finding }) => finding.title, 'Title of the rule.'),
  column(
    'statement',
    'long',
    ({ finding }) => finding.statement,
    'What the two records say, with their numbers. A difference is ordinary and proves nothing.',
  ),
  column('date_lo', 'date', ({ finding }) => finding.date_lo, 'First day that what was observed may lie on.'),
  column('date_hi', 'date', ({ finding }) => finding.date_hi, 'Last day that what was observed may lie on.'),
  column(
    'date_certainty',
    'code',
    ({ finding }) => finding.date_certainty,
    'Whether the dates surely meet the rule’s window (certain) or only may (possible).',
  ),
  column(
    'conf_identity',
    'share',
    ({ finding }) => finding.conf_identity,
    'How surely the record names this person, 0 to 1; empty where the rule does not ask.',
  ),
  column(
    'conf_organization',
    'share',
    ({ finding }) => finding.conf_organization,
    'How surely the words name this organization, 0 to 1.',
  ),
  column(
    'conf_mention',
    'share',
    ({ finding }) => finding.conf_mention,
    'How surely a piece of an acknowledgment is an award number, 0 to 1.',
  ),
  column(
    'conf_attribution',
    'share',
    ({ finding }) => finding.conf_attribution,
    'How surely the award is this person’s and not a co-author’s, 0 to 1.',
  ),
  column('conf_date', 'share', ({ finding }) => finding.conf_date, 'How surely the dates meet, 0 to 1.'),
  column('conf_least', 'share', ({ finding }) => finding.conf_least, 'The whole confidence: the least of its parts.'),
  column('work_count', 'whole', ({ finding }) => finding.work_count, 'Works that the finding rests on.'),
  column(
    'overlap_months',
    'whole',
    ({ finding }) => finding.overlap_months,
    'Calendar months in which two spans share days; empty where the rule compares none.',
  ),
  column(
    'observed',
    'long',
    ({ evidence }) => quotations(evidence.filter(isObserved)),
    'Words of the public record, lists and awards, one quotation a line.',
  ),
  column(
    'observed_source',
    'long',
    ({ evidence }) => sources(evidence.filter(isObserved)),
    'Where those words stand: record, file, place, and the SHA-256 of the file.',
  ),
  column(
    'disclosed',
    'long',
    ({ evidence }) => quotations(evidence.filter(isDisclosed)),
    'Rows of the forms, stated effort, or the sentence that no row matches.',
  ),
  column(
    'disclosed_source',
    'long',
    ({ evidence }) => sources(evidence.filter(isDisclosed)),
    'Where those rows stand: form, file, place, and the SHA-256 of the file.',
  ),
  column(
    'innocent_explanations',
    'long',
    ({ innocents }) => innocents.map(({ code, applies }) => `${code}: ${applies}`),
    'Ordinary reasons why the records may differ, each with yes, no or unknown for this finding.',
  ),
  column('would_clear', 'long', ({ finding }) => finding.would_clear, 'What would clear the finding.'),
  column(
    'review_status',
    'code',
    ({ review }) => reviewObject(review).status,
    'Where the finding stands; new means that nobody has looked at it yet.',
  ),
  column(
    'reason_code',
    'code',
    ({ review }) => reviewObject(review).reason_code,
    'Why the reviewer concluded so, as the rule declares it.',
  ),
  column('note', 'long', ({ review }) => reviewObject(review).note, 'What the reviewer wrote beside the decision.'),
  column('decided_by', 'text', ({ review }) => reviewObject(review).decided_by, 'Who decided.'),
  column('decided_at', 'code', ({ review }) => reviewObject(review).decided_at, 'When, ISO 8601 in UTC.'),
  column('assigned_to', 'text', ({ review }) => reviewObject(review).assigned_to, 'Whose work it is.'),
  column('response', 'long', ({ review }) => reviewObject(review).response, 'What the researcher answered.'),
  column(
    'reopened_because',
    'long',
    ({ review }) => reviewObject(review).reopened_because,
    'Why a cleared finding is open again: its evidence changed.',
  ),
  column(
    'second_status',
    'code',
    ({ review }) => reviewObject(review).second_status,
    'What a second reader concluded without seeing the first decision.',
  ),
];

function column(name: string, kind: ColumnKind, cell: (record: FindingRecord) => Cell, meaning: string): FindingColumn {
  return { name, kind, cell, meaning };
}

function isObserved(item: EvidenceRow): boolean {
  return !isDisclosed(item);
}

function quotations(evidence: readonly EvidenceRow[]): string {
  return evidence.map(({ quote }) => quote).join('\n');
}

function sources(evidence: readonly EvidenceRow[]): string {
  return evidence
    .map(({ label, file, place, sha256 }) =>
      file === ''
        ? label
        : `${label}: ${[file, place].filter(Boolean).join(' ')}${sha256 === '' ? '' : ` (sha256 ${sha256})`}`,
    )
    .join('\n');
}
