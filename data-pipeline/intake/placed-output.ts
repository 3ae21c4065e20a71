import type { RawTable } from '../sources/raw-tables.ts';
import type { DropReason, JsonObject, Output, RawRow, Refusal } from '../sources/output.ts';
import type { Account } from '../sources/source.ts';

/** The output of one of several documents in a file: each place begins with the document's own. */
export class PlacedOutput implements Output, Account {
  readonly #output: Output & Account;
  readonly #place: string;

  constructor(output: Output & Account, place: string) {
    this.#output = output;
    this.#place = place;
  }

  get fileId(): string {
    return this.#output.fileId;
  }

  get fileName(): string {
    return this.#output.fileName;
  }

  recordId(place: string): string {
    return this.#output.recordId(this.#place + place);
  }

  add<T extends RawTable>(table: T, row: RawRow<T>): void {
    this.#output.add(table, row);
  }

  count(name: string, by: number): void {
    this.#output.count(name, by);
  }

  refuseValue(place: string, refusal: Refusal): void {
    this.#output.refuseValue(this.#place + place, refusal);
  }

  noteKeys(record: JsonObject): void {
    this.#output.noteKeys(record);
  }

  dropColumn(name: string, reason: DropReason): void {
    this.#output.dropColumn(name, reason);
  }

  accept(): void {
    this.#output.accept();
  }

  blank(): void {
    this.#output.blank();
  }

  reject(place: string, refusal: Refusal, raw: string | null = null): void {
    this.#output.reject(this.#place + place, refusal, raw);
  }
}
