import type { EvidenceRow } from '../questions/answers.ts';
import type { ExportContext, FindingRecord } from './finding-record.ts';
import { json } from './json.ts';
import { reviewObject } from './review-record.ts';
import type { TextCounts } from './sanitize.ts';

/**
 * findings.json: `context`, then `findings` in the order given, each with its confidence by part, its quotations
 * with file, place and hash, its innocent explanations and its review. Texts are those of the records, unchanged.
 */
export function findingsJson(
  records: readonly FindingRecord[],
  context: ExportContext = {},
  counts?: TextCounts,
): string {
  return json({ ...context, findings: records.map(findingObject) }, counts);
}

function findingObject(record: FindingRecord): unknown {
  const { evidence, innocents, review } = record;
  return {
    ...findingFacts(record),
    evidence: evidence.map(evidenceObject),
    innocents: innocents.map(({ code, applies, text }) => ({ code, applies, text })),
    review: reviewObject(review),
  };
}

/** What a finding says, without its evidence. */
export function findingFacts({ finding }: FindingRecord) {
  return {
    finding_id: finding.finding_id,
    rule_id: finding.rule_id,
    rule_version: finding.rule_version,
    severity: finding.severity,
    escalators: finding.escalators,
    person_id: finding.person_id,
    person_name: finding.person_name,
    unit: finding.unit,
    subject_key: finding.subject_key,
    subject_label: finding.subject_label,
    title: finding.title,
    statement: finding.statement,
    date_lo: finding.date_lo,
    date_hi: finding.date_hi,
    date_certainty: finding.date_certainty,
    confidence: {
      identity: finding.conf_identity,
      organization: finding.conf_organization,
      mention: finding.conf_mention,
      attribution: finding.conf_attribution,
      date: finding.conf_date,
      least: finding.conf_least,
    },
    work_count: finding.work_count,
    overlap_months: finding.overlap_months,
    would_clear: finding.would_clear,
  };
}

/** One quotation, with where it stands. */
export function evidenceObject(item: EvidenceRow) {
  return {
    side: item.side,
    label: item.label,
    quote: item.quote,
    char_start: item.char_start,
    char_end: item.char_end,
    work_id: item.work_id,
    work_title: item.work_title,
    doi: item.doi,
    file: item.file,
    place: item.place,
    sha256: item.sha256,
  };
}
