import type { CellObject, WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { PipelineError } from '../core/errors.ts';
import type { Sheet } from '../sources/source.ts';
import { assertWholeCompoundFile } from './compound-file.ts';
import { collected } from './collect.ts';
import type { Limits } from './limits.ts';
import { isWorkbook } from './office-file.ts';
import { cellText } from './sheet-cell.ts';
import { openZip, unzipped, type Zip } from './zip.ts';

/** A sheet, with the cells that hold an error instead of a value; their text is empty. */
export interface ReadSheet extends Sheet {
  /** `row` and `column` count from 1. */
  readonly faults: readonly { readonly row: number; readonly column: number; readonly reason: string }[];
}

const contentTypes = '[Content_Types].xml';

/** The parts of a workbook that say what its cells hold. */
const partsRead =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?(?:workbook|styles|sharedStrings)\.(?:xml|bin)(?:\.rels)?|xl\/worksheets\/[^/]+\.(?:xml|bin))$/u;

/**
 * The sheets of an Excel workbook (.xlsx, .xlsb, .xls), hidden ones too, in their order; no charts.
 *
 * @param rows how many rows of each sheet are read; 0 = all.
 * @throws PipelineError `file_truncated`, `file_damaged`, `file_too_large`, `file_not_used` (encrypted) or
 *   `file_not_recognized` (another Office file).
 */
export async function readSheets(bytes: Uint8Array, limits: Limits, rows = 0): Promise<readonly ReadSheet[]> {
  const { content, arrayFormulas } =
    bytes[0] === 0x50 ? await repacked(openZip(bytes, limits), limits) : compound(bytes, limits);
  // A megabyte that only those load who have such a file.
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(content, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      sheetStubs: true,
      // The library compares every cell with every array formula.
      cellFormula: arrayFormulas <= arrayFormulaLimit,
      sheetRows: rows,
    });
  } catch (cause) {
    throw notReadable(cause);
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name) => {
    const cells = new Map(Object.entries(book.Sheets)).get(name)?.['!data'] as Cells | undefined;
    return cells === undefined ? [] : [sheetOf(name, cells, is1904)];
  });
}

/** Array formulas of a workbook beyond which formulas are not looked at. */
const arrayFormulaLimit = 1_000;

interface Content {
  readonly content: Uint8Array;
  readonly arrayFormulas: number;
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

function sheetOf(name: string, cells: Cells, is1904: boolean): ReadSheet {
  const rows: string[][] = [];
  const faults: { row: number; column: number; reason: string }[] = [];
  let filled = 0;
  for (let row = 0; row < cells.length; row += 1) {
    const texts = Array.from(cells[row] ?? [], (cell, column) => {
      const said = cellText(cell, is1904);
      if ('text' in said) return said.text;
      faults.push({ row: row + 1, column: column + 1, reason: said.fault });
      return '';
    });
    rows.push(texts.slice(0, texts.findLastIndex((text) => text !== '') + 1));
    if (texts.some((text) => text.trim() !== '')) filled = row + 1;
  }
  return { name, rows: rows.slice(0, filled), faults };
}

/**
 * Unpacks what is needed under our own limits and packs it again without compression: the library that reads it never
 * meets what a hostile archive holds.
 */
async function repacked(zip: Zip, limits: Limits): Promise<Content> {
  if (!isWorkbook(zip)) throw new PipelineError('file_not_recognized', `it is ${otherOfficeFile(zip)}.`);
  const entries = zip.entries.filter(({ name }) => partsRead.test(name));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.workbookBytes) {
    throw new PipelineError(
      'file_too_large',
      `the sheets hold ${String(size)} bytes unpacked, the limit is ${String(limits.workbookBytes)}: save them as CSV`,
    );
  }
  const kept = new Set(entries.map(({ name }) => name));
  const parts: Record<string, [Uint8Array, { level: 0 }]> = {};
  let arrayFormulas = 0;
  for (const entry of entries) {
    const part = await collected(unzipped(zip, entry), limits.workbookBytes, 'a sheet');
    parts[entry.name] = [entry.name === contentTypes ? withoutOthers(part, kept) : part, { level: 0 }];
    if (entry.name.startsWith('xl/worksheets/')) arrayFormulas += countArrayFormulas(part);
  }
  return { content: zipSync(parts), arrayFormulas };
}

/** The list of parts without those that are left out: the library wants every part of new formulas and of comments that is listed. */
function withoutOthers(part: Uint8Array, kept: ReadonlySet<string>): Uint8Array {
  const listed = new TextDecoder().decode(part).replaceAll(/<Override\b[^>]*>/gu, (override) => {
    const name = /\bPartName\s*=\s*["']\/?([^"']*)["']/u.exec(override)?.[1] ?? '';
    return kept.has(name) ? override : '';
  });
  return new TextEncoder().encode(listed);
}

function countArrayFormulas(part: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < part.length; at += 2 ** 20) {
    const text = new TextDecoder('latin1').decode(part.subarray(at, at + 2 ** 20));
    count += text.split('t="array"').length - 1;
  }
  return count;
}

function otherOfficeFile({ entries }: Zip): string {
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start));
  if (has('word/')) return 'a Word document, whose text is not read';
  if (has('ppt/')) return 'a PowerPoint file, whose text is not read';
  if (has('content.xml')) return 'an OpenDocument file. Save the sheet as .xlsx or CSV';
  if (!has('[Content_Types].xml') && !has('mimetype')) return 'an archive in an archive in an archive. Unpack it';
  return 'a packed document without sheets. Save the table as .xlsx or CSV';
}

function compound(bytes: Uint8Array, limits: Limits): Content {
  if (bytes.length > limits.workbookBytes) {
    throw new PipelineError('file_too_large', `an old workbook of ${String(bytes.length)} bytes: save it as CSV`);
  }
  assertWholeCompoundFile(bytes);
  return { content: bytes, arrayFormulas: 0 };
}

function notReadable(cause: unknown): PipelineError {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/password|encrypt/iu.test(said)) {
    return new PipelineError('file_not_used', 'the workbook is protected by a password: save it without', { cause });
  }
  return new PipelineError('file_damaged', 'the workbook cannot be read: save it again as .xlsx or CSV', { cause });
}
