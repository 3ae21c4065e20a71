import { sha256 } from 'hash-wasm';

/** The parts of a quotation that make it the same quotation, whatever file it came in and wherever it stood there. */
export interface QuotedEvidence {
  readonly side: string;
  readonly label: string;
  readonly quote: string;
}

const unitSeparator = '\u001f';

/**
 * One hash a quotation, sorted; `evidence_hash_list.sql` makes the same ones. The hash of a finding's evidence is made of
 * these: it changes when a quotation comes, goes or reads otherwise, and stays when the same quotations are imported again,
 * from other files or in another order.
 */
export async function evidenceHashes(evidence: readonly QuotedEvidence[]): Promise<readonly string[]> {
  const hashes = await Promise.all(
    evidence.map(({ side, label, quote }) => sha256([side, label, quote].join(unitSeparator))),
  );
  return hashes.toSorted();
}
