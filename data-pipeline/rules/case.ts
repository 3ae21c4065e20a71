import type { Row } from '../db/database.ts';
import type { ParameterValues } from './parameters.ts';

/** Rows by table; a column that is left out is null, a day is written `YYYY-MM-DD`. */
export type GivenTables = Readonly<Record<string, readonly Row[]>>;

/** A planted example of a rule: what is in the tables, and what the rule must say. */
export interface RuleCase {
  /** A sentence about behaviour. */
  readonly name: string;
  /** `true` and `boundary` cases may fire; `silent` ones never do; an `innocent` one names the explanation that it plants. */
  readonly kind: 'true' | 'silent' | 'boundary' | 'innocent';
  /** The code of the explanation, for an `innocent` case. */
  readonly innocent?: string;
  readonly given: GivenTables;
  /** 2026-06-30 unless told. */
  readonly asOf?: string;
  readonly parameters?: ParameterValues;
  /** The rows of the rule's SELECT, by subject; only the columns named here are compared. */
  readonly expect: readonly Row[];
}

/** Several sets of tables as one: the rows of each table, one set after the other. */
export function together(...sets: readonly GivenTables[]): GivenTables {
  const tables: Record<string, Row[]> = {};
  for (const set of sets) {
    for (const [table, rows] of Object.entries(set)) (tables[table] ??= []).push(...rows);
  }
  return tables;
}
