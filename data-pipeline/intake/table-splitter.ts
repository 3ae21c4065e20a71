import type { Refusal } from '../sources/output.ts';
import type { Limits } from './limits.ts';

const quote = 0x22;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * What a splitter finds, in the order of the file. `line` counts from 1 and is where the row begins; `raw` is the row as
 * written, its line break included. All `raw`s and `passed` texts together, in order, are the text.
 */
export interface TableEvents {
  row(cells: readonly string[], line: number, raw: string): void;
  /** `raw` is null for a line too long to be held, which went by in pieces. */
  broken(line: number, refusal: Refusal, raw: string | null): void;
  /** A piece of a line too long to be held; `broken` follows once the line ends. */
  passed?(piece: string): void;
}

type Attempt =
  | {
      readonly kind: 'row';
      readonly cells: string[];
      readonly end: number;
      readonly isLarge: boolean;
      /** A quoted cell goes over several lines. */
      readonly isFolded: boolean;
    }
  | { readonly kind: 'broken'; readonly refusal: Refusal }
  | { readonly kind: 'more' };

/**
 * Splits delimited text (RFC 4180) into rows as the text comes; LF, CRLF and CR may be mixed, and stay as they are inside
 * quotes. A row whose quotes do not work out is refused as far as its line break, so that no later row disappears in
 * it: the lines after it are read as rows again.
 */
export class TableSplitter {
  /**
   * Whether a row can stand under the header. A row over several lines that cannot is taken for an unclosed quote. Null
   * as long as there is no header.
   */
  fits: ((cells: readonly string[]) => boolean) | null = null;
  readonly #events: TableEvents;
  readonly #delimiter: number;
  readonly #limits: Limits;
  #text = '';
  #line = 1;
  #refused: RefusedLine | null = null;

  /** @param delimiter one character; empty where each line, or what it quotes, is one cell. */
  constructor(events: TableEvents, delimiter: string, limits: Limits) {
    this.#events = events;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  push(text: string): void {
    this.#text += text;
    this.#split(false);
  }

  end(): void {
    this.#split(true);
    if (this.#refused !== null) this.#finishLine(this.#refused, '');
  }

  #split(isEnd: boolean): void {
    const text = this.#text;
    let start = 0;
    while (start < text.length) {
      if (this.#refused !== null) {
        const next = lineEnd(text, start, isEnd);
        if (next === null) {
          // A CR at the end may be the first half of CRLF.
          const held = text.endsWith('\r') ? text.length - 1 : text.length;
          this.#hold(this.#refused, text.slice(start, held));
          start = held;
          break;
        }
        this.#finishLine(this.#refused, text.slice(start, next));
        start = next;
        continue;
      }
      const attempt = this.#attempt(text, start, isEnd);
      if (attempt.kind === 'more') {
        if (text.length - start <= this.#limits.rowUnits) break;
        const reason = `no row ends within ${String(this.#limits.rowUnits)} characters`;
        const code =
          text.charCodeAt(start) === quote || text.includes('"', start) ? 'quote_unterminated' : 'cell_too_large';
        this.#refuseLine({ code, reason });
      } else if (attempt.kind === 'broken') {
        this.#refuseLine(attempt.refusal);
      } else {
        this.#emit(attempt, text.slice(start, attempt.end));
        start = attempt.end;
      }
    }
    this.#text = text.slice(start);
  }

  #emit(row: Attempt & { kind: 'row' }, raw: string): void {
    if (row.isLarge) {
      const reason = `a cell is longer than ${String(this.#limits.cellUnits)} characters`;
      this.#events.broken(this.#line, { code: 'cell_too_large', reason }, raw);
    } else {
      this.#events.row(row.cells, this.#line, raw);
    }
    this.#line += row.isFolded ? countBreaks(raw) : 1;
  }

  #refuseLine(refusal: Refusal): void {
    this.#refused = { refusal, held: '', isPassing: false };
  }

  #hold(line: RefusedLine, piece: string): void {
    line.held += piece;
    if (!line.isPassing && line.held.length <= this.#limits.rowUnits) return;
    line.isPassing = true;
    this.#events.passed?.(line.held);
    line.held = '';
  }

  /** `rest` is what the line still has, to its break. */
  #finishLine(line: RefusedLine, rest: string): void {
    if (line.isPassing) this.#events.passed?.(line.held + rest);
    this.#events.broken(this.#line, line.refusal, line.isPassing ? null : line.held + rest);
    this.#line += countBreaks(rest);
    this.#refused = null;
  }

  #attempt(text: string, start: number, isEnd: boolean): Attempt {
    const cells: string[] = [];
    const { cellUnits } = this.#limits;
    const delimiter = this.#delimiter;
    let at = start;
    let isLarge = false;
    let isFolded = false;
    for (;;) {
      const from = at;
      if (text.charCodeAt(at) === quote) {
        const close = closingQuote(text, at + 1);
        if (close === null) {
          if (!isEnd) return { kind: 'more' };
          return { kind: 'broken', refusal: { code: 'quote_unterminated', reason: 'a quoted cell is never closed' } };
        }
        const inner = text.slice(at + 1, close);
        const hasBreak = inner.includes('\n') || inner.includes('\r');
        at = close + 1;
        while (text.charCodeAt(at) === 0x20) at += 1;
        if (at >= text.length && !isEnd) return { kind: 'more' };
        if (at >= text.length || this.#endsCell(text.charCodeAt(at))) {
          isFolded ||= hasBreak;
          isLarge ||= inner.length > cellUnits;
          cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
        } else if (delimiter === tab && !hasBreak) {
          // Tab-delimited exports quote nothing: a cell that begins with a quotation is just text.
          at = from;
        } else {
          return {
            kind: 'broken',
            refusal: { code: 'quote_malformed', reason: 'text follows the closing quote of a cell' },
          };
        }
      }
      if (at === from) {
        while (at < text.length && !this.#endsCell(text.charCodeAt(at))) at += 1;
        if (at >= text.length && !isEnd) return { kind: 'more' };
        isLarge ||= at - from > cellUnits;
        cells.push(text.slice(from, at));
      }
      if (at >= text.length || text.charCodeAt(at) !== delimiter) break;
      at += 1;
    }
    if (text.charCodeAt(at) === carriageReturn) {
      if (at + 1 >= text.length && !isEnd) return { kind: 'more' };
      at += text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    } else if (at < text.length) {
      at += 1;
    }
    if (isFolded && this.fits?.(cells) === false) {
      const reason = `a quote opens that seems not to be closed: a row of ${String(cells.length)} cells over several lines`;
      return { kind: 'broken', refusal: { code: 'quote_unterminated', reason } };
    }
    return { kind: 'row', cells, end: at, isLarge, isFolded };
  }

  #endsCell(unit: number): boolean {
    return unit === this.#delimiter || unit === lineFeed || unit === carriageReturn;
  }
}

/** A line that is refused, and what of it has come. */
interface RefusedLine {
  readonly refusal: Refusal;
  held: string;
  isPassing: boolean;
}

/** Where the line after `start` begins; null when the text does not reach it. */
function lineEnd(text: string, start: number, isEnd: boolean): number | null {
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== lineFeed && unit !== carriageReturn) continue;
    if (unit === carriageReturn && at + 1 === text.length && !isEnd) return null;
    return unit === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  }
  return null;
}

/** The quote that closes a cell; null when the text has none. A quote at the very end may be half of a doubled one. */
function closingQuote(text: string, from: number): number | null {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1) return null;
    if (text.charCodeAt(at + 1) !== quote) return at;
    at += 2;
  }
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) breaks += 1;
  }
  return breaks;
}
