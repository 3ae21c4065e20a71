import type { SavedQuery } from '#pipeline';

/** Questions that the pages do not answer, to begin with. */
export const exampleQueries: readonly SavedQuery[] = [
  {
    name: 'Verdicts of each rule',
    sql: `select rule_id, verdict, count(*) as subjects
from evaluation
group by all
order by rule_id, verdict`,
  },
  {
    name: 'What works lack, by year',
    sql: `select
    work.year,
    count(*) as works,
    count(*) filter (where work.doi is null) as without_doi,
    count(*) filter (where not exists (from affiliation where affiliation.work_id = work.work_id)) as without_affiliation,
    count(*) filter (where not exists (from acknowledgment where acknowledgment.work_id = work.work_id)) as without_acknowledgment
from work
group by work.year
order by work.year`,
  },
  {
    name: 'How affiliations were matched',
    sql: `select method, count(*) as names, min(confidence) as least, avg(confidence) as mean
from organization_match
group by method
order by names desc`,
  },
  {
    name: 'Rows of each file',
    sql: `select path, format, rows_in, rows_accepted, rows_rejected, rows_blank
from source_file
order by path`,
  },
];
