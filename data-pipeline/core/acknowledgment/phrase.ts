import type { Head } from './phrase-words.ts';
import type { Span } from './sentences.ts';

/** Words that stand together as one name. */
export interface Phrase extends Span {
  readonly words: readonly string[];
  readonly heads: ReadonlySet<Head>;
  readonly isAcronym: boolean;
}
