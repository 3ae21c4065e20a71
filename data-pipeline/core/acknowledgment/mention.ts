import type { MentionKind } from './mention-kinds.ts';
import type { Span } from './sentences.ts';

/** Words of an acknowledgment that stand for something. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** As written: `text.slice(start, end)`. */
  readonly surface: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** By which pattern it was found, and why it counts as what it is, in words. */
  readonly basis: string;
}
