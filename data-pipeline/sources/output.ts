import type { ColumnType, Value } from '../db/database.ts';
import type { RawTable, rawTables } from './raw-tables.ts';

/** A JSON object as `JSON.parse` returns it: own keys only are ever read. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Why one record, or one value in a record that is kept, is not used. Codes never change; reasons are for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

/** Everything that intake and the sources refuse. */
export type RefusalCode =
  /** The text is not JSON. */
  | 'json_broken'
  /** The file ends inside this record. */
  | 'json_truncated'
  /** The record is not a JSON object. */
  | 'not_an_object'
  /** The record is of another kind than the file. */
  | 'not_this_kind'
  /** The record has no identifier of its source. */
  | 'id_missing'
  /** The bytes are not valid in the encoding of the file. */
  | 'encoding_invalid'
  /** The record is larger than the limit. */
  | 'record_too_large'
  /** A cell is larger than the limit. */
  | 'cell_too_large'
  /** The row has more or fewer cells than the header. */
  | 'row_ragged'
  /** A quoted cell is never closed. */
  | 'quote_unterminated'
  /** Text follows the closing quote of a cell. */
  | 'quote_malformed'
  /** The file ends inside this element, or the elements around it do. */
  | 'element_unfinished'
  /** The element is no well-formed XML. */
  | 'xml_broken'
  /** The fields of the BibTeX entry cannot be told apart. */
  | 'entry_broken'
  /** The record has no end mark. */
  | 'record_unfinished'
  /** The text belongs to no record, or to no field of its record. */
  | 'text_stray'
  /** A value that this source needs is empty. */
  | 'value_missing'
  /** The value is not one of those that the column allows. */
  | 'value_not_allowed'
  /** The text is no date in a shape that is read. */
  | 'date_invalid'
  /** The text is no number. */
  | 'number_invalid'
  /** The identifier has a wrong shape or check digit. */
  | 'identifier_invalid'
  /** The form allows 0 to 12 person-months with at most two decimals, under a stated year. */
  | 'effort_invalid'
  /** A character that no database stores (NUL, half a surrogate pair) was shown as U+FFFD. */
  | 'character_replaced';

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
