import type { ColumnType, Value } from '../db/database.ts';
import type { RawTable, rawTables } from './raw-tables.ts';
import type { TableRow } from './table-row.ts';
import type { XmlNode } from './xml-node.ts';

/** Why one record, or one value in a record that is kept, is not used. Codes never change; reasons are for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

/** Everything that intake and the sources refuse, with what it means. */
export const refusals = {
  json_broken: 'The text is not JSON.',
  json_truncated: 'The file ends inside this record.',
  not_an_object: 'The record is not a JSON object.',
  not_this_kind: 'The record is of another kind than the file.',
  id_missing: 'The record has no identifier of its source.',
  encoding_invalid: 'The bytes are not valid in the encoding of the file.',
  record_too_large: 'The record is larger than the limit.',
  cell_too_large: 'A cell is larger than the limit.',
  row_ragged: 'The row has more or fewer cells than the header.',
  quote_unterminated: 'A quoted cell is never closed.',
  quote_malformed: 'Text follows the closing quote of a cell.',
  element_unfinished: 'The file ends inside this element.',
  value_missing: 'A value that this source needs is empty.',
  value_not_allowed: 'The value is not one of those that the column allows.',
  date_invalid: 'The text is no date in a shape that is read.',
  number_invalid: 'The text is no number.',
  identifier_invalid: 'The identifier has a wrong shape or check digit.',
  effort_invalid: 'The form allows 0 to 12 person-months with at most two decimals, under a stated year.',
  character_replaced: 'A character that no database stores (NUL, half a surrogate pair) was shown as U+FFFD.',
} as const;

export type RefusalCode = keyof typeof refusals;

type ValueOf<T extends ColumnType> = T extends 'VARCHAR'
  ? string
  : T extends 'BOOLEAN'
    ? boolean
    : T extends 'VARCHAR[]'
      ? readonly string[]
      : number;

/** One row of a raw table, every column named; null = the file does not say. */
export type RawRow<T extends RawTable> = {
  readonly [Column in keyof (typeof rawTables)[T]]: (typeof rawTables)[T][Column] extends ColumnType
    ? (ValueOf<(typeof rawTables)[T][Column]> & Value) | null
    : never;
};

/** Where a reader puts what it found in one file. */
export interface Output {
  /** First 12 hex digits of the file's SHA-256. */
  readonly fileId: string;
  /** The file's name without its folders. */
  readonly fileName: string;
  /** The `record_id` of a place in this file. */
  recordId(place: string): string;
  add<T extends RawTable>(table: T, row: RawRow<T>): void;
  /** Counts something that is not a row of its own, for the receipt. */
  count(name: string, by: number): void;
  /** Reports a value that was left empty while its record was kept. */
  refuseValue(place: string, refusal: Refusal): void;
  /** Reports the protected attributes among the keys of a JSON object; objects inside it are not looked into. */
  noteKeys(record: JsonObject): void;
  /** Reports a column, key or element that is not read. Repeats are reported once. */
  dropColumn(name: string, reason: DropReason): void;
}

/** `protected_attribute`: never read, by design; `unmapped`: Candor has no use for it; `duplicate`: a second column of one name. */
export type DropReason = 'protected_attribute' | 'unmapped' | 'duplicate';

interface SourceName {
  /** Folder name; the receipt's `format`. */
  readonly id: string;
  readonly title: string;
  /** What a file of this source looks like, in one line: part of the message when nothing recognizes a file. */
  readonly looksLike: string;
}

/** A JSON object as `JSON.parse` returns it: own keys only are ever read. */
export type JsonObject = Readonly<Record<string, unknown>>;

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

/** Delimited text whose header has all `required` columns (compared without case, spaces and hyphens as underscores). */
export interface TableSource extends SourceName {
  readonly form: 'table';
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Further columns, by pattern: one column for each year, for example. */
  readonly series?: RegExp;
  begin(output: Output): RecordReader<TableRow>;
}

/** What became of the records of an XML document; `blank` = an empty form row. */
export interface Account {
  accept(): void;
  blank(): void;
  reject(place: string, refusal: Refusal): void;
}

/** XML documents small enough to be a tree: forms. */
export interface XmlSource extends SourceName {
  readonly form: 'xml';
  recognizes(root: XmlNode): boolean;
  read(root: XmlNode, output: Output, account: Account): void;
}

export type Source = JsonSource | UnreadJsonSource | TableSource | XmlSource;
