import { PipelineError } from '../core/errors.ts';
import type { Source } from '../sources/source.ts';
import { profiledLayout } from './mapping-layout.ts';
import type { Reading } from './reading.ts';
import type { ReadSheet } from './sheet-reader.ts';
import { notRecognized, recognizeRows, seenHeader } from './table-header.ts';
import { filledWidth, type TableLayout } from './table-layout.ts';
import { TableRows } from './table-rows.ts';

/** Rows in which a header is looked for. */
const headRows = 100;

/**
 * Reads a workbook: as a form when a source takes all its sheets for one, else every sheet that holds a known table. Rows
 * are placed as `sheet "Grants" row 5`. A sheet that nothing recognizes beside one that is read is reported.
 *
 * @throws PipelineError `file_not_recognized` or `file_not_used` when no sheet is read.
 */
export async function readWorkbook(sheets: readonly ReadSheet[], reading: Reading): Promise<void> {
  const { sources, output } = reading;
  const form = sources.filter((source) => source.form === 'workbook').find((source) => source.recognizes(sheets));
  if (form !== undefined) {
    reading.recognized(form.id, null);
    form.read(sheets, output, output);
    return;
  }
  const unread: string[] = [];
  let refusal: PipelineError | null = null;
  let isAnyRead = false;
  for (const sheet of tablesOf(sheets, reading)) {
    const layout = await layoutOf(sheet, reading);
    if (layout === null || layout instanceof PipelineError) {
      refusal ??= layout;
      unread.push(sheet.name);
    } else {
      isAnyRead = true;
      reading.recognized(layout.source.id, null);
      await readSheet(sheet, layout, reading);
    }
  }
  if (!isAnyRead) throw refusal ?? nothingRecognized(sheets, sources);
  for (const name of unread) output.dropColumn(`sheet "${name}"`, 'unmapped');
}

/** The sheets with text; where any table is shown, only the one whose header is widest: others are covers and notes. */
function tablesOf(sheets: readonly ReadSheet[], { fallback, profiles }: Reading): readonly ReadSheet[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (fallback === null && profiles.chosen === null) return filled;
  const widest = widestHeader(filled)?.name;
  return filled.filter(({ name }) => name === widest);
}

async function layoutOf({ rows }: ReadSheet, reading: Reading): Promise<TableLayout | PipelineError | null> {
  try {
    return await rowsLayout(rows.slice(0, headRows), reading);
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
}

async function readSheet(sheet: ReadSheet, layout: TableLayout, reading: Reading): Promise<void> {
  const { output } = reading;
  const rows = new TableRows(output, layout, true);
  const place = (row: number) => `sheet "${sheet.name}" row ${String(row)}`;
  for (const { row, column, reason } of sheet.faults) {
    output.refuseValue(`${place(row)}, column ${columnLetters(column)}`, { code: 'value_not_allowed', reason });
  }
  for (const [index, cells] of sheet.rows.entries()) {
    rows.row(cells, place(index + 1), null);
    if (index % 1_000 === 999) await reading.pause();
  }
  await reading.pause();
}

/** How rows that come from no text are read: by the mapping that is for their header, else by the source that recognizes it. */
export async function rowsLayout(head: readonly (readonly string[])[], reading: Reading): Promise<TableLayout | null> {
  const mapped = await profiledLayout(head, reading.profiles);
  if (mapped !== null) {
    reading.mapped(mapped.profile);
    return mapped.layout;
  }
  const layout = recognizeRows(head, reading.sources);
  const header = layout === null && reading.fallback !== null ? seenHeader(head) : null;
  if (layout !== null || reading.fallback === null || header === null) return layout;
  return { source: reading.fallback.source, columns: new Map(), headerAt: header.at, width: filledWidth(header.cells) };
}

/** The name of a column as sheets show it: A … Z, AA … */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function nothingRecognized(sheets: readonly ReadSheet[], sources: readonly Source[]): PipelineError {
  const header = widestHeader(sheets);
  if (header !== null) return notRecognized(header.cells, sources);
  return new PipelineError('file_not_recognized', 'it is a workbook without any text. Check how the file was made.');
}

/** The header of the sheet whose header is widest; null when no sheet has text. */
function widestHeader(sheets: readonly ReadSheet[]) {
  const headers = sheets.flatMap(({ name, rows }) => {
    const header = seenHeader(rows.slice(0, headRows));
    return header === null ? [] : [{ ...header, name }];
  });
  return headers.toSorted((a, b) => b.cells.length - a.cells.length)[0] ?? null;
}
