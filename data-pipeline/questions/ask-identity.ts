import type { Database } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import type { IdentityEvidence, IdentityGroup, IdentityGroupDetail, IdentityWork } from './identity-answer.ts';
import identityEvidenceList from './identity_evidence_list.sql?raw';
import identityGroupList from './identity_group_list.sql?raw';
import identityWorkList from './identity_work_list.sql?raw';

/** Every group of works that are, or may be, a covered person's: those that cannot be told first. */
export function askIdentityGroups(db: Database): Promise<readonly IdentityGroup[]> {
  return db.rows<IdentityGroup>(identityGroupList);
}

/** The works of one group with their evidence; null where this build has no such group. */
export async function askIdentityGroup(db: Database, groupId: string): Promise<IdentityGroupDetail | null> {
  await setVariable(db, 'group_id', groupId);
  const works = await db.rows<IdentityWork>(identityWorkList);
  if (works.length === 0) return null;
  return { works, evidence: await db.rows<IdentityEvidence>(identityEvidenceList) };
}
