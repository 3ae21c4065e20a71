import type { JsonEvents } from './json-events.ts';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const newline = 0x0a;

/** Brackets inside each other; real records stay below 20. */
const depthLimit = 500;

/** Keys of a list page under which its records stand. */
const pageKeys: ReadonlySet<string> = new Set(['results', 'items']);

/** Why scanning stopped. `lines`: JSON lines begin at `offset`, which is the start of `line`. */
export type ScanOutcome =
  | { readonly kind: 'more' }
  | { readonly kind: 'lines'; readonly offset: number; readonly line: number }
  | {
      readonly kind: 'broken';
      readonly place: string;
      readonly reason: string;
      /** Where and in which line the broken value begins. */
      readonly offset: number;
      readonly line: number;
      /** Whether it stands by itself, outside any list. */
      readonly isTopLevel: boolean;
    };

interface List {
  readonly prefix: string;
  /** Depth of its elements. */
  readonly depth: number;
  readonly isPage: boolean;
  index: number;
}

/** Finds records by their brackets, over a buffer that grows at its end and shrinks at its start. */
export class JsonScanner {
  readonly #events: JsonEvents;
  readonly #stack = new Uint8Array(depthLimit + 1);
  readonly #lists: List[] = [];
  #position = 0;
  #depth = 0;
  #line = 1;
  #last = 0;
  #isInString = false;
  #stringStart = 0;
  #stringEnd = 0;
  #recordStart = -1;
  #recordLine = 0;
  #valueLine = 1;
  #isScalar = false;
  #isAfterValue = false;
  #values = 0;

  constructor(events: JsonEvents) {
    this.#events = events;
  }

  /** The place of the record that is not complete yet; null between records. */
  get openRecord(): string | null {
    return this.#recordStart === -1 ? null : this.#place();
  }

  /** Whether a record or list is not closed yet. */
  get isOpen(): boolean {
    return this.#depth > 0 || this.#recordStart !== -1;
  }

