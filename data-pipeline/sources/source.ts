import type { JsonObject, Output, Refusal } from './output.ts';
import type { TableRow } from './table-row.ts';
import type { XmlNode } from './xml-node.ts';

interface SourceName {
  /** Folder name; the receipt's `format`. */
  readonly id: string;
  readonly title: string;
  /** What a file of this source looks like, in one line: part of the message when nothing recognizes a file. */
  readonly looksLike: string;
}

/** Reads one record; returns null when it is accepted, else why not. Nothing may have been added for a refused record. */
export type RecordReader<Item> = (item: Item, place: string) => Refusal | null;

/** Files of JSON records: one object, an array, list pages or JSON lines. */
export interface JsonSource extends SourceName {
  readonly form: 'json';
  recognizes(record: JsonObject): boolean;
  begin(output: Output): RecordReader<unknown>;
}

/** JSON records that are known for what they are, and not read: the text says what to do instead. */
export interface UnreadJsonSource extends SourceName {
  readonly form: 'json-unread';
  recognizes(record: JsonObject): boolean;
  readonly advice: string;
}

/** JSON files that are one record as a whole: registries keyed by id, single profiles. */
export interface JsonDocumentSource extends SourceName {
  readonly form: 'json-document';
  recognizes(document: JsonObject): boolean;
  read(document: JsonObject, output: Output, account: Account): void;
}

/**
 * Rows under a header that has all `required` columns (compared without case, spaces and hyphens as underscores): delimited
 * text, sheets, Parquet.
 */
export interface TableSource extends SourceName {
  readonly form: 'table';
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Further columns, by pattern: one column for each year, for example. */
  readonly series?: RegExp;
  /** Other header names of a column: older layouts, other languages. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** The columns of files that have no header, and how their first rows are told. */
  readonly headerless?: {
    readonly columns: readonly string[];
    recognizes(rows: readonly (readonly string[])[]): boolean;
  };
  /** Puts the cells of a row in order whose number is not the header's; null = the row is refused as `row_ragged`. */
  mend?(cells: readonly string[], columns: ReadonlyMap<string, number>, width: number): readonly string[] | null;
  begin(output: Output): RecordReader<TableRow>;
}

/** Rows that are known for what they are, and not read: the text says what to do instead. */
export interface UnreadTableSource extends SourceName {
  readonly form: 'table-unread';
  readonly required: readonly string[];
  readonly headerless?: { recognizes(rows: readonly (readonly string[])[]): boolean };
  readonly advice: string;
}

/** One line, or several with its continuations, of a tagged record. `line` counts from 1 in the file. */
export interface TaggedField {
  readonly tag: string;
  /** Continuation lines are joined by LF, so that lists of one entry a line can be told from wrapped text. */
  readonly value: string;
  readonly line: number;
}

/** What stands between the first tag and the end mark of a record, in the order of the file. */
export interface TaggedRecord {
  readonly fields: readonly TaggedField[];
}

/** Tagged text: Web of Science (`PT J` … `ER`), RIS (`TY  - ` … `ER  - `), MEDLINE (`PMID- ` … blank line). */
export interface TaggedSource extends SourceName {
  readonly form: 'tagged';
  readonly dialect: 'wos' | 'ris' | 'medline';
  recognizes(record: TaggedRecord): boolean;
  begin(output: Output): RecordReader<TaggedRecord>;
}

/** One BibTeX entry; field names in lower case, values as plain text (TeX read, braces gone), `raw` as written. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly raw: ReadonlyMap<string, string>;
}

export interface BibtexSource extends SourceName {
  readonly form: 'bibtex';
  recognizes(entry: BibtexEntry): boolean;
  begin(output: Output): RecordReader<BibtexEntry>;
}

/** What became of the records of an XML document; `blank` = an empty form row. */
export interface Account {
  accept(): void;
  blank(): void;
  /** `raw`: the record as it stands in the file, so that it can be mended; null where it cannot stand alone. */
  reject(place: string, refusal: Refusal, raw?: string | null): void;
}

/** XML documents that hold many records: each is a tree, the whole never is. */
export interface XmlRecordsSource extends SourceName {
  readonly form: 'xml-records';
  /** Names of the elements that are records. */
  readonly records: readonly string[];
  recognizes(root: Pick<XmlNode, 'name' | 'attributes'>): boolean;
  begin(output: Output): RecordReader<XmlNode>;
}

/** A sheet as its cells' text, rows and cells in order; `row` of the first is 1. Empty rows are there, trailing empty cells may be missing. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Workbooks that are a form, not a table: several small tables on one sheet. */
export interface WorkbookSource extends SourceName {
  readonly form: 'workbook';
  recognizes(sheets: readonly Sheet[]): boolean;
  read(sheets: readonly Sheet[], output: Output, account: Account): void;
}

/** XML documents small enough to be a tree: forms. */
export interface XmlSource extends SourceName {
  readonly form: 'xml';
  recognizes(root: XmlNode): boolean;
  read(root: XmlNode, output: Output, account: Account): void;
}

export type Source =
  | JsonSource
  | UnreadJsonSource
  | JsonDocumentSource
  | TableSource
  | UnreadTableSource
  | TaggedSource
  | BibtexSource
  | XmlSource
  | XmlRecordsSource
  | WorkbookSource;
