import type { Refusal } from '../sources/output.ts';
import type { TaggedField, TaggedRecord } from '../sources/source.ts';
import type { Limits } from './limits.ts';
import { grammars, isSpecified, type TaggedDialect, type TaggedLine } from './tagged-dialect.ts';

/**
 * What a splitter finds, in the order of the file. `line` counts from 1 and is where the piece begins; the slices of all
 * events together are the text.
 */
export interface TaggedEvents {
  record(record: TaggedRecord, line: number, slice: string): void;
  /** A record that cannot be told from its neighbors, or text that belongs to none. */
  broken(line: number, refusal: Refusal, slice: string): void;
  /** What stands between records, and what follows a record that was too large. */
  passed(slice: string): void;
}

/** How the text ended. `cut`: inside a record, or before the end mark that its head announces. */
export type TaggedEnding = 'whole' | 'cut';

interface OpenField {
  readonly tag: string;
  readonly parts: string[];
  readonly line: number;
}

interface OpenPiece {
  readonly kind: 'record' | 'stray' | 'skipped';
  readonly line: number;
  readonly isLenient: boolean;
  readonly slices: string[];
  readonly fields: OpenField[];
  /** Where text stands in the record that is no field; null = nowhere. */
  strayAt: number | null;
}

/**
 * Splits tagged text into records as the text comes; LF, CRLF and CR may be mixed. A record that is not ended, or holds text
 * that is no field, is refused as far as the next record begins: that one is read again.
 */
export class TaggedSplitter {
  readonly #events: TaggedEvents;
  readonly #dialect: TaggedDialect;
  readonly #largest: number;
  #text = '';
  #scanned = 0;
  #line = 1;
  #piece: OpenPiece | null = null;
  #units = 0;
  #awaitsFoot = false;

  constructor(events: TaggedEvents, dialect: TaggedDialect, limits: Limits) {
    this.#events = events;
    this.#dialect = dialect;
    this.#largest = limits.recordBytes;
  }