  /** How many bytes at the start of the buffer are done with; the caller drops exactly these. */
  release(): number {
    const done = this.#recordStart === -1 ? this.#position : this.#recordStart;
    this.#position -= done;
    this.#stringStart -= done;
    this.#stringEnd -= done;
    if (this.#recordStart !== -1) this.#recordStart = 0;
    return done;
  }

  /** Goes on where the last call stopped, up to `length`. */
  scan(buffer: Uint8Array, length: number): ScanOutcome {
    while (this.#position < length) {
      if (this.#isInString && !this.#skipString(buffer, length)) {
        return buffer[this.#position] === newline && this.#position < length
          ? this.#broken('a line break stands inside a string')
          : { kind: 'more' };
      }
      if (this.#position >= length) break;
      const at = this.#position;
      const byte = buffer[at] ?? 0;
      this.#position = at + 1;
      if (byte === 0x20 || byte === 0x09 || byte === 0x0d) continue;
      if (byte === newline) {
        this.#line += 1;
        if (this.#isAfterValue && this.#valueLine === this.#line - 1) {
          return { kind: 'lines', offset: this.#position, line: this.#line };
        }
        continue;
      }
      this.#isAfterValue = false;
      const reason = this.#take(byte, at, buffer);
      if (reason !== null) return this.#broken(reason);
      this.#last = byte;
    }
    return { kind: 'more' };
  }

  /** @returns whether the string ended; if not, the position is at the end of the buffer, at a half escape or at a bare line break. */
  #skipString(buffer: Uint8Array, length: number): boolean {
    let at = this.#position;
    while (at < length) {
      const byte = buffer[at] ?? 0;
      if (byte === quote) {
        this.#isInString = false;
        this.#stringEnd = at;
        this.#last = quote;
        this.#position = at + 1;
        return true;
      }
      if (byte === newline) break;
      if (byte === backslash) {
        if (at + 1 >= length) break;
        at += 1;
      }
      at += 1;
    }
    this.#position = at;
    return false;
  }

  /** Takes one byte outside of strings and white space; returns what is wrong with it, or null. */
  #take(byte: number, at: number, buffer: Uint8Array): string | null {
    switch (byte) {
      case openObject:
      case openList:
        return this.#open(byte, at, buffer);
      case closeObject:
      case closeList:
        return this.#close(byte, at, buffer);
      case comma:
        this.#endScalar(at, buffer);
        return null;
      case quote:
        this.#isInString = true;
        this.#stringStart = at;
        return this.#beginScalar(at);
      default:
        return this.#beginScalar(at);
    }
  }

  #open(byte: number, at: number, buffer: Uint8Array): string | null {
    if (this.#isBetween()) {
      if (this.#lists.length === 0) this.#valueLine = this.#line;
      if (byte === openList && this.#lists.length === 0) {
        this.#lists.push({ prefix: this.#topPlace(), depth: this.#depth + 1, isPage: false, index: 0 });
      } else {
        this.#recordStart = at;
        this.#recordLine = this.#line;
      }
    } else if (this.#recordStart !== -1) {
      const isValue =
        this.#stack[this.#depth] === openObject
          ? this.#last === colon
          : this.#last === comma || this.#last === openList;
      if (!isValue) return 'a record begins before the one before it ends';
      if (byte === openList && this.#isPageKey(buffer)) {
        this.#lists.push({
          prefix: `${this.#lists.length === 0 ? this.#topPlace() : this.#place()}/${this.#key(buffer)}`,
          depth: this.#depth + 1,
          isPage: true,
          index: 0,
        });
        this.#recordStart = -1;
      }
    }
    if (this.#depth >= depthLimit) return `brackets stand more than ${String(depthLimit)} deep`;
    this.#depth += 1;
    this.#stack[this.#depth] = byte;
    return null;
  }

  #close(byte: number, at: number, buffer: Uint8Array): string | null {
    this.#endScalar(at, buffer);
    if (this.#stack[this.#depth] !== (byte === closeObject ? openObject : openList) || this.#depth === 0) {
      return 'a bracket closes that was not opened';
    }
    const list = this.#lists.at(-1);
    if (list !== undefined && this.#recordStart === -1 && this.#depth === list.depth) this.#lists.pop();
    this.#depth -= 1;
    if (this.#depth !== (this.#lists.at(-1)?.depth ?? 0)) return null;
    if (this.#recordStart !== -1) {
      this.#events.record(buffer.subarray(this.#recordStart, at + 1), this.#place());
      this.#recordStart = -1;
    }
    const outer = this.#lists.at(-1);
    if (outer !== undefined) outer.index += 1;
    else this.#endValue();
    return null;
  }

  #endValue(): void {
    this.#isAfterValue = true;
    this.#values += 1;
  }

  /** A number, string or word in a list of records is a record of its own, for the caller to refuse. */
  #beginScalar(at: number): string | null {
    if (!this.#isBetween() || this.#isScalar) return null;
    this.#recordStart = at;
    this.#recordLine = this.#line;
    if (this.#lists.length === 0) return 'text stands between records';
    this.#isScalar = true;
    return null;
  }

  #endScalar(at: number, buffer: Uint8Array): void {
    const list = this.#lists.at(-1);
    if (!this.#isScalar || list === undefined) return;
    this.#events.record(buffer.subarray(this.#recordStart, at), this.#place());
    this.#isScalar = false;
    this.#recordStart = -1;
    list.index += 1;
  }

  #isBetween(): boolean {
    return this.#recordStart === -1 && this.#depth === (this.#lists.at(-1)?.depth ?? 0);
  }

  #isPageKey(buffer: Uint8Array): boolean {
    const list = this.#lists.at(-1);
    return (
      this.#last === colon &&
      list?.isPage !== true &&
      this.#depth === (list?.depth ?? 0) + 1 &&
      this.#stringEnd - this.#stringStart < 10 &&
      pageKeys.has(this.#key(buffer))
    );
  }

  #key(buffer: Uint8Array): string {
    return String.fromCharCode(...buffer.subarray(this.#stringStart + 1, this.#stringEnd));
  }

  #place(): string {
    const list = this.#lists.at(-1);
    return list === undefined ? `line ${String(this.#recordLine)}` : `${list.prefix}/${String(list.index)}`;
  }

  /** The first value of a file needs no line in the places of its records. */
  #topPlace(): string {
    return this.#values === 0 ? '' : `line ${String(this.#line)}`;
  }

  #broken(reason: string): ScanOutcome {
    const offset = this.#recordStart === -1 ? this.#position : this.#recordStart;
    const line = this.#recordStart === -1 ? this.#line : this.#recordLine;
    const place = this.#recordStart === -1 ? `line ${String(this.#line)}` : this.#place();
    return {
      kind: 'broken',
      place,
      reason,
      offset,
      line,
      isTopLevel: this.#lists.length === 0 && this.#recordStart !== -1,
    };
  }
}
