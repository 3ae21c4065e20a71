import type { EvidenceRow, FindingFacts, InnocentRow } from '../questions/answers.ts';

/** A finding with all that a reader needs to judge it without the program. */
export interface FindingRecord {
  readonly finding: FindingFacts;
  readonly evidence: readonly EvidenceRow[];
  readonly innocents: readonly InnocentRow[];
}

/** What stands beside the findings of an export: dates, parameters, hashes; keys are written in the order given. */
export type ExportContext = Readonly<Record<string, unknown>>;
