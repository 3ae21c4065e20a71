import type { Refusal } from '../sources/output.ts';
import type { RecordReader } from '../sources/source.ts';
import { RowRefused, TableRow } from '../sources/table-row.ts';
import type { FileOutput } from './file-output.ts';
import type { Limits } from './limits.ts';
import { isBlankRow, mapColumns, type TableLayout } from './table-header.ts';
import { TableSplitter } from './table-splitter.ts';

/** Reads the rows of one delimited text whose layout is known. The header is no row of the account. */
export class TableFile {
  readonly #output: FileOutput;
  readonly #layout: TableLayout;
  readonly #splitter: TableSplitter;
  readonly #read: RecordReader<TableRow>;
  #columns: ReadonlyMap<string, number> | null = null;
  #width = 0;

  constructor(output: FileOutput, layout: TableLayout, limits: Limits) {
    this.#output = output;
    this.#layout = layout;
    this.#read = layout.source.begin(output);
    this.#splitter = new TableSplitter(
      {
        row: (cells, line) => this.#row(cells, line),
        broken: (line, refusal) => output.reject(`line ${String(line)}`, refusal),
      },
      layout.delimiter,
      limits,
    );
  }

  push(text: string): void {
    this.#splitter.push(text);
  }

  end(): void {
    this.#splitter.end();
  }

  #row(cells: readonly string[], line: number): void {
    if (isBlankRow(cells)) {
      this.#output.blank();
    } else if (this.#columns === null) {
      this.#columns = mapColumns(cells, this.#layout.source, this.#output);
      this.#width = cells.length;
      this.#splitter.width = cells.length;
    } else {
      const refusal = this.#readRow(cells, `line ${String(line)}`, this.#columns);
      if (refusal === null) this.#output.accept();
      else this.#output.reject(`line ${String(line)}`, refusal);
    }
  }

  #readRow(cells: readonly string[], place: string, columns: ReadonlyMap<string, number>): Refusal | null {
    if (cells.length !== this.#width) {
      const reason = `${String(cells.length)} cells where the header has ${String(this.#width)}`;
      return { code: 'row_ragged', reason };
    }
    try {
      return this.#read(new TableRow(cells, columns, place, this.#output), place);
    } catch (error) {
      if (error instanceof RowRefused) return error.refusal;
      throw error;
    }
  }
}
