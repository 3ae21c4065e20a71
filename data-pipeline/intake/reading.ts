import type { Source, TableSource } from '../sources/source.ts';
import type { Encoding } from './encoding.ts';
import type { FileOutput } from './file-output.ts';
import type { Limits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';
import type { KnownProfiles } from './mapping-layout.ts';

/** What one plain file needs to be read. */
export interface Reading {
  readonly output: FileOutput;
  readonly sources: readonly Source[];
  readonly limits: Limits;
  /** Encoding of text without a byte order mark: tables, tagged text, BibTeX. */
  readonly textEncoding: Encoding;
  readonly profiles: KnownProfiles;
  /** What reads a table that nothing recognizes, to show it, if its header has as many cells; null = it is refused. */
  readonly fallback: { readonly source: TableSource; readonly leastCells: number } | null;
  /** Rows of a sheet, or of Parquet, that are looked at; 0 = all. */
  readonly rowLimit: number;
  /** Called between pieces of the file: stores full batches, reports progress, stops when asked to. */
  pause(): Promise<void>;
  /** Told as soon as it is known, so that a receipt can say it even when reading fails later. `encoding` null = it has its own. */
  recognized(format: string, encoding: Encoding | null, delimiter?: string): void;
  /** Told of a column mapping by which a table is read. */
  mapped(profile: MappingProfile): void;
  /** Told that the encoding follows from the bytes alone, without a mark that says so. */
  guessed(): void;
}
