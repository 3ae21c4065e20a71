import type { JsonEvents } from './json-events.ts';
import { JsonScanner } from './json-scanner.ts';

const newline = 0x0a;

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
  #buffer = new Uint8Array(256 * 1024);
  #length = 0;
  #isLines = false;
  #line = 1;
  #isSkipping = false;
  #hasLines = false;
  #blanks = 0;
  #lost: string | null = null;

  constructor(events: JsonEvents, recordBytes: number) {
    this.#events = events;
    this.#recordBytes = recordBytes;
    this.#scanner = new JsonScanner(events);
  }

  push(chunk: Uint8Array): void {
    if (this.#lost !== null) return;
    this.#append(chunk);
    if (!this.#isLines) this.#scan();
    if (this.#isLines) this.#splitLines(false);
  }

  end(): JsonEnding {
    if (this.#lost !== null) return { state: 'lost', detail: this.#lost };
    if (this.#isLines) return { state: this.#splitLines(true) ? 'cut' : 'complete' };
    const open = this.#scanner.openRecord;
    if (open !== null) {
      this.#events.broken(open, { code: 'json_truncated', reason: 'the file ends inside this record' });
    }
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

  #scan(): void {
    const outcome = this.#scanner.scan(this.#buffer, this.#length);
    if (outcome.kind === 'more') {
      this.#drop(this.#scanner.release());
      if (this.#length > this.#recordBytes) this.#loseTooLarge();
      return;
    }
    if (outcome.kind === 'lines') {
      this.#beginLines(outcome.offset, outcome.line);
      return;
    }
    const { place, reason, offset } = outcome;
    this.#events.broken(place, { code: 'json_broken', reason });
    if (outcome.isTopLevel && !this.#isAloneInLine(offset)) {
      this.#beginLines(offset, outcome.line);
      this.#isSkipping = true;
    } else {
      this.#lost = `${reason} at ${place}; nothing after it was read`;
    }
  }

  #beginLines(offset: number, line: number): void {
    this.#isLines = true;
    this.#line = line;
    this.#drop(offset);
  }

  /** Whether the byte at an offset is the first of a pretty-printed value: nothing else stands in its line. */
  #isAloneInLine(offset: number): boolean {
    const rest = this.#buffer.subarray(offset + 1, this.#length);
    const end = rest.indexOf(newline);
    return end !== -1 && isWhite(rest.subarray(0, end));
  }

  #loseTooLarge(): void {
    const place = this.#scanner.openRecord ?? 'line 1';
    const reason = `it is larger than ${String(this.#recordBytes)} bytes`;
    this.#events.broken(place, { code: 'record_too_large', reason });
    this.#lost = `the record at ${place} is too large; nothing after it was read`;
  }

  /** @returns whether the last line was cut off. */
  #splitLines(isEnd: boolean): boolean {
    const bytes = this.#buffer.subarray(0, this.#length);
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(newline, start);
      if (end === -1) break;
      if (this.#isSkipping) this.#isSkipping = false;
      else this.#emitLine(bytes.subarray(start, end));
      this.#line += 1;
      start = end + 1;
    }
    this.#drop(start);
    if (this.#length > this.#recordBytes) {
      const reason = `it is larger than ${String(this.#recordBytes)} bytes`;
      if (!this.#isSkipping) this.#events.broken(`line ${String(this.#line)}`, { code: 'record_too_large', reason });
      this.#isSkipping = true;
      this.#drop(this.#length);
    }
    if (!isEnd || this.#length === 0 || this.#isSkipping) return false;
    const last = this.#buffer.subarray(0, this.#length);
    if (isWhite(last)) return false;
    if (endsClosed(last)) {
      this.#emitLine(last);
      return false;
    }
    const reason = 'the file ends inside this line';
    this.#events.broken(`line ${String(this.#line)}`, { code: 'json_truncated', reason });
    return true;
  }

  /** Blank lines after a single value are no rows: only another line shows that the text is JSON lines. */
  #emitLine(bytes: Uint8Array): void {
    if (isWhite(bytes)) {
      this.#blanks += 1;
      if (this.#hasLines) this.#emitBlanks();
      return;
    }
    this.#hasLines = true;
    this.#emitBlanks();
    this.#events.record(bytes, `line ${String(this.#line)}`);
  }

  #emitBlanks(): void {
    for (; this.#blanks > 0; this.#blanks -= 1) this.#events.blank();
  }
}

function isWhite(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === newline);
}

/** Whether a last line without line break may be whole: it ends with a closing brace. */
function endsClosed(bytes: Uint8Array): boolean {
  let end = bytes.length - 1;
  while (end >= 0 && isWhite(bytes.subarray(end, end + 1))) end -= 1;
  return bytes[end] === 0x7d;
}
