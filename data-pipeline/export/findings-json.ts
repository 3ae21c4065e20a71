import type { ExportContext, FindingRecord } from './finding-record.ts';
import { json } from './json.ts';

/**
 * findings.json: `context`, then `findings` in the order given, each with its confidence by part, its quotations
 * with file, place and hash, and its innocent explanations. Texts are those of the records, unchanged.
 */
export function findingsJson(records: readonly FindingRecord[], context: ExportContext = {}): string {
  return json({ ...context, findings: records.map(findingObject) });
}

function findingObject({ finding, evidence, innocents }: FindingRecord): unknown {
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
    evidence: evidence.map((item) => ({
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
    })),
    innocents: innocents.map(({ code, applies, text }) => ({ code, applies, text })),
  };
}
