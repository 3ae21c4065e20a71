import type { Review } from '../journal/review.ts';
import type { EvidenceRow, FindingFacts, InnocentRow } from '../questions/answers.ts';

/** A finding with all that a reader needs to judge it without the program, and what people concluded. */
export interface FindingRecord {
  readonly finding: FindingFacts;
  readonly evidence: readonly EvidenceRow[];
  readonly innocents: readonly InnocentRow[];
  /** null where nobody has looked at it yet. */
  readonly review: Review | null;
}

/** What stands beside the findings of an export: dates, parameters, hashes; keys are written in the order given. */
export type ExportContext = Readonly<Record<string, unknown>>;

/** Whether a quotation belongs to the disclosed side, where also effort stands and the sentence that says a row is absent. */
export function isDisclosed({ side }: EvidenceRow): boolean {
  return side === 'disclosed' || side === 'absence' || side === 'effort';
}
