import type { Database } from '../db/database.ts';
import type { PlainTable } from '../intake/plain-table.ts';
import type { Resolution } from '../organizations/resolution.ts';
import type { RunOptions } from '../progress.ts';
import { acknowledgmentTable } from './acknowledgment-table.ts';
import type { WrittenTable } from './resolved-table.ts';
import { resolveTexts } from './resolve-texts.ts';
import { funderResolver, organizationResolver } from './resolvers.ts';

/** What the texts of a column are. */
export const textKinds = ['organizations', 'funders', 'acknowledgments'] as const;

export type TextKind = (typeof textKinds)[number];

export function isTextKind(word: string): word is TextKind {
  return textKinds.some((kind) => kind === word);
}

/** A table and what its column names: an answer a row, or the rows of its mentions. */
export interface Reconciled {
  readonly table: PlainTable;
  /** By row; empty for acknowledgments. */
  readonly resolutions: readonly Resolution[];
  /** Null unless the texts are acknowledgments. */
  readonly mentions: WrittenTable | null;
  /** How much was found, in a sentence. */
  readonly summary: string;
}

/**
 * Finds in the registries of a database what a column of a table names.
 *
 * @param pause gives way to whoever waits for the thread.
 * @throws the signal's reason when stopped.
 */
export async function reconcileTable(
  db: Database,
  kind: TextKind,
  table: PlainTable,
  options: RunOptions,
  pause: () => Promise<void>,
): Promise<Reconciled> {
  if (kind === 'acknowledgments') {
    const mentions = acknowledgmentTable(table, await funderResolver(db));
    const found = mentions.rows.filter((cells) => cells[table.header.length] !== null).length;
    const summary = `${String(found)} mentions in ${String(table.rows.length)} texts.`;
    return { table, resolutions: [], mentions, summary };
  }
  const resolver = kind === 'funders' ? await funderResolver(db) : await organizationResolver(db);
  const texts = table.rows.map((cells) => cells[table.column] ?? '');
  const resolutions = await resolveTexts(texts, resolver, options, pause);
  const given = resolutions.filter(({ id }) => id !== null).length;
  const abstained = texts.length - given;
  const summary = `${String(given)} of ${String(texts.length)} texts have an id; ${String(abstained)} abstained, each with its reason.`;
  return { table, resolutions, mentions: null, summary };
}
