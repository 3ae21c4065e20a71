import type { Database } from '../db/database.ts';
import type { PlainTable } from '../intake/plain-table.ts';
import type { RunOptions } from '../progress.ts';
import { acknowledgmentTable } from './acknowledgment-table.ts';
import { resolvedTable, type WrittenTable } from './resolved-table.ts';
import { resolveTexts } from './resolve-texts.ts';
import { funderResolver, organizationResolver } from './resolvers.ts';

/** What the texts of a column are. */
export const textKinds = ['organizations', 'funders', 'acknowledgments'] as const;

export type TextKind = (typeof textKinds)[number];

export function isTextKind(word: string): word is TextKind {
  return textKinds.some((kind) => kind === word);
}

/**
 * The table with what its column names behind its own columns, and a line that says how much that is.
 *
 * @param pause gives way to whoever waits for the thread.
 * @throws the signal's reason when stopped.
 */
export async function resolveTable(
  db: Database,
  kind: TextKind,
  table: PlainTable,
  options: RunOptions,
  pause: () => Promise<void>,
): Promise<{ readonly written: WrittenTable; readonly summary: string }> {
  if (kind === 'acknowledgments') {
    const written = acknowledgmentTable(table, await funderResolver(db));
    const mentions = written.rows.filter((cells) => cells[table.header.length] !== null).length;
    return { written, summary: `${String(mentions)} mentions in ${String(table.rows.length)} texts.` };
  }
  const resolver = kind === 'funders' ? await funderResolver(db) : await organizationResolver(db);
  const texts = table.rows.map((cells) => cells[table.column] ?? '');
  const resolutions = await resolveTexts(texts, resolver, options, pause);
  const given = resolutions.filter(({ id }) => id !== null).length;
  const summary = `${String(given)} of ${String(texts.length)} texts have an id; ${String(texts.length - given)} abstained, each with its reason.`;
  return { written: resolvedTable(table, resolutions), summary };
}
