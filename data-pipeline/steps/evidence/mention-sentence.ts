import { sentences } from '../../core/acknowledgment/sentences.ts';
import type { Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';
import { namesSomebody, supportScope } from './award-words.ts';
import mentionText from './mention_text.sql?raw';

/** A piece of a text, with the place of the marked words inside it (UTF-16 offsets, as in JavaScript). */
export interface Quotation {
  readonly quote: string;
  readonly char_start: number;
  readonly char_end: number;
}

/** No quotation is longer on either side of the marked words. */
const reach = 280;

/**
 * The sentence of `text` that holds the characters from `start` to `end`. One that runs on is cut at a space, with an
 * ellipsis, at most 280 characters from the marked words.
 */
export function sentenceAround(text: string, start: number, end: number): Quotation {
  const spans = sentences(text);
  const first = spans.find((span) => span.end > start)?.start ?? 0;
  const last = spans.find((span) => span.end >= end)?.end ?? text.length;
  const before = text.slice(first, start).trimStart();
  const after = text.slice(end, last).trimEnd();
  const opening = before.length > reach ? `…${before.slice(before.indexOf(' ', before.length - reach) + 1)}` : before;
  const cut = after.lastIndexOf(' ', reach);
  const closing = after.length > reach ? `${after.slice(0, cut < 0 ? reach : cut)}…` : after;
  return {
    quote: opening + text.slice(start, end) + closing,
    char_start: opening.length,
    char_end: opening.length + end - start,
  };
}

interface MentionText extends Row {
  mention_id: string;
  text: string;
  char_start: number;
  char_end: number;
}

/** The sentence of each mention, with the mention's place in it, and what its words say beside the number. */
export const mentionSentence: DerivedStep = {
  table: 'mention_sentence',
  shape: {
    mention_id: 'VARCHAR',
    quote: 'VARCHAR',
    char_start: 'INTEGER',
    char_end: 'INTEGER',
    scope: 'VARCHAR',
    names_somebody: 'BOOLEAN',
  },
  reads: ['mention', 'acknowledgment'],
  async *derive(db) {
    for (const mention of await db.rows<MentionText>(mentionText)) {
      const { quote, char_start, char_end } = sentenceAround(mention.text, mention.char_start, mention.char_end);
      yield [mention.mention_id, quote, char_start, char_end, supportScope(quote), namesSomebody(quote)];
    }
  },
};
