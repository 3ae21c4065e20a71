import type { Refusal } from '../sources/output.ts';
import type { JsonEvents } from './json-events.ts';
import { JsonLines } from './json-lines.ts';
import { JsonScanner, type PageMode } from './json-scanner.ts';

const newline = 0x0a;
const openList = 0x5b;
const openObject = 0x7b;

/** Bytes of an object up to which it is seen whole before it is taken for a page. */
const wholeBytes = 8 * 2 ** 20;

/** How a JSON text ended. `cut` = inside a record or list; `lost` = at a place after which nothing can be told apart. */
export type JsonEnding = { readonly state: 'complete' | 'cut' } | { readonly state: 'lost'; readonly detail: string };

/**
 * Splits UTF-8 JSON into records as the bytes come: one object, pretty-printed or not; a list of records; a list page
 * `{"meta": …, "results": [record, …]}`; a list of list pages; several objects one after the other; JSON lines.
 *
 * Bytes are only told apart by their brackets and strings; each record is parsed by the caller. A line of JSON lines that
 * is broken in any way ends at its line break, so the next line is whole again.
 */
export class JsonSplitter {
  readonly #events: JsonEvents;
  readonly #recordBytes: number;
  readonly #scanner: JsonScanner;
  #lines: JsonLines | null = null;
  #buffer = new Uint8Array(256 * 1024);
  #length = 0;
  #lost: string | null = null;

  /** `pages` and `prefix` are for the pages inside a record: they are taken apart, and their places begin with `prefix`. */
  constructor(events: JsonEvents, recordBytes: number, pages: PageMode = 'ask', prefix = '') {
    this.#events = events;
    this.#recordBytes = recordBytes;
    this.#scanner = new JsonScanner(events, pages, prefix);
  }

  push(chunk: Uint8Array): void {
    if (this.#lost !== null) {
      this.#events.between(chunk);
      return;
    }
    this.#append(chunk);
    this.#split();
  }

  end(): JsonEnding {
    if (this.#lines === null && this.#lost === null && this.#scanner.decidePage(this.#buffer)) this.#split();
    if (this.#lost !== null) return { state: 'lost', detail: this.#lost };
    const rest = this.#buffer.subarray(0, this.#length);
    if (this.#lines !== null) return { state: this.#lines.end(rest) ? 'cut' : 'complete' };
    const open = this.#scanner.openRecord;
    if (open !== null) {
      this.#events.broken(open, { code: 'json_truncated', reason: 'the file ends inside this record' }, rest);
    } else if (rest.length > 0) this.#events.between(rest);
    return { state: this.#scanner.isOpen ? 'cut' : 'complete' };
  }

  #append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = needed;
  }

  #drop(count: number): void {
    this.#buffer.copyWithin(0, count, this.#length);
    this.#length -= count;
  }

  #split(): void {
    if (this.#lines === null) this.#scan();
    if (this.#lines !== null) this.#drop(this.#lines.split(this.#buffer.subarray(0, this.#length)));
  }

  #scan(): void {
    let outcome = this.#scanner.scan(this.#buffer, this.#length);
    if (outcome.kind === 'more') {
      this.#drop(this.#scanner.release(this.#buffer));
      const isLong = this.#length > Math.min(wholeBytes, this.#recordBytes);
      if (isLong && this.#scanner.decidePage(this.#buffer)) {
        outcome = this.#scanner.scan(this.#buffer, this.#length);
        if (outcome.kind === 'more') this.#drop(this.#scanner.release(this.#buffer));
      }
    }
    if (outcome.kind === 'more') {
      if (this.#length > this.#recordBytes) this.#loseTooLarge();
      return;
    }
    if (outcome.kind === 'lines') {
      this.#beginLines(outcome.offset, outcome.line, null);
      return;
    }
    const { place, reason, offset, end } = outcome;
    const refusal: Refusal = { code: 'json_broken', reason };
    if (outcome.isTopLevel && !this.#isAloneInLine(offset)) {
      this.#beginLines(offset, outcome.line, refusal);
    } else {
      this.#lose(place, refusal, offset, end, `${reason} at ${place}; nothing after it was read`);
    }
  }

  #beginLines(offset: number, line: number, broken: Refusal | null): void {
    this.#lines = new JsonLines(this.#events, this.#recordBytes, line, broken);
    this.#drop(offset);
  }

  /** Whether the byte at an offset is the bracket of a pretty-printed value: nothing else stands in its line. */
  #isAloneInLine(offset: number): boolean {
    if (this.#buffer[offset] !== openObject && this.#buffer[offset] !== openList) return false;
    const rest = this.#buffer.subarray(offset + 1, this.#length);
    const end = rest.indexOf(newline);
    return end !== -1 && rest.subarray(0, end).every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
  }

  #loseTooLarge(): void {
    const place = this.#scanner.openRecord ?? 'line 1';
    const reason = `it is larger than ${String(this.#recordBytes)} bytes`;
    const refusal: Refusal = { code: 'record_too_large', reason };
    this.#lose(place, refusal, 0, this.#length, `the record at ${place} is too large; nothing after it was read`);
  }

  #lose(place: string, refusal: Refusal, start: number, end: number, detail: string): void {
    this.#events.broken(place, refusal, this.#buffer.subarray(start, end));
    if (end < this.#length) this.#events.between(this.#buffer.subarray(end, this.#length));
    this.#length = 0;
    this.#lost = detail;
  }
}
