import type { Database } from '../db/database.ts';
import type { Subject } from './service.ts';

/** The people of the loaded rosters, each once, by id. */
export async function rosterSubjects(db: Database): Promise<readonly Subject[]> {
  const rows = await db.rows<{
    person_id: string;
    family_name: string | null;
    given_name: string | null;
    orcid: string | null;
    employers: readonly string[];
  }>(`
    select
      person_id,
      arg_min(family_name, record_id) as family_name,
      arg_min(given_name, record_id) as given_name,
      min(orcid) as orcid,
      coalesce(list_sort(list(distinct employer_ror) filter (employer_ror is not null)), []) as employers
    from raw_roster
    where person_id is not null
    group by person_id
    order by person_id`);
  return rows.map((row) => ({
    personId: row.person_id,
    familyName: row.family_name ?? '',
    givenName: row.given_name,
    orcid: row.orcid,
    employers: row.employers,
  }));
}
