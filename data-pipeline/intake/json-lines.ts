import type { Refusal } from '../sources/output.ts';
import type { JsonEvents } from './json-events.ts';

const newline = 0x0a;

/** Blank lines after a single value that are held back: with more, they are rows of JSON lines. */
const heldBlanks = 1_000;

/** Splits JSON lines, from the line after the first value on; that value has been a record already. */
export class JsonLines {
  readonly #events: JsonEvents;
  readonly #recordBytes: number;
  #line: number;
  /** What is wrong with the line that goes on, once that is known; its bytes are handed out at its end. */
  #broken: Refusal | null;
  #isTooLarge = false;
  #hasLines = false;
  /** Blank lines after a single value are no rows: only another line shows that the text is JSON lines. */
  readonly #blanks: Uint8Array[] = [];

  /** `line` is the number of the first line; `broken` says what is wrong with it, where it has been found broken. */
  constructor(events: JsonEvents, recordBytes: number, line: number, broken: Refusal | null) {
    this.#events = events;
    this.#recordBytes = recordBytes;
    this.#line = line;
    this.#broken = broken;
  }

  /** @returns how many bytes are done with. */
  split(bytes: Uint8Array): number {
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(newline, start);
      if (end === -1) break;
      this.#endLine(bytes, start, end);
      this.#line += 1;
      start = end + 1;
    }
    if (bytes.length - start <= this.#recordBytes) return start;
    this.#handTooLarge(bytes.subarray(start));
    return bytes.length;
  }

  /** Takes the last line, which has no line break; returns whether it was cut off. */
  end(rest: Uint8Array): boolean {
    const isCut = this.#endText(rest);
    for (const blank of this.#blanks.splice(0)) this.#events.between(blank);
    return isCut;
  }

  #endText(rest: Uint8Array): boolean {
    if (this.#isTooLarge) this.#hand(rest);
    else if (this.#broken !== null) this.#handBroken(rest);
    else if (isWhite(rest)) {
      for (const blank of this.#blanks.splice(0)) this.#events.between(blank);
      this.#hand(rest);
    } else if (endsClosed(rest)) this.#record(rest);
    else {
      this.#broken = { code: 'json_truncated', reason: 'the file ends inside this line' };
      this.#handBroken(rest);
      return true;
    }
    return false;
  }

  #endLine(bytes: Uint8Array, start: number, end: number): void {
    const line = bytes.subarray(start, end);
    if (this.#isTooLarge) {
      this.#isTooLarge = false;
      this.#events.between(bytes.subarray(start, end + 1));
    } else if (this.#broken !== null) {
      this.#handBroken(line);
      this.#events.between(bytes.subarray(end, end + 1));
    } else if (isWhite(line)) {
      this.#blank(bytes.subarray(start, end + 1));
    } else {
      this.#record(line);
      this.#events.between(bytes.subarray(end, end + 1));
    }
  }

  #record(line: Uint8Array): void {
    this.#emitBlanks();
    this.#events.record(line, `line ${String(this.#line)}`);
  }

  #blank(line: Uint8Array): void {
    if (this.#hasLines) this.#events.blank(line);
    else this.#blanks.push(line.slice());
    if (this.#blanks.length > heldBlanks) this.#emitBlanks();
  }

  #emitBlanks(): void {
    this.#hasLines = true;
    for (const blank of this.#blanks.splice(0)) this.#events.blank(blank);
  }

  #handTooLarge(bytes: Uint8Array): void {
    if (this.#isTooLarge) {
      this.#events.between(bytes);
      return;
    }
    const reason = `it is larger than ${String(this.#recordBytes)} bytes`;
    this.#broken ??= { code: 'record_too_large', reason };
    this.#handBroken(bytes);
    this.#isTooLarge = true;
  }

  #handBroken(bytes: Uint8Array): void {
    this.#emitBlanks();
    if (this.#broken !== null) this.#events.broken(`line ${String(this.#line)}`, this.#broken, bytes);
    this.#broken = null;
  }

  #hand(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#events.between(bytes);
  }
}

function isWhite(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Whether a last line without line break may be whole: it ends with a closing brace. */
function endsClosed(bytes: Uint8Array): boolean {
  let end = bytes.length - 1;
  while (end >= 0 && isWhite(bytes.subarray(end, end + 1))) end -= 1;
  return bytes[end] === 0x7d;
}
