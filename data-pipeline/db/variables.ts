import type { Database } from './database.ts';

/**
 * Sets a DuckDB variable, which SQL reads by `getvariable('<name>')`: the only way a value enters a query.
 *
 * @param name written by us, never taken from a file.
 * @param value text becomes VARCHAR, texts VARCHAR[]; null makes the variable null.
 */
export async function setVariable(
  db: Database,
  name: string,
  value: string | number | boolean | null | readonly string[],
): Promise<void> {
  const written =
    typeof value === 'object' && value !== null ? `[${value.map(literal).join(', ')}]::varchar[]` : literal(value);
  await db.run(`set variable ${name} = ${written}`);
}

/** A value as a SQL literal: quotes doubled, NUL (which no literal can hold) removed. */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`;
  return String(value);
}
