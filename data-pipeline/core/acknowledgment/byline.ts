import type { Span } from './sentences.ts';

/** An author of the work whose acknowledgment is read. */
export interface BylineAuthor {
  readonly authorshipId: string;
  readonly familyKey: string;
  readonly givenKey: string;
}

/** Words of a text that stand for a person, and the authors whom they fit: none for a stranger, several when ambiguous. */
export interface PersonMention extends Span {
  readonly basis: 'initials' | 'named' | 'ordinal';
  /** For places in the byline ("the first two authors"), everyone meant. */
  readonly authors: readonly string[];
}
