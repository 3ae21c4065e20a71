import type { Database, TableShape, Value } from '../../data-pipeline/db/database.ts';
import { type FileReceipt, type InputFile, loadFiles } from '../../data-pipeline/intake/load.ts';
import type { Limits } from '../../data-pipeline/intake/limits.ts';
import type { MappingProfile } from '../../data-pipeline/intake/mapping.ts';
import { memoryFile } from './memory-file.ts';

/** Rows as they were handed to the database, by table. */
export type StoredRows = ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]>;

/** A database port that only remembers: readers are tested by what they hand over, without an engine. */
export function rememberingDatabase(): { readonly db: Database; readonly stored: StoredRows } {
  const stored = new Map<string, Readonly<Record<string, Value>>[]>();
  const db: Database = {
    run: (sql) => {
      const [, table = '', id = ''] = /^delete from (\w+) where starts_with\(record_id, '([^']+)'\)$/u.exec(sql) ?? [];
      stored.set(table, stored.get(table)?.filter((row) => !String(row['record_id']).startsWith(id)) ?? []);
      return Promise.resolve();
    },
    rows: () => Promise.resolve([]),
    columns: () => Promise.reject(new Error('nothing is asked of a database that only remembers')),
    insert: (table, shape: TableShape, rows) => {
      const names = Object.keys(shape);
      const named = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
      stored.set(table, [...(stored.get(table) ?? []), ...named]);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return { db, stored };
}

/** Loads one file and tells its receipt and the rows of a table, without `record_id`s' hash. */
export async function loadOne(
  content: string | Uint8Array | InputFile,
  limits: Partial<Limits> = {},
  profiles: readonly MappingProfile[] = [],
): Promise<{ receipt: FileReceipt; rows: (table: string) => readonly Readonly<Record<string, Value>>[] }> {
  const { db, stored } = rememberingDatabase();
  const file = typeof content === 'string' || content instanceof Uint8Array ? memoryFile('file', content) : content;
  const { files } = await loadFiles(db, [file], { limits, profiles });
  const [receipt] = files;
  if (receipt === undefined) throw new Error('no receipt');
  const id = `${receipt.sha256.slice(0, 12)}:`;
  const bare = (value: Value) => (typeof value === 'string' && value.startsWith(id) ? value.slice(id.length) : value);
  return {
    receipt,
    rows: (table) =>
      (stored.get(table) ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, bare(value)])),
      ),
  };
}
