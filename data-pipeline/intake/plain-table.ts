import { PipelineError } from '../core/errors.ts';
import { isProtectedAttribute } from '../core/protected-attributes.ts';
import { sources } from '../sources/index.ts';
import type { TableSource } from '../sources/source.ts';
import { columnKey } from '../sources/table-row.ts';
import { EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { surveyed } from './encoding-survey.ts';
import { FileOutput, type RecordWatcher } from './file-output.ts';
import type { InputFile } from './input-file.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { knownProfiles } from './mapping-layout.ts';
import { readFile } from './read-file.ts';
import type { Reject } from './receipt.ts';
import { previewFile } from './preview.ts';
import { listed } from './sniff.ts';
import { unpacked } from './unpack.ts';

/** A table as it stands in its file, without the columns of protected attributes. */
export interface PlainTable {
  readonly header: readonly string[];
  /** As many cells as the header has. */
  readonly rows: readonly (readonly string[])[];
  /** Index of the column that was asked for. */
  readonly column: number;
  readonly rejects: readonly Reject[];
  /** Names of columns that are not kept. */
  readonly dropped: readonly string[];
}

export interface PlainTableOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<Limits>;
  /** Bytes as stored that were read. */
  readonly onProgress?: ((bytesDone: number) => void) | undefined;
}

/**
 * Reads the table that has a column of a name, whatever else it holds: delimited text in any encoding that is told, sheets, Parquet,
 * packed or not. Of several sheets the first that has the column is read.
 *
 * @throws PipelineError `file_not_recognized` where no table has the column; what else is wrong with the file.
 * @throws the signal's reason when stopped.
 */
export async function readPlainTable(
  file: InputFile,
  column: string,
  options: PlainTableOptions = {},
): Promise<PlainTable> {
  try {
    return await readIn(file, column, new Map(), options);
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'file_not_recognized')
      throw await otherColumns(file, column, error, options);
    if (!(error instanceof EncodingInvalid)) throw error;
    const limits = { ...defaultLimits, ...options.limits };
    return readIn(file, column, await surveyed(file, limits, options.signal), options);
  }
}

/** Names the columns that a table has instead; the error as it is for what is no table. */
async function otherColumns(
  file: InputFile,
  column: string,
  error: PipelineError,
  { signal, limits }: PlainTableOptions,
): Promise<PipelineError> {
  const { header, form } = await previewFile(file, {
    rows: 1,
    takesOneColumn: true,
    ...(signal && { signal }),
    ...(limits && { limits }),
  });
  const names = header?.filter((name) => name.trim() !== '') ?? [];
  if (form !== 'table' || names.length === 0) return error;
  return new PipelineError(
    'file_not_recognized',
    `it has no column "${column}", but ${listed(names)}. Choose one of these.`,
  );
}

async function readIn(
  file: InputFile,
  column: string,
  encodings: ReadonlyMap<string, Encoding>,
  { signal, limits: own, onProgress }: PlainTableOptions,
): Promise<PlainTable> {
  const limits = { ...defaultLimits, ...own };
  const wanted: TableSource = {
    ...{ form: 'table', id: 'any-table', title: 'A table', looksLike: `a table with the column ${column}` },
    ...{ required: [columnKey(column)], optional: [], begin: () => () => null },
  };
  let bytesDone = 0;
  async function* measured() {
    for await (const chunk of file.open()) {
      bytesDone += chunk.length;
      yield chunk;
    }
  }
  for await (const member of unpacked(measured(), limits)) {
    const kept = new KeptRows();
    const output = new FileOutput('table', file.path, limits.listed, { add: () => undefined }, kept);
    await readFile(member.bytes, {
      output,
      sources: [wanted],
      limits,
      textEncoding: encodings.get(member.name) ?? 'utf-8',
      profiles: knownProfiles([], sources),
      fallback: null,
      rowLimit: 0,
      // eslint-disable-next-line @typescript-eslint/require-await -- a pause of a load waits for the database
      async pause() {
        signal?.throwIfAborted();
        onProgress?.(bytesDone);
      },
      recognized: () => undefined,
      mapped: () => undefined,
      guessed: () => undefined,
    });
    return kept.table(column, output.rejects);
  }
  throw new PipelineError('file_not_recognized', 'it is an archive without files.');
}

/** Keeps the cells of every accepted row of the first table. */
class KeptRows implements RecordWatcher {
  #header: readonly string[] | null = null;
  #isFirst = true;
  #open: readonly string[] = [];
  readonly #rows: (readonly string[])[] = [];

  header(cells: readonly string[]): void {
    this.#isFirst = this.#header === null;
    this.#header ??= cells;
  }

  met(_: string, record: { readonly cells: readonly string[] } | { readonly raw: string }): void {
    this.#open = 'cells' in record ? record.cells : [];
  }

  done(outcome: 'accepted' | 'rejected' | 'blank'): void {
    if (outcome === 'accepted' && this.#isFirst) this.#rows.push(this.#open);
  }

  valueRefused(): void {
    // Cells are kept as they stand: none is refused.
  }

  table(column: string, rejects: readonly Reject[]): PlainTable {
    const header = this.#header ?? [];
    const kept = header.flatMap((cell, index) => (isProtectedAttribute(cell) ? [] : [index]));
    const names = kept.map((index) => header[index] ?? '');
    return {
      header: names,
      rows: this.#rows.map((cells) => kept.map((index) => cells[index] ?? '')),
      column: names.findIndex((name) => columnKey(name) === columnKey(column)),
      rejects,
      dropped: header.filter((cell) => isProtectedAttribute(cell)),
    };
  }
}
