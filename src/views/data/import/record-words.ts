import type { Preview, PreviewRecord, PreviewRow } from '#pipeline';
import { codeWords } from '../../../state/wording.ts';
import { plural } from '../../../ui/numbers.ts';

/** What became of a record, as a mark. */
export function recordMark({ outcome, refusedValues }: PreviewRecord): {
  readonly tone: 'good' | 'attention' | 'fault' | 'quiet';
  readonly words: string;
} {
  if (outcome === 'rejected') return { tone: 'fault', words: 'Rejected' };
  if (outcome === 'blank') return { tone: 'quiet', words: 'Blank' };
  if (refusedValues.length === 0) return { tone: 'good', words: 'Read' };
  return { tone: 'attention', words: `Read, ${plural(refusedValues.length, 'value')} left empty` };
}

/** The rows of a record by the table they go to, in the order of their first row. */
export function rowsByTable(
  rows: readonly PreviewRow[],
): readonly (readonly [title: string, rows: readonly PreviewRow[]])[] {
  const byTable = new Map<string, PreviewRow[]>();
  for (const row of rows) {
    const title = codeWords(row.table.replace(/^raw_/, ''));
    byTable.set(title, [...(byTable.get(title) ?? []), row]);
  }
  return [...byTable];
}

/** A value of a made row as text. */
export function valueText(value: PreviewRow['values'][string]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  return value.join(' · ');
}

/** How many records were looked at, and what became of them. */
export function triedWords({ records, isWhole }: Pick<Preview, 'records' | 'isWhole'>): string {
  const number = (outcome: PreviewRecord['outcome']) => records.filter((record) => record.outcome === outcome).length;
  const blank = number('blank');
  const only = isWhole && records.length === 1 ? 'The only record' : null;
  const all = only ?? `${isWhole ? 'All' : 'The first'} ${plural(records.length, 'record')}`;
  return `${all}: ${String(number('accepted'))} read, ${String(number('rejected'))} rejected${blank > 0 ? `, ${String(blank)} blank` : ''}.`;
}
