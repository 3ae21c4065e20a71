import type { LabelledStatement } from './tei-statements.ts';

/** The file that GROBID itself holds out; nothing in it was looked at. */
export const ownTest = 'evaluation_funding';

/**
 * `held out`: never looked at while patterns and weights were made. A statement's part follows from its words alone (FNV-1a of
 * its letters and digits in lower case, modulo 10: 7, 8 and 9 are held out), so that the same words in two files are in one part.
 */
type StatementPart = 'tuned on' | 'held out' | 'GROBID’s own test file';

interface PartedStatement {
  readonly part: StatementPart;
  readonly statement: LabelledStatement;
}

/** Statements with their parts; of equal ones only the first, and none of the tuning part that GROBID's test file has too. */
export function partedStatements(statements: readonly LabelledStatement[]): readonly PartedStatement[] {
  const tested = new Set(statements.filter(({ file }) => file === ownTest).map(({ text }) => wordsOf(text)));
  const seen = new Set<string>();
  return statements.flatMap((statement): PartedStatement[] => {
    const words = wordsOf(statement.text);
    if (statement.file === ownTest) return [{ part: 'GROBID’s own test file', statement }];
    if (seen.has(words) || tested.has(words)) return [];
    seen.add(words);
    return [{ part: fnv1a(words) % 10 < 7 ? 'tuned on' : 'held out', statement }];
  });
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

/** A hash of 32 bits (Fowler, Noll and Vo's 1a). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
