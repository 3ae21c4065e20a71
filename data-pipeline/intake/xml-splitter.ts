import type { Refusal } from '../sources/output.ts';
import { hasName, markupEnd, unfinished } from './xml-markup.ts';

/** Elements inside each other, outside of records. */
const depthLimit = 64;

/** Elements of a record's own name inside each other. */
const nestingLimit = 8;

/** What a splitter finds, in the order of the file; all pieces together are the file. */
export interface XmlEvents {
  record(text: string, place: string): void;
  broken(place: string, refusal: Refusal, text: string): void;
  /** Elements around and between records, with their text. */
  between(text: string): void;
}

/** How an XML text ended. `cut` = inside an element; `damaged` = tags outside of records do not match. */
export type XmlEnding = { readonly state: 'complete' | 'cut' } | { readonly state: 'damaged'; readonly detail: string };

interface Ancestor {
  readonly name: string;
  readonly place: string;
  readonly counts: Map<string, number>;
}

interface OpenRecord {
  readonly name: string;
  readonly place: string;
  readonly parent: string | null;
  start: number;
  /** Elements of the record's name, and of its parent's, that are open in it. */
  depth: number;
  parentDepth: number;
}

/**
 * Cuts the elements of some names out of an XML text as it comes, each as its own text. Only tags are told apart: whether a
 * record is well-formed shows when it is read. One that is not closed ends where the next of its name, or its parent, does.
 */
export class XmlSplitter {
  readonly #records: ReadonlySet<string>;
  readonly #events: XmlEvents;
  readonly #recordUnits: number;
  readonly #ancestors: Ancestor[] = [{ name: '', place: '', counts: new Map() }];
  readonly #endIsOpen: boolean;
  #text = '';
  #at = 0;
  #handed = 0;
  #record: OpenRecord | null = null;
  /** The record that was too large: nothing is looked at up to its end. */
  #skipped: { readonly name: string; readonly parent: string | null } | null = null;
  #fault: string | null = null;

  /** With `endIsOpen`, the elements around the records need not be closed. */
  constructor(records: readonly string[], events: XmlEvents, recordUnits: number, endIsOpen = false) {
    this.#records = new Set(records);
    this.#events = events;
    this.#recordUnits = recordUnits;
    this.#endIsOpen = endIsOpen;
  }

