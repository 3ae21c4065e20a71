import type { JsonEvents } from './json-events.ts';
import { pageKeyLength, pagePathDepth, pagePaths } from './json-pages.ts';

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

/** Whether objects are taken apart that hold a list where pages have theirs; `ask` = the first one decides. */
export type PageMode = 'ask' | 'yes' | 'no';

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
      /** Up to where it was looked at. */
      readonly end: number;
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
  readonly #prefix: string;
  readonly #stack = new Uint8Array(depthLimit + 1);
  /** Where the keys of the objects around the position stand, by depth inside the record. */
  readonly #keys = Array.from({ length: pagePathDepth }, () => ({ start: 0, end: 0 }));
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
  #pages: PageMode;
  /** Where the list of what may be a page begins, and how many objects stand around it; -1 = there is none. */
  #pageStart = -1;
  #pageDepth = 0;
  /** End of the last piece handed out. */
  #handed = 0;

  /** `prefix` stands before the places of the first value. */
  constructor(events: JsonEvents, pages: PageMode, prefix: string) {
    this.#events = events;
    this.#pages = pages;
    this.#prefix = prefix;
  }

  /**
   * Decides by what is there whether the open record is a page, where only its end would tell.
   * @returns whether it is: scanning goes on at its start, and finds its records.
   */
  decidePage(buffer: Uint8Array): boolean {
    if (this.#pageStart === -1) return false;
    const head = buffer.subarray(this.#recordStart, this.#pageStart);
    const closing = new TextEncoder().encode(`[]${'}'.repeat(this.#pageDepth)}`);
    const object = new Uint8Array(head.length + closing.length);
    object.set(head);
    object.set(closing, head.length);
    return this.#decide(object);
  }

  /** @returns whether it is a page, to which the position has gone back. */
  #decide(object: Uint8Array): boolean {
    const isPage = this.#events.isPage(object);
    this.#pages = isPage ? 'yes' : 'no';
    this.#pageStart = -1;
    if (!isPage) return false;
    this.#position = this.#recordStart;
    this.#line = this.#recordLine;
    this.#depth = this.#lists.at(-1)?.depth ?? 0;
    this.#isInString = false;
    this.#recordStart = -1;
    return true;
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
  release(buffer: Uint8Array): number {
    const done = this.#recordStart === -1 ? this.#position : this.#recordStart;
    this.#handBetween(buffer, done);
    this.#position -= done;
    this.#stringStart -= done;
    this.#stringEnd -= done;
    this.#handed -= done;
    if (this.#pageStart !== -1) this.#pageStart -= done;
    for (const key of this.#keys) {
      key.start -= done;
      key.end -= done;
    }
    if (this.#recordStart !== -1) this.#recordStart = 0;
    return done;
  }

  /** Goes on where the last call stopped, up to `length`. */
  scan(buffer: Uint8Array, length: number): ScanOutcome {
    while (this.#position < length) {
      let reason: string | null = null;
      if (this.#isInString && !this.#skipString(buffer, length)) {
        if (this.#position >= length || buffer[this.#position] !== newline) return { kind: 'more' };
        reason = 'a line break stands inside a string';
      }
      if (this.#position >= length) break;
      const at = this.#position;
      const byte = buffer[at] ?? 0;
      if (reason === null) {
        this.#position = at + 1;
        if (byte === 0x20 || byte === 0x09 || byte === 0x0d) continue;
        if (byte === newline) {
          this.#line += 1;
          if (!this.#isAfterValue || this.#valueLine !== this.#line - 1) continue;
          this.#handBetween(buffer, this.#position);
          return { kind: 'lines', offset: this.#position, line: this.#line };
        }
        this.#isAfterValue = false;
        reason = this.#take(byte, at, buffer);
      }
      if (reason === null) this.#last = byte;
      else if (!this.decidePage(buffer)) return this.#broken(reason, buffer);
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
      if (this.#pages !== 'no' && this.#last === colon) this.#notePage(byte, at, buffer);
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
      if (this.#pageStart !== -1 && this.#decide(buffer.subarray(this.#recordStart, at + 1))) return null;
      this.#emit(buffer, at + 1);
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
    this.#emit(buffer, at);
    this.#isScalar = false;
    list.index += 1;
  }

  #isBetween(): boolean {
    return this.#recordStart === -1 && this.#depth === (this.#lists.at(-1)?.depth ?? 0);
  }

  /** Notes the key of an object or list that opens at `at`; a list where pages have theirs is entered, or asked about later. */
  #notePage(byte: number, at: number, buffer: Uint8Array): void {
    const list = this.#lists.at(-1);
    const inner = this.#depth - (list?.depth ?? 0);
    const key = this.#keys[inner - 1];
    if (key === undefined || list?.isPage === true) return;
    key.start = this.#stringStart + 1;
    key.end = this.#stringEnd;
    if (byte !== openList || key.end - key.start > pageKeyLength || this.#pageStart !== -1) return;
    const path = this.#keys
      .slice(0, inner)
      .map(({ start, end }) => String.fromCharCode(...buffer.subarray(start, Math.min(end, start + pageKeyLength + 1))))
      .join('/');
    if (!pagePaths.has(path)) return;
    if (this.#pages === 'ask') {
      this.#pageStart = at;
      this.#pageDepth = inner;
      return;
    }
    const prefix = `${this.#lists.length === 0 ? this.#topPlace() : this.#place()}/${path}`;
    this.#lists.push({ prefix, depth: this.#depth + 1, isPage: true, index: 0 });
    this.#recordStart = -1;
  }

  #emit(buffer: Uint8Array, end: number): void {
    this.#handBetween(buffer, this.#recordStart);
    this.#events.record(buffer.subarray(this.#recordStart, end), this.#place());
    this.#recordStart = -1;
    this.#handed = end;
  }

  #handBetween(buffer: Uint8Array, end: number): void {
    if (end > this.#handed) this.#events.between(buffer.subarray(this.#handed, end));
    this.#handed = Math.max(end, this.#handed);
  }

  #place(): string {
    const list = this.#lists.at(-1);
    return list === undefined ? `line ${String(this.#recordLine)}` : `${list.prefix}/${String(list.index)}`;
  }

  /** The first value of a file needs no line in the places of its records. */
  #topPlace(): string {
    return this.#values === 0 ? this.#prefix : `line ${String(this.#line)}`;
  }

  #broken(reason: string, buffer: Uint8Array): ScanOutcome {
    const offset = this.#recordStart === -1 ? this.#position : this.#recordStart;
    const line = this.#recordStart === -1 ? this.#line : this.#recordLine;
    const place = this.#recordStart === -1 ? `line ${String(this.#line)}` : this.#place();
    this.#handBetween(buffer, offset);
    return {
      kind: 'broken',
      place,
      reason,
      offset,
      line,
      end: this.#position,
      isTopLevel: this.#lists.length === 0 && this.#recordStart !== -1,
    };
  }
}
