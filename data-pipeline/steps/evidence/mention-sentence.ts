import type { Row, TableShape } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';
import mentionText from './mention_text.sql?raw';

/** A piece of a text, with the place of the marked words inside it (UTF-16 offsets, as in JavaScript). */
export interface Quotation {
  readonly quote: string;
  readonly char_start: number;
  readonly char_end: number;
}

/** No quotation is longer on either side of the marked words. */
const reach = 280;

const sentenceEnd = /[.!?;]["”’)\]]?(?=\s)|\n/gu;

/** Words whose period ends no sentence: initials, titles, and what precedes a number. */
const abbreviation =
  /(?:^|[\s(.-])(?:\p{L}|Nos?|Nr|Dr|Drs|Prof|Mr|Ms|Mrs|St|vs|cf|al|Ref|Refs|Fig|Art|Univ|Dept|Inc|Ltd|Co)\.$/iu;

/**
 * The sentence of `text` that holds the characters from `start` to `end`.
 *
 * A period after an initial (`J. S. Wu`) or an abbreviation (`Grant No. 12`) does not end it. A sentence that runs on is
 * cut, with an ellipsis, at 280 characters from the marked words.
 */
export function sentenceAround(text: string, start: number, end: number): Quotation {
  const ends = [...text.matchAll(sentenceEnd)]
    .map((match) => match.index + match[0].length)
    .filter((index) => !abbreviation.test(text.slice(Math.max(0, index - 8), index)));
  let from = ends.findLast((index) => index <= start) ?? 0;
  let to = ends.find((index) => index >= end) ?? text.length;
  const isCutBefore = start - from > reach;
  const isCutAfter = to - end > reach;
  if (isCutBefore) from = text.indexOf(' ', start - reach) + 1;
  if (isCutAfter) to = text.lastIndexOf(' ', end + reach);
  if (isCutBefore && (from === 0 || from > start)) from = start;
  if (isCutAfter && to < end) to = end;
  while (from < start && /\s/u.test(text.charAt(from))) from += 1;
  while (to > end && /\s/u.test(text.charAt(to - 1))) to -= 1;
  const before = isCutBefore ? '…' : '';
  const offset = before.length - from;
  return {
    quote: before + text.slice(from, to) + (isCutAfter ? '…' : ''),
    char_start: start + offset,
    char_end: end + offset,
  };
}

const shape = {
  mention_id: 'VARCHAR',
  quote: 'VARCHAR',
  char_start: 'INTEGER',
  char_end: 'INTEGER',
} as const satisfies TableShape;

interface MentionText extends Row {
  mention_id: string;
  text: string;
  char_start: number;
  char_end: number;
}

/** The sentence of each mention, with the mention's place in it. */
export const mentionSentence: DerivedStep = {
  table: 'mention_sentence',
  shape,
  async *derive(db) {
    for (const mention of await db.rows<MentionText>(mentionText)) {
      const { quote, char_start, char_end } = sentenceAround(mention.text, mention.char_start, mention.char_end);
      yield [mention.mention_id, quote, char_start, char_end];
    }
  },
};