  push(text: string): void {
    this.#text = this.#text.slice(this.#handed) + text;
    this.#at -= this.#handed;
    if (this.#record !== null) this.#record.start -= this.#handed;
    this.#handed = 0;
    this.#scan(false);
    if (this.#record === null) this.#hand(this.#at);
    else if (this.#text.length - this.#record.start > this.#recordUnits) this.#dropTooLarge(this.#record);
  }

  end(): XmlEnding {
    this.#scan(true);
    let isCut = this.#skipped !== null || (this.#ancestors.length > 1 && !this.#endIsOpen);
    while (this.#record !== null) {
      isCut = true;
      this.#break(this.#record, this.#text.length, 'the file ends inside this element');
      this.#scan(true);
    }
    this.#hand(this.#text.length);
    if (this.#fault !== null) return { state: 'damaged', detail: this.#fault };
    return { state: isCut ? 'cut' : 'complete' };
  }

  #scan(isEnd: boolean): void {
    const text = this.#text;
    for (;;) {
      const start = text.indexOf('<', this.#at);
      if (start === -1) {
        this.#at = text.length;
        return;
      }
      const end = markupEnd(text, start);
      if (end === unfinished) {
        this.#at = start;
        const isHopeless = text.length - start > this.#recordUnits;
        if (!isEnd && !isHopeless) return;
        this.#at = isHopeless ? text.length : start + 1;
        continue;
      }
      this.#at = end;
      const unit = text.charCodeAt(start + 1);
      if (unit === 0x21 || unit === 0x3f || end === start + 1) continue;
      if (this.#skipped !== null) this.#passSkipped(start, this.#skipped);
      else if (this.#record !== null) this.#inside(start, end, this.#record);
      else this.#outside(start, end);
    }
  }

  #inside(start: number, end: number, record: OpenRecord): void {
    const { name, parent } = record;
    if (this.#text.charCodeAt(start + 1) === 0x2f) {
      if (hasName(this.#text, start + 2, name)) {
        record.depth -= 1;
        if (record.depth === 0) this.#finish(record, end);
      } else if (parent !== null && hasName(this.#text, start + 2, parent)) {
        record.parentDepth -= 1;
        if (record.parentDepth < 0) this.#break(record, start, `<${parent}> ends before this element does`);
      }
    } else if (this.#text.charCodeAt(end - 2) !== 0x2f) {
      if (hasName(this.#text, start + 1, name)) {
        record.depth += 1;
        if (record.depth > nestingLimit)
          this.#break(record, start, `more than ${String(nestingLimit)} <${name}> are open`);
      } else if (parent !== null && hasName(this.#text, start + 1, parent)) record.parentDepth += 1;
    }
  }

  #outside(start: number, end: number): void {
    const isClosing = this.#text.charCodeAt(start + 1) === 0x2f;
    const tag = this.#text.slice(start + (isClosing ? 2 : 1), end);
    const name = /^[^\s/>]*/u.exec(tag)?.[0] ?? '';
    const isEmpty = tag.endsWith('/>');
    const parent = this.#ancestors.at(-1);
    if (!tag.endsWith('>')) this.#fault ??= `the tag <${name.slice(0, 40)} is not closed by ">"`;
    if (isClosing) {
      if (parent?.name === name && this.#ancestors.length > 1) this.#ancestors.pop();
      else this.#fault ??= `</${name.slice(0, 40)}> closes what was not opened`;
      return;
    }
    const position = (parent?.counts.get(name) ?? 0) + 1;
    parent?.counts.set(name, position);
    const place = `${parent?.place ?? ''}/${name}[${String(position)}]`;
    if (this.#records.has(name)) {
      this.#hand(start);
      const parentName = this.#ancestors.length > 1 ? (parent?.name ?? null) : null;
      this.#record = { name, place, parent: parentName, start, depth: 1, parentDepth: 0 };
      if (isEmpty) this.#finish(this.#record, end);
    } else if (!isEmpty) {
      if (this.#ancestors.length <= depthLimit) this.#ancestors.push({ name, place, counts: new Map() });
      else this.#fault ??= `elements stand more than ${String(depthLimit)} deep`;
    }
  }

  #finish({ start, place }: OpenRecord, end: number): void {
    this.#record = null;
    this.#handed = end;
    this.#events.record(this.#text.slice(start, end), place);
  }

  /** A record that is not closed goes up to the next of its name, which may have been taken for a part of it. */
  #break(record: OpenRecord, end: number, reason: string): void {
    const { start, name, place } = record;
    let next = start;
    do next = this.#text.indexOf(`<${name}`, next + 1);
    while (next !== -1 && next < end && !hasName(this.#text, next + 1, name));
    const stop = next === -1 || next > end ? end : next;
    this.#record = null;
    this.#events.broken(place, { code: 'element_unfinished', reason }, this.#text.slice(start, stop));
    this.#handed = stop;
    this.#at = stop;
  }

  #dropTooLarge({ start, name, place, parent }: OpenRecord): void {
    const reason = `it is larger than ${String(this.#recordUnits)} characters`;
    this.#record = null;
    this.#skipped = { name, parent };
    this.#events.broken(place, { code: 'record_too_large', reason }, this.#text.slice(start));
    this.#handed = this.#text.length;
    this.#at = this.#text.length;
  }

  #passSkipped(start: number, { name, parent }: { readonly name: string; readonly parent: string | null }): void {
    const isClosing = this.#text.charCodeAt(start + 1) === 0x2f;
    const isOwn = hasName(this.#text, start + (isClosing ? 2 : 1), name);
    if (isOwn && isClosing) {
      this.#skipped = null;
    } else if (isOwn || (isClosing && parent !== null && hasName(this.#text, start + 2, parent))) {
      this.#skipped = null;
      this.#at = start;
    }
  }

  #hand(end: number): void {
    if (end > this.#handed) this.#events.between(this.#text.slice(this.#handed, end));
    this.#handed = Math.max(this.#handed, end);
  }
}
