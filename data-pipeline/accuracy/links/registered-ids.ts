import type { Database } from '../../db/database.ts';

/** ROR ids of every organization in the loaded registries. */
export async function registeredIds(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ org_id: string }>('select org_id from registered_organization order by org_id');
  return new Set(rows.map(({ org_id }) => org_id));
}
