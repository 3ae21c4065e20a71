import type { Span } from '../sentences.ts';

/** A word, a number, or one mark of punctuation. */
export interface TaggedToken extends Span {
  readonly word: string;
}

/** The words and marks of a text, in order; white space is in none. */
export function taggedTokens(text: string): readonly TaggedToken[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
}

/** How a word is spelled: capitals, small letters, digits with their count, both; a mark is itself. */
export function spellingOf(word: string): string {
  if (/^\p{N}+$/u.test(word)) return word.length > 8 ? 'more than 8 digits' : `${String(word.length)} digits`;
  if (/^\p{Lu}$/u.test(word)) return 'X';
  if (/^\p{Lu}+$/u.test(word)) return 'XX';
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return 'Xx';
  if (/^\p{Ll}+$/u.test(word)) return 'x';
  if (!/\p{L}/u.test(word)) return word;
  return /\p{N}/u.test(word) ? 'X1' : 'xX';
}
