import type { Database, Row } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import type { FindingRow, VerdictRow } from './answers.ts';
import { askFindings } from './ask.ts';
import briefPersonList from './brief_person_list.sql?raw';
import briefTotals from './brief_totals.sql?raw';
import briefYearList from './brief_year_list.sql?raw';
import verdictList from './verdict_list.sql?raw';

/** Counts over everybody; works are those that are surely a covered person's. */
export interface BriefTotals extends Row {
  people: number;
  people_with_form: number;
  works: number;
  located: number;
  with_acknowledgment: number;
  with_funding: number;
  identity_sure: number;
  identity_unsure: number;
}

/** Works of one year; a null year is not stated. The three counts add up to its works. */
export interface BriefYear extends Row {
  year: number | null;
  international: number;
  domestic: number;
  unlocated: number;
}

export interface BriefPerson extends Row {
  person_id: string;
  display_name: string | null;
  unit: string | null;
}

/** What a brief is counted from. It holds names and small counts: it is not for those who read the brief. */
export interface BriefFacts {
  readonly totals: BriefTotals;
  readonly people: readonly BriefPerson[];
  readonly findings: readonly FindingRow[];
  readonly verdicts: readonly VerdictRow[];
  readonly years: readonly BriefYear[];
}

export async function askBriefFacts(db: Database): Promise<BriefFacts> {
  await setVariable(db, 'person_id', null);
  const [totals] = await db.rows<BriefTotals>(briefTotals);
  if (totals === undefined) throw new Error('brief_totals.sql returns one row');
  return {
    totals,
    people: await db.rows<BriefPerson>(briefPersonList),
    findings: await askFindings(db),
    verdicts: await db.rows<VerdictRow>(verdictList),
    years: await db.rows<BriefYear>(briefYearList),
  };
}
