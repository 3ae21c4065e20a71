import type { ProblemCode } from '../core/errors.ts';
import type { DropReason, Refusal } from '../sources/output.ts';
import type { RawTable } from '../sources/raw-tables.ts';
import type { Source } from '../sources/source.ts';
import type { Limits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';

export interface PreviewOptions {
  /** Reads a table by this profile, whatever its header, instead of by what is recognized. */
  readonly profile?: MappingProfile | null;
  /** Profiles that are known: one whose header hash fits is used when nothing else recognizes the table. */
  readonly profiles?: readonly MappingProfile[];
  /** Records shown; 100 if not told. */
  readonly rows?: number;
  /** Shows lines that nothing divides as a table of one column, and not as text that is no table. */
  readonly takesOneColumn?: boolean;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** What a raw table would get from one record: column → value, null columns left out, no `record_id`. */
export interface PreviewRow {
  readonly table: RawTable;
  /** The address in the file: that of the record, or below it (`line 4/author[2]`). */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** One record, as it stands in the file and as it was read. */
export interface PreviewRecord {
  readonly place: string;
  /** Of a table: its cells, in the order of the header. Null for anything else. */
  readonly cells: readonly string[] | null;
  /** Of anything else: its text, cut at 4,000 characters. Null for tables, and where the text is not at hand. */
  readonly raw: string | null;
  readonly outcome: 'accepted' | 'rejected' | 'blank';
  /** Why it was rejected. */
  readonly refusal: Refusal | null;
  /** Values of it that were left empty. */
  readonly refusedValues: readonly (Refusal & { readonly place: string })[];
  readonly rows: readonly PreviewRow[];
}

/** A kind of table that an unknown table can be mapped to. */
export interface MappingTarget {
  readonly id: string;
  readonly title: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The head of one file, read without a database. */
export interface Preview {
  readonly path: string;
  /** Bytes as stored. */
  readonly bytes: number;
  /** The file of an archive, or the sheet of a workbook, that is shown: the first that is read. Null for a plain file. */
  readonly member: string | null;
  /** Other files of the archive, or sheets of the workbook; at most 100. */
  readonly otherMembers: readonly string[];
  /** Id and title of the source that reads the file; null when none does. */
  readonly format: { readonly id: string; readonly title: string } | null;
  /** What the file is, by its content, recognized or not: null = nothing that is read (a PDF, an empty file). */
  readonly form: Source['form'] | null;
  /** As in a receipt: `utf-8`, `gb18030` …; null for containers of their own (sheets, Parquet). */
  readonly encoding: string | null;
  /** Whether the encoding was guessed from the bytes. */
  readonly encodingIsGuessed: boolean;
  /** Of delimited text. */
  readonly delimiter: string | null;
  /** Header cells of a table, keys of flat JSON records; null for anything else. */
  readonly header: readonly string[] | null;
  /** What a profile knows this table again by; null where `header` is. */
  readonly headerHash: string | null;
  /** The first records, in the order of the file. */
  readonly records: readonly PreviewRecord[];
  /** Whether the file was read to its end: `records` are then all. */
  readonly isWhole: boolean;
  /** The profile that was used; else, for a table that nothing recognizes, a guess to start from; else null. */
  readonly profile: MappingProfile | null;
  /** Whether `profile` was applied to `records` (it was given, or known), or is only proposed. */
  readonly profileIsApplied: boolean;
  /** What an unknown table can be mapped to. */
  readonly targets: readonly MappingTarget[];
  readonly droppedColumns: readonly { readonly name: string; readonly reason: DropReason }[];
  /** Why the file would not be read, or not to its end as far as was looked; null when all is well. */
  readonly problem: { readonly code: ProblemCode; readonly detail: string } | null;
}
