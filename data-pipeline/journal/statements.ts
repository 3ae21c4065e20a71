import { canonicalJson, type JsonObject } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { readMerge } from './merge-body.ts';
import { standing } from './undo.ts';

/** A journal as it is read: its entries, and what each says. */
export interface Journaled {
  readonly entries: readonly Entry[];
  body(entry: Entry): JsonObject | null;
}

/** Something that was said, and that the next word on the same replaces. */
export interface Statement {
  readonly entry: Entry;
  readonly body: JsonObject;
}

/** Two people, neither of whom knew of the other's word, said two things about the same. */
export interface Conflict {
  /** What it is about, as {@link keyOf} names it. */
  readonly key: string;
  /** What counts until a person settles it. */
  readonly ours: Statement;
  readonly theirs: readonly Statement[];
}

export interface Statements {
  /** The entries that count, in the order in which they do. */
  readonly counting: readonly Entry[];
  /** The newest statement on each key that counts. */
  readonly newest: ReadonlyMap<string, Statement>;
  /** Those that no person has settled, in the order in which they came up. */
  readonly conflicts: readonly Conflict[];
}

/**
 * What of a journal counts: what was not taken back, and of what came from a colleague, what nobody here had spoken on
 * without their knowledge. Where somebody had, what was said here counts until the next word on it settles the conflict.
 */
export function foldStatements(journal: Journaled): Statements {
  const counting: Entry[] = [];
  const newest = new Map<string, Statement>();
  const conflicts = new Map<string, Conflict>();
  const stands = new Map(standing(journal.entries).map((entry) => [entry.seq, entry]));
  const take = (entry: Entry) => {
    counting.push(entry);
    const statement = statementOf(journal, entry);
    if (statement === null) return;
    const key = keyOf(statement);
    newest.set(key, statement);
    conflicts.delete(key);
  };
  for (const entry of stands.values()) {
    if (entry.origin !== undefined) continue;
    take(entry);
    const { adopted, conflicting } = readMerge(journal, entry);
    for (const seq of adopted) {
      const theirs = stands.get(seq);
      if (theirs !== undefined) take(theirs);
    }
    for (const seq of conflicting) {
      const taken = stands.get(seq);
      const statement = taken === undefined ? null : statementOf(journal, taken);
      if (taken === undefined || statement === null) continue;
      const key = keyOf(statement);
      const ours = newest.get(key);
      const before = conflicts.get(key)?.theirs ?? [];
      if (ours === undefined) take(taken);
      else if (![ours, ...before].some((other) => isSameStatement(other, statement))) {
        conflicts.set(key, { key, ours, theirs: [...before, statement] });
      }
    }
  }
  return { counting, newest, conflicts: [...conflicts.values()] };
}

/** What a statement is about: `decision <finding>`, `parameters workspace`; the next one of the same key replaces it. */
export function keyOf({ entry: { kind, subject }, body }: Statement): string {
  const kindOfReading = kind === 'decision' && body['reading'] === 2 ? 'second' : kind;
  const about = body['about'] ?? body['finding'] ?? body['name'] ?? subject;
  return `${kindOfReading} ${typeof about === 'string' ? about : canonicalJson(about)}`;
}

/** Whether two statements say the same, whoever said it and whatever it rested on. */
export function isSameStatement(one: Statement, other: Statement): boolean {
  return said(one) === said(other);
}

const replaceable = new Set<string>([
  ...['decision', 'note', 'response', 'assignment', 'identity', 'parameters', 'query', 'setting'],
]);

/** What an entry states; null for one that states nothing that could be replaced, or whose words were forgotten. */
export function statementOf(journal: Journaled, entry: Entry): Statement | null {
  const body = replaceable.has(entry.kind) ? journal.body(entry) : null;
  return body === null ? null : { entry, body };
}

function said({ body }: Statement): string {
  return canonicalJson({ ...body, evidence: null });
}
