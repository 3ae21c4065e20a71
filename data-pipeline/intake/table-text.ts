import { PipelineError } from '../core/errors.ts';
import type { Refusal } from '../sources/output.ts';
import type { Source } from '../sources/source.ts';
import type { FileOutput } from './file-output.ts';
import type { Limits } from './limits.ts';
import { hasSource, notRecognized, recognizeRows, type SeenHeader, seenHeader } from './table-header.ts';
import { filledWidth, isBlankRow, type TableLayout } from './table-layout.ts';
import { TableRows } from './table-rows.ts';
import { TableSplitter } from './table-splitter.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** How a delimited text is to be read. */
export interface TextLayout extends TableLayout {
  /** Empty where the table has one column: each line is one cell, whatever stands in it. */
  readonly delimiter: string;
}

/** The header of a delimited text that no source recognizes. */
export interface SeenText extends SeenHeader {
  readonly delimiter: string;
}

type HeadRows = readonly (readonly string[] | null)[];

/**
 * Finds the delimiter and the source of a delimited text.
 *
 * @param head the first characters of the text.
 * @throws PipelineError `file_not_recognized`, naming the header cells and the nearest source; `file_not_used`;
 *   `file_damaged` for a table whose rows a spreadsheet has put into one cell each.
 */
export function recognizeText(head: string, sources: readonly Source[], limits: Limits): TextLayout {
  const tries = delimiters.map((delimiter) => ({ delimiter, rows: headRows(head, delimiter, limits) }));
  for (const { delimiter, rows } of tries) {
    const layout = recognizeRows(rows, sources);
    if (layout === null) continue;
    const header = rows[layout.headerAt ?? 0] ?? [];
    assertOwnCells(header);
    return { ...layout, delimiter: layout.headerAt !== null && header.length === 1 ? '' : delimiter };
  }
  const { cells } = widest(tries);
  assertOwnCells(cells);
  const [cell = ''] = cells;
  const isInside = (delimiter: string) => hasSource(headRows(cell, delimiter, limits)[0] ?? [], sources);
  if (filledWidth(cells) === 1 && delimiters.some(isInside)) throw rowsInOneCell('');
  throw notRecognized(cells, sources);
}

/** The header and delimiter of a text that no source recognizes, as well as they can be told. */
export function seenText(head: string, limits: Limits): SeenText {
  return widest(delimiters.map((delimiter) => ({ delimiter, rows: headRows(head, delimiter, limits) })));
}

/** Reads the rows of one delimited text whose layout is known. */
export class TableText {
  readonly #splitter: TableSplitter;

  constructor(output: FileOutput, layout: TextLayout, limits: Limits) {
    const rows = new TableRows(output, layout);
    this.#splitter = new TableSplitter(
      {
        row: (cells, line, raw) => rows.row(cells, `line ${String(line)}`, raw),
        broken(line, refusal, raw) {
          const place = `line ${String(line)}`;
          const cells = raw === null ? null : mendedCells(raw, layout.delimiter, refusal);
          if (cells === null || raw === null || !rows.repaired(cells, place, raw)) rows.broken(place, refusal, raw);
        },
      },
      layout.delimiter,
      limits,
    );
    this.#splitter.fits = (cells) => rows.fits(cells);
  }

  push(text: string): void {
    this.#splitter.push(text);
  }

  end(): void {
    this.#splitter.end();
  }
}

/** The cells of a line that the splitter refused, where they can be told all the same; null where not. */
function mendedCells(raw: string, delimiter: string, { code }: Refusal): readonly string[] | null {
  if (delimiter !== '') return quotedThroughout(raw, delimiter);
  return code === 'quote_malformed' ? [raw.trimEnd()] : null;
}

/**
 * The cells of a line in which every cell is quoted and quotes inside are not doubled, as IEEE Xplore writes them; null for
 * any other line.
 */
function quotedThroughout(raw: string, delimiter: string): readonly string[] | null {
  const line = raw.trimEnd();
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return null;
  return line
    .slice(1, -1)
    .split(`"${delimiter}"`)
    .map((cell) => cell.replaceAll('""', '"'));
}

function headRows(head: string, delimiter: string, limits: Limits): HeadRows {
  const rows: (readonly string[] | null)[] = [];
  const splitter = new TableSplitter(
    { row: (cells) => rows.push(cells), broken: () => rows.push(null) },
    delimiter,
    limits,
  );
  splitter.push(head);
  splitter.end();
  return rows;
}

interface Split {
  readonly delimiter: string;
  readonly rows: HeadRows;
}

/** The header and delimiter on which most rows agree; else the only column's name, or what divides any row into most cells. */
function widest(tries: readonly Split[]): SeenText {
  const agreed = tries
    .flatMap((split) => commonHeader(split) ?? [])
    .toSorted((a, b) => b.tenths - a.tenths || b.cells.length - a.cells.length)[0];
  const sure = agreed ?? soleLine(tries);
  if (sure !== null) return { cells: sure.cells, at: sure.at, delimiter: sure.delimiter };
  const seen = tries.map(({ delimiter, rows }) => ({ ...(seenHeader(rows) ?? { cells: [], at: 0 }), delimiter }));
  return seen.reduce((best, header) => (header.cells.length > best.cells.length ? header : best));
}

/**
 * The header of the rows of one width that are at least half of those with text, and how many tenths they are: commas inside sentences
 * divide each row otherwise. Null where there is no such width.
 */
function commonHeader({ delimiter, rows }: Split): (SeenText & { readonly tenths: number }) | null {
  const widths = rows.flatMap((cells) => (cells === null || isBlankRow(cells) ? [] : [cells.length]));
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (width < 2 || count * 2 < widths.length) return null;
  const header = seenHeader(rows.map((cells) => (cells?.length === width ? cells : null)));
  return header === null ? null : { ...header, delimiter, tenths: Math.floor((10 * count) / widths.length) };
}

/** The first line with text, where no delimiter divides it: a title above a table, or the name of its one column. */
function soleLine(tries: readonly Split[]): SeenText | null {
  const first = tries.map(({ rows }) => {
    const at = rows.findIndex((cells) => cells !== null && !isBlankRow(cells));
    return { cells: rows[at] ?? [], at };
  });
  const [line] = first;
  if (line === undefined || first.some(({ cells }) => cells.length !== 1)) return null;
  return { ...line, delimiter: '' };
}

/**
 * A spreadsheet that opens a table with the wrong delimiter keeps each row in one cell, and quotes it when it saves: rows
 * whose own cells hold that delimiter are torn apart then, beyond repair. The header, which needs no quotes, ends with
 * the delimiters of the empty cells.
 */
function assertOwnCells(header: readonly string[]): void {
  const run = /([;,\t|])\1+\s*$/u.exec(header[filledWidth(header) - 1]?.slice(-1_000) ?? '');
  if (run !== null)
    throw rowsInOneCell(` (the header ends with ${String(run[0].trimEnd().length)} × "${run[1] ?? ''}")`);
}

function rowsInOneCell(sign: string): PipelineError {
  return new PipelineError(
    'file_damaged',
    `every row stands in one cell, as when a spreadsheet opens a table with another delimiter and saves it again${sign}. Export the table again, and import the file as it was downloaded`,
  );
}
