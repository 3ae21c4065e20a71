import { createTable, type Database } from '../../../data-pipeline/db/database.ts';
import { setParameters } from '../../../data-pipeline/rules/parameters.ts';
import { rawTables } from '../../../data-pipeline/sources/raw-tables.ts';
import { steps } from '../../../data-pipeline/steps/index.ts';
import { runStep } from '../../../data-pipeline/steps/run-steps.ts';
import { fillAuthorships } from '../authorships.ts';

const tables = [
  'located_affiliation',
  'author_member',
  'author_trait',
  'author_cluster',
  'author_decision',
  'author_place',
  'author',
];

export interface Resolved {
  readonly authorships: number;
  readonly people: number;
  readonly authors: number;
  /** Authors of several people, and people in several authors. */
  readonly fused: number;
  readonly torn: number;
}

/** Made-up authorships in a database that may take so much, such as '3.1GB', and no disk. */
export async function fill(db: Database, authorships: number, memoryLimit: string): Promise<void> {
  await db.run(`set memory_limit = '${memoryLimit}'; set max_temp_directory_size = '0KB'`);
  await setParameters(db, '2026-01-01', {});
  await fillAuthorships(db, authorships);
  // Nobody has decided anything about two authors.
  await db.run(createTable('raw_identity_decision', rawTables.raw_identity_decision));
}

/** Tells authors apart: seconds by table. */
export async function resolvePeople(db: Database): Promise<Readonly<Record<string, number>>> {
  const seconds: Record<string, number> = {};
  for (const step of steps.filter(({ table }) => tables.includes(table))) {
    const started = performance.now();
    await runStep(db, step);
    seconds[step.table] = (performance.now() - started) / 1000;
  }
  return seconds;
}

/** What came of it, beside who it was. */
export async function countPeople(db: Database): Promise<Resolved> {
  const [found] = await db.rows<{ [Key in keyof Resolved]: number }>(`
    with pair as (
      select author.author_id, person_of.person from author join person_of using (authorship_id)
    )
    select
      (select count(*) from pair)::integer as authorships,
      (select count(distinct author_id) from pair)::integer as authors,
      (select count(distinct person) from pair)::integer as people,
      (select count(*) from (select author_id from pair group by 1 having count(distinct person) > 1))::integer as fused,
      (select count(*) from (select person from pair group by 1 having count(distinct author_id) > 1))::integer as torn`);
  return found!;
}
