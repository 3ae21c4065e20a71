import type { Database } from '../../data-pipeline/db/database.ts';

/**
 * Every table of a database as one line: its row count and a hash over its sorted rows. Two databases with equal
 * digests hold the same rows.
 */
export async function tableDigests(db: Database): Promise<Readonly<Record<string, string>>> {
  const tables = await db.rows<{ name: string }>('select table_name as name from duckdb_tables() order by table_name');
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.rows<{ rows: number; hash: string | null }>(
      `select count(*)::integer as rows, md5(string_agg(line, chr(10) order by line)) as hash
       from (select any_row::varchar as line from ${name} as any_row)`,
    );
    digests[name] = `${String(row?.rows)} rows ${row?.hash ?? ''}`;
  }
  return digests;
}
