import * as v from 'valibot';
import type { Act } from './journal.ts';
import { foldStatements, type Journaled } from './statements.ts';

/** A query that somebody keeps with the workspace. */
export interface SavedQuery {
  readonly name: string;
  readonly sql: string;
}

const bodyShape = v.object({ name: v.string(), sql: v.nullable(v.string()) });

/** Keeps a query under a name, in the place of one that has it; `sql` null takes it off the list. */
export function queryAct(name: string, sql: string | null): Act {
  return { kind: 'query', subject: 'query', body: { name, sql } };
}

/** The queries that are kept, by name. */
export function savedQueries(journal: Journaled): readonly SavedQuery[] {
  const kept = new Map<string, string>();
  for (const entry of foldStatements(journal).counting) {
    const said = entry.kind === 'query' ? v.safeParse(bodyShape, journal.body(entry)) : null;
    if (said?.success !== true) continue;
    const { name, sql } = said.output;
    if (sql === null) kept.delete(name);
    else kept.set(name, sql);
  }
  return [...kept].map(([name, sql]) => ({ name, sql })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
