import { withoutEmails } from '../../core/email.ts';
import { textOrNull } from '../../core/text.ts';
import type { CoaRow } from './coa-tables.ts';

/** What the letters before the names say; the form prints them above each table. */
const relations: ReadonlyMap<string, string> = new Map([
  ['r', 'relationship'],
  ['g', 'advisor'],
  ['t', 'advisee'],
  ['a', 'co-author'],
  ['c', 'collaborator'],
  ['b', 'editorial board'],
  ['e', 'co-editor'],
]);

/** How the person of a row is related; null when its code is missing or none, and the table has more than one. */
export function relationOf(row: CoaRow): string | null {
  const code = /^([a-z])\s*:?$/iu.exec(row.cell('code') ?? '')?.[1]?.toLowerCase() ?? '';
  const relation = relations.get(code);
  if (relation !== undefined) return relation;
  return row.table === 2 ? 'relationship' : null;
}

/** The department in the column that holds e-mail addresses too: these are not kept. */
export function departmentOf(contact: string | null): string | null {
  const parts = (contact ?? '').split(/[,;]/u).map((part) => withoutEmails(part).trim());
  return textOrNull(parts.filter((part) => part !== '').join(', '));
}
