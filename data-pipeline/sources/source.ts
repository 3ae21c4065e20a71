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
