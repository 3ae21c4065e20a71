import { clusterBlock } from '../../core/cluster-block.ts';
import type { Database } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';
import { AuthorSets } from './author-sets.ts';
import { type Bearer, blocksOf, identifierBatches } from './block-rows.ts';

/**
 * Which authorships are one author's: within a block by {@link clusterBlock}, across blocks by an ORCID or a database's own author id.
 * `cluster` is the number of the first of them. Only those are listed that stand with another, by number.
 *
 * Rows are read a batch at a time, so that memory grows by nine bytes an authorship.
 */
export const authorCluster: DerivedStep = {
  table: 'author_cluster',
  shape: { number: 'INTEGER', cluster: 'INTEGER', method: 'VARCHAR' },
  reads: ['author_member', 'author_trait'],
  async *derive(db) {
    const sets = new AuthorSets(await size(db));
    for await (const block of blocksOf(db)) {
      for (const [index, { cluster, method }] of clusterBlock(block).entries()) {
        const [member, first] = [block[index], block[cluster]];
        if (method !== 'alone' && member && first) sets.put(member.number, first.number, method, member.orcid);
      }
    }
    for (const identifier of ['orcid', 'source_author_id'] as const) {
      for await (const bearers of identifierBatches(db, identifier)) joinBearers(sets, bearers, identifier);
    }
    yield* sets.together();
  },
};

async function size(db: Database): Promise<number> {
  const [counted] = await db.rows<{ n: number }>('select count(*)::integer as n from author_member');
  return counted?.n ?? 0;
}

/** @param bearers in the order of the identifier. */
function joinBearers(sets: AuthorSets, bearers: readonly Bearer[], identifier: 'orcid' | 'source_author_id'): void {
  let first: Bearer | undefined;
  for (const bearer of bearers) {
    if (first?.id !== bearer.id) first = bearer;
    else if (identifier === 'orcid') sets.join(first, bearer, 'orcid');
    else if (mayBeOneName(first, bearer)) sets.join(first, bearer, 'source_id');
  }
}

/** Databases put different people under one id: not where family names in one script have no word in common. */
function mayBeOneName(a: Bearer, b: Bearer): boolean {
  const [one, other] = [a.family_key ?? '', b.family_key ?? ''];
  if (one === '' || other === '' || isLatin(one) !== isLatin(other)) return true;
  const words = new Set(`${one} ${a.given_key ?? ''}`.split(' ').filter((word) => Array.from(word).length > 1));
  return one.replaceAll(' ', '') === other.replaceAll(' ', '') || other.split(' ').some((word) => words.has(word));
}

function isLatin(key: string): boolean {
  return /\p{Script=Latin}/u.test(key);
}
