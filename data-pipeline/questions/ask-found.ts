import type { Database, Row } from '../db/database.ts';
import foundList from './found_list.sql?raw';

/** What this build found, by finding id, in the words that the journal keeps of it (see found_list.sql). */
export async function askFound(db: Database): Promise<Readonly<Record<string, string>>> {
  const rows = await db.rows<Row & { finding_id: string; found: string }>(foundList);
  return Object.fromEntries(rows.map(({ finding_id, found }) => [finding_id, found]));
}
