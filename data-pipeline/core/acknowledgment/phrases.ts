import type { Phrase } from './phrase.ts';
import { type Joint, joined } from './phrase-joins.ts';
import { type Piece, pieceAt } from './phrase-pieces.ts';
import { tokensIn } from './phrase-tokens.ts';
import type { Span } from './sentences.ts';

/** Names in a stretch of text, in order and apart; nothing is said about what each names. Time grows with the length. */
export function phrasesIn(text: string, stretch: Span): readonly Phrase[] {
  const tokens = tokensIn(text, stretch);
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length;) {
    const opening = pieceAt(text, tokens, at);
    if (opening === null) {
      at += 1;
      continue;
    }
    const pieces: Piece[] = [opening.piece];
    const joints: Joint[] = [];
    at = opening.next;
    for (;;) {
      const last = pieces.at(-1)?.end ?? 0;
      const next = tokens[at];
      if (next === undefined) break;
      const gap = text.slice(last, next.start);
      const isAnd = /^(?:and|und|et|y|e|och|og|en)$/u.test(next.word) && /^\s*,?\s*$/u.test(gap);
      if (!isAnd && !/^\s*[,&]\s*$/u.test(gap)) break;
      const more = pieceAt(text, tokens, isAnd ? at + 1 : at, true);
      if (more === null) break;
      pieces.push(more.piece);
      joints.push(isAnd ? (gap.includes(',') ? ', and' : 'and') : gap.includes('&') ? 'and' : ',');
      at = more.next;
    }
    found.push(...joined(text, pieces, joints));
  }
  return found;
}
