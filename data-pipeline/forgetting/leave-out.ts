import { createTable, type Database, type Row } from '../db/database.ts';
import forgottenFileList from './forgotten_file_list.sql?raw';
import forgottenRows from './forgotten_rows.sql?raw';
import type { ForgottenList } from './forgotten-list.ts';
import leaveOut from './leave_out_forgotten.sql?raw';

/** A file that still holds something about forgotten people, and how much of it is left out of every table. */
export interface ForgottenInFile extends Row {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
  /** ORCIDs in bylines, left empty. */
  readonly orcids: number;
}

const identifierShape = { salt: 'VARCHAR', hash: 'VARCHAR' } as const;

/** Takes what files say about forgotten people out of the raw tables, before anything is built from them. @returns the files, by path. */
export async function leaveOutForgotten(db: Database, list: ForgottenList): Promise<readonly ForgottenInFile[]> {
  if (list.length === 0) return [];
  return withForgottenRows(db, list, async () => {
    const files = await db.rows<ForgottenInFile>(forgottenFileList);
    await db.run(leaveOut);
    return files;
  });
}

/** Does something while the tables of `forgotten_rows.sql` stand; they hold what is to be forgotten, and go afterwards. */
export async function withForgottenRows<T>(db: Database, list: ForgottenList, work: () => Promise<T>): Promise<T> {
  await db.run(createTable('forgotten_identifier', identifierShape));
  await db.insert(
    'forgotten_identifier',
    identifierShape,
    list.map(({ salt, hash }) => [salt, hash]),
  );
  await db.run(forgottenRows);
  const result = await work();
  await db.run(
    'drop table forgotten_row; drop table forgotten_form; drop table forgotten_id; drop table forgotten_identifier',
  );
  return result;
}
