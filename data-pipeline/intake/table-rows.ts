import type { Refusal } from '../sources/output.ts';
import type { RecordReader } from '../sources/source.ts';
import { RowRefused, TableRow } from '../sources/table-row.ts';
import { hasInvalidBytes, invalidBytes } from './encoding.ts';
import type { FileOutput } from './file-output.ts';
import { csvLine, filledWidth, isBlankRow, reportDropped, type TableLayout, withoutProtected } from './table-layout.ts';

/**
 * Reads the rows of one table whose layout is known, wherever they come from: text, a sheet, Parquet. The header is no row
 * of the account; what stands above it is blank.
 */
export class TableRows {
  readonly #output: FileOutput;
  readonly #read: RecordReader<TableRow>;
  readonly #mayBeShort: boolean;
  #layout: TableLayout;
  #width: number;
  #widest: number;
  #above: number;
  #keepsRaw = true;

  /** @param mayBeShort rows may lack their last cells when these are empty, as in sheets. */
  constructor(output: FileOutput, layout: TableLayout, mayBeShort = false) {
    this.#output = output;
    this.#layout = layout;
    this.#read = layout.source.begin(output);
    this.#mayBeShort = mayBeShort;
    this.#width = layout.width;
    this.#widest = layout.width;
    // The header itself is the last of the rows that are no records.
    this.#above = layout.headerAt === null ? 0 : layout.headerAt + 1;
  }

  /** Whether the header has been met, or there is none. */
  get hasBegun(): boolean {
    return this.#above === 0;
  }

  /** @param raw the row as written, its line break included; null = made of the cells. */
  row(cells: readonly string[], place: string, raw: string | null): void {
    if (this.#above > 0) {
      this.#rowAbove(cells, raw);
    } else if (isBlankRow(cells)) {
      this.#output.blank();
    } else {
      this.#output.meet(place, { cells });
      const isDamaged = raw !== null && hasInvalidBytes(raw);
      const refusal = isDamaged ? invalidBytes : this.#readRow(cells, place);
      if (refusal === null) this.#output.accept();
      else this.#reject(place, refusal, raw ?? csvLine(cells));
    }
  }

  /** A row that the splitter refused, put right: read if it has the cells of a record. Returns whether it has. */
  repaired(cells: readonly string[], place: string, raw: string): boolean {
    if (this.#above > 0 || cells.length !== this.#width) return false;
    this.row(cells, place, raw);
    this.#output.count('rows_mended', 1);
    return true;
  }

  /** @param raw null for a row too long to be kept. */
  broken(place: string, refusal: Refusal, raw: string | null): void {
    if (this.#above === 0) {
      this.#reject(place, refusal, raw);
    } else {
      this.#above -= 1;
      this.#output.blank();
    }
  }

  /** Whether a row has the cells of a record, or can be given them. */
  fits(cells: readonly string[]): boolean {
    return this.#above > 0 || this.#hasWidth(cells) || this.#mended(cells) !== null;
  }

  #rowAbove(cells: readonly string[], raw: string | null): void {
    this.#above -= 1;
    if (this.#above > 0) {
      this.#output.blank();
      return;
    }
    const head = raw ?? csvLine(cells);
    this.#output.header(cells);
    this.#layout = withoutProtected(this.#layout, cells);
    this.#width = filledWidth(cells);
    this.#widest = cells.length;
    // Rejects of a second table with another header cannot stand under the first one's.
    this.#keepsRaw = this.#output.rejectHead === null || this.#output.rejectHead === head;
    this.#output.rejectHead ??= head;
    reportDropped(cells, this.#layout, this.#output);
  }

  #readRow(cells: readonly string[], place: string): Refusal | null {
    const ordered = this.#hasWidth(cells) ? cells : this.#mended(cells);
    if (ordered === null) {
      const reason = `${String(cells.length)} cells where the header has ${String(this.#width)}`;
      return { code: 'row_ragged', reason };
    }
    const { columns, constants } = this.#layout;
    let refusal: Refusal | null;
    try {
      refusal = this.#read(new TableRow(ordered, columns, place, this.#output, constants), place);
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      refusal = error.refusal;
    }
    if (refusal === null && ordered !== cells) this.#output.count('rows_mended', 1);
    return refusal;
  }

  #hasWidth(cells: readonly string[]): boolean {
    if (cells.length < this.#width) return this.#mayBeShort;
    return cells.length <= this.#widest || filledWidth(cells) <= this.#widest;
  }

  #mended(cells: readonly string[]): readonly string[] | null {
    return this.#layout.source.mend?.(cells, this.#layout.columns, this.#width) ?? null;
  }

  #reject(place: string, refusal: Refusal, raw: string | null): void {
    // A slice keeps the whole text alive that it was cut from, the piece of the file: a joined text does not.
    const own = raw === null || !this.#keepsRaw ? null : `${raw}\n`.slice(0, -1);
    this.#output.reject(place, refusal, own);
  }
}
