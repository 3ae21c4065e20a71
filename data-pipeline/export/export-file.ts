import type { Database } from '../db/database.ts';
import { PipelineError } from '../core/errors.ts';
import { askFindings } from '../questions/ask.ts';
import { contentsContext, readContents, type RunFacts, type Selection } from './contents.ts';
import { briefHtml } from './brief/brief-html.ts';
import { readBrief } from './brief/read-brief.ts';
import { findingsCsv } from './findings-csv.ts';
import { findingsJson } from './findings-json.ts';
import { findingsXlsx } from './findings-xlsx.ts';
import { makePack, type PackOptions } from './pack/make-pack.ts';
import type { Profile } from './profile.ts';
import { noCounts, type TextCounts } from './sanitize.ts';

/** The kinds of file that a list of findings becomes, and the brief, which is of all of them. */
export const exportKinds = ['csv', 'xlsx', 'json', 'pack', 'brief'] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface ExportWish extends Selection {
  readonly kind: ExportKind;
}

export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Findings in it; null for a brief, which holds none. */
  readonly findings: number | null;
  /** What was changed in its texts, so that no reader runs, refuses or misreads them. */
  readonly counts: TextCounts;
}

/**
 * The chosen findings as a file for one kind of reader; the same selection of the same workspace gives the same bytes.
 *
 * @throws PipelineError `argument_invalid` where the profile lacks what it needs or may not read this kind, or a researcher's copy
 *   is of somebody without any of these findings; `file_too_large` for more rows than a workbook holds.
 */
export async function exportFile(
  db: Database,
  { kind, ...selection }: ExportWish,
  run: RunFacts,
  options: PackOptions = {},
): Promise<ExportedFile> {
  const { signal, onProgress } = options;
  onProgress?.({ stage: 'build', detail: 'findings', done: 0, total: 1, unit: 'tables' });
  if (kind === 'brief') return briefFile(db, selection.profile, run);
  const contents = await readContents(db, selection, run);
  signal?.throwIfAborted();
  const { records } = contents;
  if (selection.profile === 'researcher' && records.length === 0) {
    throw new PipelineError('argument_invalid', 'this person has no finding among those chosen');
  }
  const { bytes, counts } = await written();
  signal?.throwIfAborted();
  onProgress?.({ stage: 'build', detail: 'findings', done: 1, total: 1, unit: 'tables' });
  return { bytes, counts, findings: records.length };

  async function written(): Promise<{ readonly bytes: Uint8Array; readonly counts: TextCounts }> {
    if (kind === 'xlsx') return findingsXlsx(contents);
    if (kind === 'pack') return makePack(db, contents, await personIds(), options);
    if (kind === 'csv') {
      const { text, counts: changed } = findingsCsv(records, contents);
      return { bytes: new TextEncoder().encode(text), counts: changed };
    }
    const met = noCounts();
    const text = findingsJson(records, { ...contentsContext(contents), coverage: contents.coverage }, met);
    return { bytes: new TextEncoder().encode(text), counts: met };
  }

  /** The people as the database knows them, whatever the profile calls them. */
  async function personIds(): Promise<readonly string[]> {
    const chosen = new Set(selection.findingIds);
    const rows = (await askFindings(db)).filter(
      ({ finding_id, person_id }) =>
        chosen.has(finding_id) && (selection.profile !== 'researcher' || person_id === selection.personId),
    );
    return [...new Set(rows.map(({ person_id }) => person_id))].toSorted();
  }
}

async function briefFile(db: Database, profile: Profile, run: RunFacts): Promise<ExportedFile> {
  if (profile !== 'leadership') {
    throw new PipelineError('argument_invalid', 'a brief is for leadership: it holds no rows for anybody else');
  }
  const counts = noCounts();
  const text = await briefHtml(await readBrief(db, run), counts);
  return { bytes: new TextEncoder().encode(text), counts, findings: null };
}
