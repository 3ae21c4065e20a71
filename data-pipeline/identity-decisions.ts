import type { Database } from './db/database.ts';
import type { IdentityDecision } from './journal/identity-acts.ts';
import { rawTables } from './sources/raw-tables.ts';

/** Puts the decisions of reviewers beside what the files say, in the place of those that were there. */
export async function putIdentityDecisions(db: Database, decisions: readonly IdentityDecision[]): Promise<void> {
  await db.run('delete from raw_identity_decision');
  if (decisions.length === 0) return;
  await db.insert(
    'raw_identity_decision',
    rawTables.raw_identity_decision,
    decisions.map(({ seq, authorshipId, personId, verdict, signedAs, by, on }) => [
      `journal:${String(seq)}`,
      authorshipId,
      personId,
      verdict,
      signedAs,
      by,
      on,
    ]),
  );
}
