import type { EvidenceRow } from '../questions/answers.ts';
import { csv, type Cell, type Exported } from './csv.ts';
import type { FindingRecord } from './finding-record.ts';

type Column = readonly [name: string, cell: (record: FindingRecord) => Cell];

const columns: readonly Column[] = [
  ['finding_id', ({ finding }) => finding.finding_id],
  ['rule_id', ({ finding }) => finding.rule_id],
  ['rule_version', ({ finding }) => finding.rule_version],
  ['severity', ({ finding }) => finding.severity],
  ['escalators', ({ finding }) => finding.escalators],
  ['person_id', ({ finding }) => finding.person_id],
  ['person_name', ({ finding }) => finding.person_name],
  ['unit', ({ finding }) => finding.unit],
  ['subject_key', ({ finding }) => finding.subject_key],
  ['subject_label', ({ finding }) => finding.subject_label],
  ['title', ({ finding }) => finding.title],
  ['statement', ({ finding }) => finding.statement],
  ['date_lo', ({ finding }) => finding.date_lo],
  ['date_hi', ({ finding }) => finding.date_hi],
  ['date_certainty', ({ finding }) => finding.date_certainty],
  ['conf_identity', ({ finding }) => finding.conf_identity],
  ['conf_organization', ({ finding }) => finding.conf_organization],
  ['conf_mention', ({ finding }) => finding.conf_mention],
  ['conf_attribution', ({ finding }) => finding.conf_attribution],
  ['conf_date', ({ finding }) => finding.conf_date],
  ['conf_least', ({ finding }) => finding.conf_least],
  ['work_count', ({ finding }) => finding.work_count],
  ['overlap_months', ({ finding }) => finding.overlap_months],
  ['observed', ({ evidence }) => quotations(evidence, isObserved)],
  ['observed_source', ({ evidence }) => sources(evidence, isObserved)],
  ['disclosed', ({ evidence }) => quotations(evidence, isDisclosed)],
  ['disclosed_source', ({ evidence }) => sources(evidence, isDisclosed)],
  ['innocent_explanations', ({ innocents }) => innocents.map(({ code, applies }) => `${code}: ${applies}`)],
  ['would_clear', ({ finding }) => finding.would_clear],
];

/**
 * findings.csv: one row a finding, in the order given. Quotations of one side stand under each other in one cell,
 * and so do their sources, line by line. `observed` also holds lists and awards; `disclosed` also holds effort,
 * and the sentence that says a row is absent.
 */
export function findingsCsv(records: readonly FindingRecord[]): Exported {
  return csv(
    columns.map(([name]) => name),
    records.map((record) => columns.map(([, cell]) => cell(record))),
  );
}

function isDisclosed({ side }: EvidenceRow): boolean {
  return side === 'disclosed' || side === 'absence' || side === 'effort';
}

function isObserved(item: EvidenceRow): boolean {
  return !isDisclosed(item);
}

function quotations(evidence: readonly EvidenceRow[], isMeant: (item: EvidenceRow) => boolean): string {
  return evidence
    .filter(isMeant)
    .map(({ quote }) => quote)
    .join('\n');
}

function sources(evidence: readonly EvidenceRow[], isMeant: (item: EvidenceRow) => boolean): string {
  return evidence
    .filter(isMeant)
    .map(({ label, file, place, sha256 }) => `${label}: ${file} ${place} (sha256 ${sha256})`)
    .join('\n');
}
