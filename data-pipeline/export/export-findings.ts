import { group } from 'd3-array';
import type { Database } from '../db/database.ts';
import type { Receipt } from '../intake/receipt.ts';
import { askFindingFacts } from '../questions/ask.ts';
import type { ParameterValues } from '../rules/parameters.ts';
import type { FindingRecord } from './finding-record.ts';
import { findingsCsv } from './findings-csv.ts';
import { findingsJson } from './findings-json.ts';

/** What was run, to stand in the file beside what came out of it. */
export interface RunFacts {
  readonly asOf: string;
  readonly parameters: ParameterValues;
  readonly receipt: Receipt;
}

export interface FindingsExport extends RunFacts {
  readonly kind: 'csv' | 'json';
  /** Which findings, in which order. */
  readonly findingIds: readonly string[];
  /** The filter and order in words, as the reader saw them. */
  readonly filter: string;
}

/** The chosen findings with both sides of their evidence, as the text of a CSV or JSON file; ids that are not there are left out. */
export async function exportFindings(
  db: Database,
  { kind, findingIds, filter, ...run }: FindingsExport,
): Promise<string> {
  const { findings, evidence, innocents } = await askFindingFacts(db);
  const evidenceOf = group(evidence, (row) => row.finding_id);
  const innocentsOf = group(innocents, (row) => row.finding_id);
  const factsOf = new Map(findings.map((finding) => [finding.finding_id, finding]));
  const records: FindingRecord[] = findingIds.flatMap((id) => {
    const finding = factsOf.get(id);
    if (finding === undefined) return [];
    return [{ finding, evidence: evidenceOf.get(id) ?? [], innocents: innocentsOf.get(id) ?? [] }];
  });
  return kind === 'csv' ? findingsCsv(records).text : findingsJson(records, { ...runContext(run), filter });
}

/** The as-of date, the parameters that were changed, and the hash of every input file. */
export function runContext({ asOf, parameters, receipt }: RunFacts) {
  return {
    as_of: asOf,
    parameters,
    inputs: receipt.files.map(({ path, sha256, format }) => ({ path, sha256, format })),
  };
}
