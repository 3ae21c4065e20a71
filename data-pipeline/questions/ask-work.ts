import type { Database, Row } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import quotedWorkList from './quoted_work_list.sql?raw';
import type { WorkAwardRow } from './award-answer.ts';
import type {
  QuotedWorkRow,
  WorkAffiliationRow,
  WorkAuthorRow,
  WorkConflictRow,
  WorkDetail,
  WorkFieldRow,
  WorkFundingRow,
  WorkRecordRow,
  WorkWordsRow,
} from './work-answer.ts';
import workAffiliationList from './work_affiliation_list.sql?raw';
import workAuthorList from './work_author_list.sql?raw';
import workAwardList from './work_award_list.sql?raw';
import workConflictList from './work_conflict_list.sql?raw';
import workFieldList from './work_field_list.sql?raw';
import workFundingList from './work_funding_list.sql?raw';
import workRecordList from './work_record_list.sql?raw';
import workWordsList from './work_words_list.sql?raw';

/** One work with all its records; null where no work has this id. */
export async function askWork(db: Database, workId: string): Promise<WorkDetail | null> {
  await setVariable(db, 'work_id', workId);
  const [work] = await db.rows<Row & { title: string | null; doi: string | null }>(
    "select title, doi from work where work_id = getvariable('work_id')::varchar",
  );
  if (work === undefined) return null;
  return {
    work_id: workId,
    title: work.title,
    doi: work.doi,
    records: await db.rows<WorkRecordRow>(workRecordList),
    fields: await db.rows<WorkFieldRow>(workFieldList),
    conflicts: await db.rows<WorkConflictRow>(workConflictList),
    authors: await db.rows<WorkAuthorRow>(workAuthorList),
    affiliations: await db.rows<WorkAffiliationRow>(workAffiliationList),
    fundings: await db.rows<WorkFundingRow>(workFundingList),
    awards: await db.rows<WorkAwardRow>(workAwardList),
    words: await db.rows<WorkWordsRow>(workWordsList),
  };
}

/** The works that a finding quotes, in brief, by id. */
export async function askQuotedWorks(db: Database, findingId: string): Promise<readonly QuotedWorkRow[]> {
  await setVariable(db, 'finding_id', findingId);
  return db.rows<QuotedWorkRow>(quotedWorkList);
}
