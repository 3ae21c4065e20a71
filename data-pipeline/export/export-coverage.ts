import type { Database } from '../db/database.ts';
import { askOverview, askPersonCoverage } from '../questions/ask.ts';
import { coverageJson } from './coverage-json.ts';
import { type RunFacts, runContext } from './contents.ts';

/** What there was to check: totals, verdicts by rule, and one object a covered person, as the text of `coverage.json`. */
export async function exportCoverage(db: Database, run: RunFacts): Promise<string> {
  const { coverage, verdicts } = await askOverview(db, run.asOf);
  const people = await askPersonCoverage(db);
  return coverageJson({ totals: coverage, verdicts, people }, runContext(run));
}