  push(text: string): void {
    this.#text += text;
    let start = 0;
    const lineBreak = /\r\n?|\n/gu;
    lineBreak.lastIndex = this.#scanned;
    for (;;) {
      const found = lineBreak.exec(this.#text);
      // A CR at the end may be half of a CRLF.
      if (found === null || (found[0] === '\r' && lineBreak.lastIndex === this.#text.length)) break;
      this.#take(this.#text.slice(start, found.index), this.#text.slice(start, lineBreak.lastIndex));
      start = lineBreak.lastIndex;
    }
    this.#text = this.#text.slice(start);
    if (this.#units + this.#text.length > this.#largest) {
      this.#dropLarge();
      this.#events.passed(this.#text);
      this.#text = '';
    }
    this.#scanned = Math.max(0, this.#text.length - 1);
  }

  end(): TaggedEnding {
    const last = this.#text;
    this.#text = '';
    if (last !== '') this.#take(last.replace(/\r$/u, ''), last);
    const isCut = this.#piece?.kind === 'record' && !this.#isComplete(this.#piece);
    this.#close('the file ends inside the record');
    return isCut || this.#awaitsFoot ? 'cut' : 'whole';
  }

  #take(content: string, slice: string): void {
    const line = this.#line;
    this.#line += 1;
    const text = content.startsWith('\ufeff') ? content.slice(1) : content;
    const found = grammars[this.#dialect].classify(text, this.#piece?.kind === 'record' ? this.#piece : null);
    if (this.#piece?.kind === 'record') this.#takeInside(found, text, slice, line, this.#piece);
    else this.#takeOutside(found, text, slice, line);
    if (this.#units > this.#largest) this.#dropLarge();
  }

  #takeInside(found: TaggedLine, text: string, slice: string, line: number, piece: OpenPiece): void {
    const { start, end, blankEnds } = grammars[this.#dialect];
    switch (found.kind) {
      case 'start':
        this.#close(`a new ${start} stands in line ${String(line)} before the ${end} of this record`);
        this.#open('record', line, slice, !isSpecified(text), { ...found, line });
        return;
      case 'head':
      case 'foot':
        this.#close(`the file has no ${end} for it`);
        this.#pass(found.kind, slice);
        return;
      case 'end':
        this.#hold(slice);
        this.#close(null);
        return;
      case 'blank':
        this.#hold(slice);
        if (blankEnds) this.#close(null);
        return;
      case 'field':
        piece.fields.push({ tag: found.tag, parts: [found.value], line });
        break;
      case 'continued':
        piece.fields.at(-1)?.parts.push(found.value);
        break;
      case 'stray':
        piece.strayAt ??= line;
    }
    this.#hold(slice);
  }

  #takeOutside(found: TaggedLine, text: string, slice: string, line: number): void {
    switch (found.kind) {
      case 'start':
        this.#close(null);
        this.#open('record', line, slice, !isSpecified(text), { ...found, line });
        return;
      case 'head':
      case 'foot':
      case 'blank':
        if (this.#piece?.kind === 'stray') this.#close(null);
        this.#pass(found.kind, slice);
        return;
      default:
        if (this.#piece === null) this.#open('stray', line, slice, true, null);
        else if (this.#piece.kind === 'skipped') this.#events.passed(slice);
        else this.#hold(slice);
    }
  }

  #open(kind: OpenPiece['kind'], line: number, slice: string, isLenient: boolean, field: StartField | null): void {
    const fields = field === null ? [] : [{ tag: field.tag, parts: [field.value], line }];
    this.#piece = { kind, line, isLenient, slices: [], fields, strayAt: null };
    this.#hold(slice);
  }

  #hold(slice: string): void {
    this.#piece?.slices.push(slice);
    this.#units += slice.length;
  }

  #pass(kind: 'head' | 'foot' | 'blank', slice: string): void {
    if (this.#dialect === 'wos' && kind !== 'blank') this.#awaitsFoot = kind === 'head';
    if (kind !== 'blank') this.#piece = null;
    this.#events.passed(slice);
  }

  /** @param unfinished why a record is not complete; null = its end mark was met. */
  #close(unfinished: string | null): void {
    const piece = this.#piece;
    this.#piece = null;
    this.#units = 0;
    if (piece === null || piece.kind === 'skipped') return;
    const slice = piece.slices.join('');
    if (piece.kind === 'stray') {
      this.#events.broken(piece.line, { code: 'text_stray', reason: 'the text belongs to no record' }, slice);
    } else if (unfinished !== null && !this.#isComplete(piece)) {
      this.#events.broken(piece.line, { code: 'record_unfinished', reason: unfinished }, slice);
    } else if (piece.strayAt !== null) {
      const reason = `line ${String(piece.strayAt)} is neither a field nor the continuation of one`;
      this.#events.broken(piece.line, { code: 'text_stray', reason }, slice);
    } else {
      const fields = piece.fields.map(({ tag, parts, line }): TaggedField => ({ tag, value: parts.join('\n'), line }));
      this.#events.record({ fields }, piece.line, slice);
    }
  }

  #isComplete({ fields }: OpenPiece): boolean {
    const { lastTag } = grammars[this.#dialect];
    return lastTag !== null && fields.at(-1)?.tag === lastTag;
  }

  /** What is too large is handed out at once, and what follows it as it comes, until another record begins. */
  #dropLarge(): void {
    const piece = this.#piece;
    const line = piece?.line ?? this.#line;
    if (piece?.kind !== 'skipped') {
      const reason = `more than ${String(this.#largest)} characters without an end`;
      this.#events.broken(line, { code: 'record_too_large', reason }, piece?.slices.join('') ?? '');
    }
    this.#units = 0;
    this.#piece = { kind: 'skipped', line, isLenient: true, slices: [], fields: [], strayAt: null };
  }
}

interface StartField {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}
