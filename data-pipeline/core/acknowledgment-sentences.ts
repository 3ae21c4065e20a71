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
  for (const { index, 0: mark } of text.matchAll(
    /[.!?]+(?=["”’)\]]*\s+["“‘([]*[\p{Lu}\p{Lo}\p{N}])|[;；](?!\s*[\p{L}\p{N}/‐‑–-]*\p{N})|。|\n+/gu,
  )) {
    if (mark.startsWith('.') && isAbbreviation(text, start, index)) continue;
    if (isInsideBrackets(text, start, index)) continue;
    spans.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  spans.push({ start, end: text.length });
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}

function isAbbreviation(text: string, start: number, stop: number): boolean {
  const before = text.slice(Math.max(start, stop - 12), stop);
  return abbreviation.test(before) || /\p{Lu}\.-?\p{Lu}$/u.test(before);
}

function isInsideBrackets(text: string, start: number, at: number): boolean {
  let depth = 0;
  for (const letter of text.slice(start, at)) {
    if (letter === '(' || letter === '[') depth += 1;
    else if ((letter === ')' || letter === ']') && depth > 0) depth -= 1;
  }
  if (depth === 0) return false;
  const rest = text.slice(at, at + 200);
  return /[)\]]/u.test(rest);
}
