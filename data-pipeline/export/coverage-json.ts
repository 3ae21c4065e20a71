import type { CoverageRow, CoverageTotals, VerdictRow } from '../questions/answers.ts';
import type { ExportContext } from './finding-record.ts';
import { json } from './json.ts';

/** What could be checked at all, to be read beside every list of findings. */
export interface CoverageRecord {
  readonly totals: CoverageTotals;
  /** How often each rule gave each verdict. */
  readonly verdicts: readonly VerdictRow[];
  readonly people: readonly CoverageRow[];
}

/** coverage.json: `context`, then totals, verdicts by rule, and one object a covered person, in the order given. */
export function coverageJson({ totals, verdicts, people }: CoverageRecord, context: ExportContext = {}): string {
  return json({ ...context, totals, verdicts, people });
}
