import type { Refusal } from '../sources/output.ts';
import type { Limits } from './limits.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What a splitter finds, in the order of the file. `line` counts from 1 and is where the row begins. */
export interface TableEvents {
  row(cells: readonly string[], line: number): void;
  broken(line: number, refusal: Refusal): void;
}

type Attempt =
  | { readonly kind: 'row'; readonly cells: string[]; readonly end: number; readonly isLarge: boolean }
  | { readonly kind: 'broken'; readonly refusal: Refusal }
  | { readonly kind: 'more' };

/**
 * Splits delimited text (RFC 4180) into rows as the text comes; LF, CRLF and CR may be mixed, and stay as they are inside
 * quotes. A row whose quotes do not work out is refused as far as its line break, so that no later row disappears in
 * it: the lines after it are read as rows again.
 */
export class TableSplitter {
  readonly #events: TableEvents;
  readonly #delimiter: number;
  readonly #limits: Limits;
  #text = '';
  #line = 1;
  #isSkipping = false;
  #width: number | null = null;

  constructor(events: TableEvents, delimiter: string, limits: Limits) {
    this.#events = events;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  /** Cells of the header. A row over several lines that has another number is taken for an unclosed quote. */
  set width(cells: number) {
    this.#width = cells;
  }

  push(text: string): void {
    this.#text += text;
    this.#split(false);
  }

  end(): void {
    this.#split(true);
  }

  #split(isEnd: boolean): void {
    const text = this.#text;
    let start = 0;
    while (start < text.length) {
      if (this.#isSkipping) {
        const next = this.#nextLine(text, start, isEnd);
        if (next === null) {
          // A CR at the end may be the first half of CRLF.
          start = text.endsWith('\r') && !isEnd ? text.length - 1 : text.length;
          break;
        }
        this.#isSkipping = false;
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

  #emit(row: Attempt & { kind: 'row' }, source: string): void {
    const breaks = countBreaks(source);
    if (row.isLarge) {
      const reason = `a cell is longer than ${String(this.#limits.cellUnits)} characters`;
      this.#events.broken(this.#line, { code: 'cell_too_large', reason });
    } else {
      this.#events.row(row.cells, this.#line);
    }
    this.#line += breaks;
  }

  #refuseLine(refusal: Refusal): void {
    this.#events.broken(this.#line, refusal);
    this.#isSkipping = true;
  }

  /** Where the line after `start` begins; null when the text does not reach it. */
  #nextLine(text: string, start: number, isEnd: boolean): number | null {
    for (let at = start; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit !== lineFeed && unit !== carriageReturn) continue;
      if (unit === carriageReturn && at + 1 === text.length && !isEnd) return null;
      this.#line += 1;
      return unit === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
    }
    return null;
  }

  #attempt(text: string, start: number, isEnd: boolean): Attempt {
    const cells: string[] = [];
    const { cellUnits } = this.#limits;
    const delimiter = this.#delimiter;
    let at = start;
    let isLarge = false;
    let isFolded = false;
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        const close = closingQuote(text, at + 1);
        if (close === null) {
          if (!isEnd) return { kind: 'more' };
          return { kind: 'broken', refusal: { code: 'quote_unterminated', reason: 'a quoted cell is never closed' } };
        }
        const inner = text.slice(at + 1, close);
        isFolded ||= inner.includes('\n') || inner.includes('\r');
        isLarge ||= inner.length > cellUnits;
        cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
        at = close + 1;
        while (text.charCodeAt(at) === 0x20) at += 1;
        if (at >= text.length && !isEnd) return { kind: 'more' };
        const after = text.charCodeAt(at);
        if (at < text.length && after !== delimiter && after !== lineFeed && after !== carriageReturn) {
          return {
            kind: 'broken',
            refusal: { code: 'quote_malformed', reason: 'text follows the closing quote of a cell' },
          };
        }
      } else {
        const from = at;
        for (; at < text.length; at += 1) {
          const unit = text.charCodeAt(at);
          if (unit === delimiter || unit === lineFeed || unit === carriageReturn) break;
        }
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
    if (isFolded && this.#width !== null && cells.length !== this.#width) {
      const reason = `a quote opens that seems not to be closed: ${String(cells.length)} cells result, not ${String(this.#width)}`;
      return { kind: 'broken', refusal: { code: 'quote_unterminated', reason } };
    }
    return { kind: 'row', cells, end: at, isLarge };
  }
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
