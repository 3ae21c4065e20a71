import { PipelineError } from '../core/errors.ts';
import type { ColumnType } from '../db/database.ts';

/** A column of a result: its name, DuckDB's type, and the type by which its values leave the database. */
export interface ResultColumn {
  readonly name: string;
  /** As DuckDB writes it: `BIGINT`, `DECIMAL(18,3)`, `STRUCT(a INTEGER)`. */
  readonly type: string;
  /** What both engines return alike. Types that need more than that come as their exact text. */
  readonly portable: ColumnType;
}

const portableOf: Readonly<Record<string, ColumnType>> = {
  TINYINT: 'INTEGER',
  SMALLINT: 'INTEGER',
  INTEGER: 'INTEGER',
  UTINYINT: 'INTEGER',
  USMALLINT: 'INTEGER',
  FLOAT: 'DOUBLE',
  DOUBLE: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
  'VARCHAR[]': 'VARCHAR[]',
};

/** @throws PipelineError `query_refused` for a type that needs a part of DuckDB that is not in the page. */
export function resultColumn(name: string, type: string): ResultColumn {
  if (type.includes('WITH TIME ZONE')) {
    throw new PipelineError('query_refused', `column ${name} is a ${type}: cast it to TIMESTAMP or VARCHAR`);
  }
  return { name, type, portable: portableOf[type] ?? 'VARCHAR' };
}

/** Whether its values are numbers, also where they come as text. */
export function isNumeric({ type }: ResultColumn): boolean {
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/u.test(type);
}
