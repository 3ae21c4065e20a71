import type { Refusal } from '../sources/output.ts';

/** What a splitter finds, in the order of the file; all pieces together are the file. */
export interface BibtexEvents {
  /** From `@` to the closing brace. `line` counts from 1. */
  entry(text: string, line: number): void;
  broken(refusal: Refusal, text: string, line: number): void;
  /** `@string{…}`, which defines a name for a text. */
  macro(text: string): void;
  /** Text between entries, comments and preambles. */
  between(text: string): void;
}

type End =
  { readonly state: 'whole' | 'broken'; readonly end: number; readonly reason: string } | { readonly state: 'more' };

/** Characters of a comment after which it is taken for one that is never closed. */
const commentUnits = 1_000_000;

const entryStart = /@[^\S\n]{0,20}([A-Za-z]{1,40})\s{0,20}[{(]/gu;
/** An entry that begins inside another, which is therefore not closed: at the start of a line, with its key. */
const nextEntry = /\n[^\S\n]{0,8}@[A-Za-z]{1,40}[^\S\n]{0,8}[{(]\s{0,8}[^\s{}(),="]{1,200}\s{0,8}[,=]/gu;
const strayField = /\s{0,20},\s{0,20}[A-Za-z][\w -]{0,60}=/uy;
/** Characters behind an entry that show whether a field of it follows. */
const lookAhead = 200;

/**
 * Splits BibTeX into entries as its text comes. Braces tell where an entry ends; one that is not closed ends where the next
 * begins, so that it costs itself only. Braces behind a backslash count, as in BibTeX, unless
 * only leaving them out closes the entry.
 */
export class BibtexSplitter {
  readonly #events: BibtexEvents;
  readonly #entryUnits: number;
  #text = '';
  #at = 0;
  #line = 1;

  constructor(events: BibtexEvents, entryUnits: number) {
    this.#events = events;
    this.#entryUnits = entryUnits;
  }

  push(text: string): void {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#split(false);
  }

  /** @returns whether the text ends inside an entry. */
  end(): boolean {
    return this.#split(true);
  }

  #split(isEnd: boolean): boolean {
    let isCut = false;
    for (;;) {
      const start = this.#nextStart();
      if (start === null) {
        this.#hand(isEnd ? this.#text.length : Math.max(this.#at, this.#text.length - lookAhead));
        return isCut;
      }
      const { at, type, open } = start;
      if (type === 'comment') {
        const end = this.#commentEnd(at, open, isEnd);
        if (end === null) {
          this.#hand(at);
          return isCut;
        }
        this.#hand(end);
        continue;
      }
      const found = this.#entryEnd(at, open, isEnd);
      this.#hand(at);
      if (found.state === 'more') return isCut;
      if (found.state === 'broken') {
        isCut ||= found.end === this.#text.length && isEnd;
        const line = this.#line;
        this.#events.broken({ code: 'record_unfinished', reason: found.reason }, this.#take(found.end), line);
      } else this.#emit(type, found.end);
    }
  }

  #emit(type: string, end: number): void {
    const line = this.#line;
    const text = this.#take(end);
    if (type === 'string') this.#events.macro(text);
    else if (type === 'preamble') this.#events.between(text);
    else this.#events.entry(text, line);
  }

  #nextStart(): { readonly at: number; readonly type: string; readonly open: number } | null {
    entryStart.lastIndex = this.#at;
    for (let match = entryStart.exec(this.#text); match !== null; match = entryStart.exec(this.#text)) {
      // An address of e-mail is no entry.
      if (match.index > 0 && /[\w.-]/u.test(this.#text.charAt(match.index - 1))) continue;
      return { at: match.index, type: match[1]?.toLowerCase() ?? '', open: match.index + match[0].length - 1 };
    }
    return null;
  }

  #entryEnd(start: number, open: number, isEnd: boolean): End {
    nextEntry.lastIndex = open;
    const next = nextEntry.exec(this.#text);
    const limit = next === null ? this.#text.length : next.index + 1;
    const candidates = [closing(this.#text, open, limit, false), closing(this.#text, open, limit, true)];
    const closes = candidates.filter((close) => close !== null);
    const isShort = !isEnd && this.#text.length - start <= this.#entryUnits;
    if (isShort && closes.some((close) => this.#text.length - close < lookAhead)) return { state: 'more' };
    const whole = closes.find((close) => !this.#goesOn(close));
    if (whole !== undefined) return { state: 'whole', end: whole, reason: '' };
    if (next === null && isShort) return { state: 'more' };
    if (closes.length > 0) return { state: 'broken', end: limit, reason: 'a brace closes it before its last field' };
    if (next !== null) return { state: 'broken', end: limit, reason: 'it is not closed before the next entry begins' };
    if (isEnd) return { state: 'broken', end: limit, reason: 'the file ends inside it' };
    return { state: 'broken', end: limit, reason: `it is not closed within ${String(this.#entryUnits)} characters` };
  }

  /** Whether another field follows what looks like the end of the entry. */
  #goesOn(close: number): boolean {
    strayField.lastIndex = close;
    return strayField.test(this.#text);
  }

  /** A comment without its closing brace ends with its line; null = more text must show it. */
  #commentEnd(start: number, open: number, isEnd: boolean): number | null {
    const close = closing(this.#text, open, this.#text.length, false);
    if (close !== null) return close;
    if (!isEnd && this.#text.length - start <= commentUnits) return null;
    const line = this.#text.indexOf('\n', open);
    return line === -1 ? this.#text.length : line;
  }

  #hand(end: number): void {
    if (end > this.#at) this.#events.between(this.#take(end));
  }

  #take(end: number): string {
    const text = this.#text.slice(this.#at, end);
    this.#at = end;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line += 1;
    return text;
  }
}

/** Where what opens at `open` closes, after its brace or parenthesis; null = not before `limit`. */
function closing(text: string, open: number, limit: number, hasEscapes: boolean): number | null {
  const isRound = text.charAt(open) === '(';
  let depth = isRound ? 0 : 1;
  for (let at = open + 1; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) {
      if (hasEscapes) at += 1;
    } else if (unit === 0x7b) depth += 1;
    else if (unit === 0x7d) {
      depth -= 1;
      if (depth === 0 && !isRound) return at + 1;
    } else if (unit === 0x29 && isRound && depth === 0) return at + 1;
  }
  return null;
}
