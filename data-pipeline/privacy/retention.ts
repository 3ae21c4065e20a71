import { monthsAfter } from '../core/day.ts';
import type { FileReceipt } from '../intake/receipt.ts';
import type { Journal } from '../journal/journal.ts';
import type { PrivacySettings } from './settings.ts';
import { sourceKind, type SourceKind } from './source-kinds.ts';

/** How long one file of the workspace is kept. Days are `YYYY-MM-DD`. */
export interface RetentionRow {
  readonly path: string;
  readonly sha256: string;
  readonly kind: SourceKind;
  /** The day of its first import; null where the journal does not tell of one. */
  readonly importedOn: string | null;
  /** The day from which it is due for deletion; null where it is not known since when it is here. */
  readonly dueOn: string | null;
  /** Whether somebody set the day for this file alone. */
  readonly isSetAlone: boolean;
  readonly isDue: boolean;
}

/**
 * Every file that is kept, with the day from which it is due for deletion: those that are due first, then by day and path.
 *
 * @param today the day for which it is asked, `YYYY-MM-DD`.
 */
export function retention(
  files: readonly Pick<FileReceipt, 'path' | 'sha256' | 'counts'>[],
  journal: Pick<Journal, 'entries' | 'body'>,
  settings: PrivacySettings,
  today: string,
): readonly RetentionRow[] {
  const imported = firstImports(journal);
  const rows = files
    .filter(({ sha256 }) => sha256 !== '')
    .map(({ path, sha256, counts }): RetentionRow => {
      const kind = sourceKind(counts);
      const importedOn = imported.get(sha256) ?? null;
      const alone = settings.keepUntil[sha256];
      const dueOn = alone ?? (importedOn === null ? null : monthsAfter(importedOn, settings.retentionMonths[kind]));
      const isDue = dueOn !== null && dueOn <= today;
      return { path, sha256, kind, importedOn, dueOn, isSetAlone: alone !== undefined, isDue };
    });
  const order = ({ dueOn, path }: RetentionRow) => `${dueOn ?? '9999'} ${path}`;
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * The day on which each file, by its hash, was first imported: that of the entry, or what the entry keeps of one that was forgotten
 * (`since`, see `forgetting/forget-in-journal.ts`).
 */
export function firstImports(journal: Pick<Journal, 'entries' | 'body'>): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const entry of journal.entries) {
    const files = entry.kind === 'import' ? journal.body(entry)?.['files'] : null;
    if (!Array.isArray(files)) continue;
    for (const file of files) {
      const { sha256, since } = (file ?? {}) as { sha256?: unknown; since?: unknown };
      const day = typeof since === 'string' ? since : entry.at.slice(0, 10);
      if (typeof sha256 === 'string' && day < (days.get(sha256) ?? '9999')) days.set(sha256, day);
    }
  }
  return days;
}
