import type { Database } from '../db/database.ts';
import { readFindings, type RunFacts, runContext } from './contents.ts';
import { findingsCsv } from './findings-csv.ts';
import { findingsJson } from './findings-json.ts';

export interface FindingsExport extends RunFacts {
  readonly kind: 'csv' | 'json';
  /** Which findings, in which order. */
  readonly findingIds: readonly string[];
  /** The filter in words. */
  readonly filter: string;
}

/** The chosen findings, for their auditor, as the text of a CSV or JSON file; ids that are not there are left out. */
export async function exportFindings(
  db: Database,
  { kind, findingIds, filter, ...run }: FindingsExport,
): Promise<string> {
  const records = await readFindings(db, findingIds, run.reviews);
  const context = { asOf: run.asOf, filter, sort: 'severity, then certainty', profile: 'auditor' };
  return kind === 'csv' ? findingsCsv(records, context).text : findingsJson(records, { ...runContext(run), filter });
}
