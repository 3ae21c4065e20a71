/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s([])(?:\p{Lu}|no|nos|nr|nrs|dr|drs|prof|mr|mrs|ms|st|inc|ltd|co|corp|univ|dept|inst|natl|al|fig|ref|resp|e\.g|i\.e|cf|vs|ca)$/iu;

/**
 * Sentences of an acknowledgment, in order. A full stop after an initial or an abbreviation ("grant no. 12", "Y. W.") ends
 * none; a semicolon does, since lists of grants give each its own subject, save before a further number.
 */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const brackets = new OpenBrackets(text);
  for (const { index, 0: mark } of text.matchAll(
    /[.!?]+(?=["”’)\]]*\s+["“‘([]*[\p{Lu}\p{Lo}\p{N}])|[;；](?!\s*[\p{L}\p{N}/‐‑–-]*\p{N})|。|\n+/gu,
  )) {
    if (mark.startsWith('.') && isAbbreviation(text, start, index)) continue;
    if (brackets.areOpenAt(index)) continue;
    spans.push({ start, end: index + mark.length });
    start = index + mark.length;
    brackets.forget();
  }
  spans.push({ start, end: text.length });
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}

/** Sentences as above, whole: a semicolon ends none, since what one item of an enumeration is said to have done is said of the next. */
export function wholeSentences(text: string): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text)) {
    const last = whole.at(-1);
    if (last?.end === start && /[;；]/u.test(text.charAt(start - 1))) last.end = end;
    else whole.push({ start, end });
  }
  return whole;
}

function isAbbreviation(text: string, start: number, stop: number): boolean {
  const before = text.slice(Math.max(start, stop - 12), stop);
  return abbreviation.test(before) || /\p{Lu}\.-?\p{Lu}$/u.test(before);
}

/** Whether a bracket is open and soon closed, asked from left to right. */
class OpenBrackets {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  areOpenAt(index: number): boolean {
    for (; this.#at < index; this.#at += 1) {
      const letter = this.#text.charAt(this.#at);
      if (letter === '(' || letter === '[') this.#depth += 1;
      else if ((letter === ')' || letter === ']') && this.#depth > 0) this.#depth -= 1;
    }
    return this.#depth > 0 && /[)\]]/u.test(this.#text.slice(index, index + 200));
  }

  forget(): void {
    this.#depth = 0;
  }
}
