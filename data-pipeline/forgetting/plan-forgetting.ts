import { PipelineError } from '../core/errors.ts';
import type { Database, Row } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import { rawTables } from '../sources/raw-tables.ts';
import forgottenFileList from './forgotten_file_list.sql?raw';
import { type ForgottenList, withForgotten } from './forgotten-list.ts';
import { type ForgottenInFile, withForgottenRows } from './leave-out.ts';
import personIdentifierList from './person_identifier_list.sql?raw';

/** What forgetting one person comes to. */
export interface ForgettingPlan {
  readonly personId: string;
  readonly personName: string | null;
  /** All identifiers that files give them: id, ORCID, ids stated on forms. */
  readonly identifiers: readonly string[];
  /** The authorships that are surely theirs, by id: decisions about authors name them. */
  readonly authorships: readonly string[];
  /** The forgotten list with them on it. */
  readonly list: ForgottenList;
  /** Files that hold nothing but their records, which go. */
  readonly filesGone: readonly ForgottenInFile[];
  /** Files that hold records of others too, which stay. */
  readonly filesStaying: readonly ForgottenInFile[];
}

/**
 * What is to be forgotten of a covered person; the tables stay as they are.
 *
 * @param newSalt is used where the list has no salt yet.
 * @throws PipelineError `workspace_invalid` where nobody has this id.
 */
export async function planForgetting(
  db: Database,
  personId: string,
  list: ForgottenList,
  newSalt: string,
): Promise<ForgettingPlan> {
  await setVariable(db, 'person_id', personId);
  const [person] = await db.rows<Row & { display_name: string | null }>(
    "select display_name from person where person_id = getvariable('person_id')::varchar",
  );
  if (person === undefined) throw new PipelineError('workspace_invalid', `nobody on the roster has the id ${personId}`);
  const rows = await db.rows<Row & { identifier: string }>(personIdentifierList);
  const identifiers = rows.map(({ identifier }) => identifier);
  const signed = await db.rows<Row & { authorship_id: string }>(theirAuthorships);
  const files = await withForgottenRows(db, await withForgotten([], identifiers, newSalt), async () => {
    const held = await db.rows<ForgottenInFile>(forgottenFileList);
    const alone = await db.rows<Row & { path: string }>(onlyTheirs);
    const paths = new Set(alone.map(({ path }) => path));
    return held.map((file) => ({ file, isGone: paths.has(file.path) }));
  });
  return {
    personId,
    personName: person.display_name,
    identifiers,
    authorships: signed.map(({ authorship_id }) => authorship_id),
    list: await withForgotten(list, identifiers, newSalt),
    filesGone: files.flatMap(({ file, isGone }) => (isGone ? [file] : [])),
    filesStaying: files.flatMap(({ file, isGone }) => (isGone ? [] : [file])),
  };
}

/** Every row that a file gave, whatever its table: a table that is added to {@link rawTables} counts too. */
const placedRows = Object.entries(rawTables)
  .filter(([table, shape]) => 'record_id' in shape && table !== 'raw_identity_decision')
  .map(([table]) => `select '${table}' as table_name, record_id from ${table}`)
  .join(' union all ');

const theirAuthorships = `
  select authorship_id
  from identity_link
  where person_id = getvariable('person_id')::varchar and is_sure
  order by authorship_id`;

const onlyTheirs = `
  select source_file.path
  from source_file
  join (${placedRows}) as placed on source_file.file_id = split_part(placed.record_id, ':', 1)
  left join (select distinct table_name, record_id from forgotten_row) as own using (table_name, record_id)
  group by source_file.path
  having count(*) = count(own.record_id)
  order by source_file.path`;
