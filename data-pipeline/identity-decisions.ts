import type { Database } from './db/database.ts';
import type { ReviewerDecision } from './journal/identity-acts.ts';
import { rawTables } from './sources/raw-tables.ts';

/** Puts the decisions of reviewers beside what the files say, in the place of those that were there. */
export async function putIdentityDecisions(db: Database, decisions: readonly ReviewerDecision[]): Promise<void> {
  await db.run('delete from raw_identity_decision');
  if (decisions.length === 0) return;
  await db.insert(
    'raw_identity_decision',
    rawTables.raw_identity_decision,
    decisions.map((decision) => {
      const { seq, authorshipId, verdict, signedAs, by, on } = decision;
      const personId = 'personId' in decision ? decision.personId : null;
      const other = 'other' in decision ? decision.other : null;
      const beside = [other?.authorshipId ?? null, other?.signedAs ?? null];
      return [`journal:${String(seq)}`, authorshipId, personId, verdict, signedAs, by, on, ...beside];
    }),
  );
}
