import type { Database, Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';
import touchedMembers from './author_decision_member.sql?raw';
import decidedPairs from './author_decision_pair.sql?raw';

interface Member extends Row {
  readonly number: number;
  readonly cluster: number;
  readonly method: string;
}

interface Pair extends Row {
  readonly one: number;
  readonly other: number;
  readonly verdict: 'same' | 'different';
}

/**
 * Where the authorships stand that reviewers' decisions about authors touch: those of {@link authorCluster}, with each decision carried out
 * in the order of the journal. `cluster` is the number of the first of them; `method` is `reviewer` for what a decision moved.
 */
export const authorDecision: DerivedStep = {
  table: 'author_decision',
  shape: { number: 'INTEGER', cluster: 'INTEGER', method: 'VARCHAR' },
  reads: ['author_cluster', 'author_member', 'authorship', 'raw_identity_decision'],
  async *derive(db: Database) {
    const pairs = await db.rows<Pair>(decidedPairs);
    if (pairs.length === 0) return;
    const members = await db.rows<Member>(touchedMembers);
    yield* carriedOut(members, pairs);
  },
};

function* carriedOut(members: readonly Member[], pairs: readonly Pair[]): Generator<readonly [number, number, string]> {
  const authorOf = new Map<number, Set<number>>();
  for (const { number, cluster } of members) {
    const author = authorOf.get(cluster) ?? new Set<number>();
    authorOf.set(cluster, author).set(number, author.add(number));
  }
  for (const { one, other, verdict } of pairs) {
    const [author, beside] = [authorOf.get(one), authorOf.get(other)];
    if (author === undefined || beside === undefined) continue;
    if (verdict === 'same' && author !== beside) {
      for (const number of beside) authorOf.set(number, author.add(number));
    } else if (verdict === 'different' && author === beside && one !== other) {
      author.delete(one);
      authorOf.set(one, new Set([one]));
    }
  }
  for (const { number, cluster, method } of members) {
    const now = Math.min(...(authorOf.get(number) ?? [number]));
    yield [number, now, now === cluster ? method : 'reviewer'];
  }
}
