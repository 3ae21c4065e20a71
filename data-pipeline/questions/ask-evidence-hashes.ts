import type { Database, Row } from '../db/database.ts';
import evidenceHashList from './evidence_hash_list.sql?raw';

interface EvidenceHashRow extends Row {
  finding_id: string;
  hashes: readonly string[];
}

/** What each finding rests on, by its id: one SHA-256 a quotation, sorted. A finding without quotations is absent. */
export async function askEvidenceHashes(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.rows<EvidenceHashRow>(evidenceHashList);
  return new Map(rows.map(({ finding_id, hashes }) => [finding_id, hashes]));
}
