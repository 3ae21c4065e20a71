import type { ProblemCode } from '../core/errors.ts';
import type { DropReason, RefusalCode } from '../sources/output.ts';

/** What became of one file. `rows.in = rows.accepted + rows.rejected + rows.blank`, always. */
export interface FileReceipt {
  readonly path: string;
  /** SHA-256 of the bytes as stored, 64 hex digits; empty when the file could not be read. */
  readonly sha256: string;
  /** Id of the source that read the file, null when none did; joined by `+` when an archive holds several kinds. */
  readonly format: string | null;
  /** What the file is, in words: the titles of its sources, joined by ` + `; null when none read it. */
  readonly title: string | null;
  /**
   * `utf-8`, `utf-16le`, `utf-16be`, or what the bytes of text that is no UTF-8 look like: `windows-1252`, `gb18030`,
   * `shift_jis` …; `utf-8-in-part` where records of UTF-8 text hold bytes that are none. Null for sheets and Parquet.
   */
  readonly encoding: string | null;
  /** Whether the encoding was concluded from the bytes: text without a mark or a column mapping that says it. */
  readonly encoding_is_guessed: boolean;
  /** Name of the column mapping by which a table was read; null = none. */
  readonly mapping: string | null;
  /** Records of the source: works, organizations, lines after the header, rows of a form. */
  readonly rows: { readonly in: number; readonly accepted: number; readonly rejected: number; readonly blank: number };
  /** Records that were not accepted, in the order of the file; at most the first 10,000. */
  readonly rejects: readonly Reject[];
  /** What must stand before rejected records for them to be a file of their own: the header of a table; null = nothing. */
  readonly reject_head: string | null;
  /** Values left empty in records that were accepted; at most the first 10,000. */
  readonly refused_values: readonly PlacedRefusal[];
  readonly dropped_columns: readonly { readonly name: string; readonly reason: DropReason }[];
  /** Rows made of the file, by kind: `works`, `authorships`, `affiliations`, `organizations`, `fundings` and so on. */
  readonly counts: Readonly<Record<string, number>>;
  /** Why the file was not read, or not to its end; null when all is well. */
  readonly problem: { readonly code: ProblemCode; readonly detail: string } | null;
}

/** `place` is the address in the file, as in `record_id`. */
export interface PlacedRefusal {
  readonly place: string;
  readonly code: RefusalCode;
  readonly reason: string;
}

/** A record that was not accepted, as it stands in the file; `raw` is null where it is too large to be kept. */
export interface Reject extends PlacedRefusal {
  readonly raw: string | null;
}

/** What became of a load, files sorted by path. */
export interface Receipt {
  readonly files: readonly FileReceipt[];
  /** Files that hold something about people who were forgotten, which is left out of every table; absent where none does. */
  readonly forgotten?: readonly {
    readonly path: string;
    readonly sha256: string;
    /** Rows left out, persons on awards among them. */
    readonly rows: number;
    /** ORCIDs in bylines, left empty. */
    readonly orcids: number;
  }[];
}
