import { PipelineError } from '../core/errors.ts';

/** What stands in SQL text and hides what is inside it from the rest. */
const hidden = [/'(?:[^']|'')*'/y, /"(?:[^"]|"")*"/y, /--[^\n]*/y, /\$([\p{L}_][\p{L}\p{N}_]*)?\$/uy, /\/\*/y] as const;

/**
 * One SELECT without its closing semicolon, so that it can stand between parentheses: whatever DuckDB takes there only reads.
 *
 * Text that could end the parentheses early, or begin another statement, is refused.
 *
 * @throws PipelineError `query_refused`, saying where.
 */
export function singleSelect(sql: string): string {
  const text = sql.replace(/(?:\s|;)+$/u, '');
  if (text.trim() === '') throw new PipelineError('query_refused', 'there is nothing to run: write one SELECT');
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const after = skipHidden(text, at);
    if (after > at) {
      at = after;
      continue;
    }
    const character = text[at];
    if (character === ';') throw refused(text, at, 'a semicolon: only one SELECT is run at a time');
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) throw refused(text, at, 'a closing parenthesis that nothing opened');
    at += 1;
  }
  if (depth > 0) throw refused(text, text.length, 'a parenthesis that is not closed');
  return text;
}

/** The place behind a string, quoted name or comment that begins at `at`; `at` where none does. */
function skipHidden(text: string, at: number): number {
  for (const pattern of hidden) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    if (found === '/*') return afterComment(text, at);
    if (found.startsWith('$')) return endOf(text, found, at + found.length, 'a dollar-quoted text that is not closed');
    return isEscaping(text, at, found) ? afterEscapes(text, at) : at + found.length;
  }
  if (text[at] === "'" || text[at] === '"') throw refused(text, at, 'a quotation mark that is not closed');
  return at;
}

/** `e'it\'s'`: a backslash keeps the quotation mark after it from closing the text. */
function isEscaping(text: string, at: number, found: string): boolean {
  return found.startsWith("'") && /(?:^|[^\p{L}\p{N}_])e$/iu.test(text.slice(Math.max(0, at - 2), at));
}

function afterEscapes(text: string, at: number): number {
  const pattern = /'(?:[^'\\]|''|\\[^])*'/y;
  pattern.lastIndex = at;
  if (pattern.exec(text) === null) throw refused(text, at, 'a quotation mark that is not closed');
  return pattern.lastIndex;
}

/** Comments stand inside each other, as in PostgreSQL. */
function afterComment(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (pair === '/*') depth += 1;
    if (pair === '*/') depth -= 1;
    if (pair === '/*' || pair === '*/') at += 1;
    if (depth === 0) return at + 1;
  }
  throw refused(text, start, 'a comment that is not closed');
}

function endOf(text: string, mark: string, from: number, what: string): number {
  const end = text.indexOf(mark, from);
  if (end === -1) throw refused(text, from - mark.length, what);
  return end + mark.length;
}

function refused(text: string, at: number, what: string): PipelineError {
  const before = text.slice(0, at).split('\n');
  const place = `line ${String(before.length)}, character ${String((before.at(-1) ?? '').length + 1)}`;
  return new PipelineError('query_refused', `${place} has ${what}`);
}
