import { foldedWords } from '../../core/text.ts';
import type { Database, Row } from '../../db/database.ts';
import { setVariable } from '../../db/variables.ts';
import authorLikelyList from './author_likely_list.sql?raw';
import authorList from './author_list.sql?raw';
import authorPairConflict from './author_pair_conflict.sql?raw';
import authorPairEvidence from './author_pair_evidence.sql?raw';
import authorPairSide from './author_pair_side.sql?raw';
import authorWorkList from './author_work_list.sql?raw';
import type { AuthorPair, LikelyAuthor, OtherAuthor, OtherAuthorDetail, OtherAuthorWork } from './author-answer.ts';

/**
 * Authors who are no covered person and have every word in one of their names: those first of whom a reviewer decided, then those of
 * most works; 200 at most.
 *
 * @param words as typed; accents and capitals do not matter. Everybody where there are none.
 */
export async function askAuthors(db: Database, words: string): Promise<readonly OtherAuthor[]> {
  await setVariable(db, 'authorship_id', null);
  await setVariable(db, 'author_words', foldedWords(words));
  return db.rows<OtherAuthor>(authorList);
}

/** The author who signed an authorship, with their works and whom they may be too; null for a covered person's and for one not loaded. */
export async function askAuthor(db: Database, authorshipId: string): Promise<OtherAuthorDetail | null> {
  await setVariable(db, 'authorship_id', authorshipId);
  await setVariable(db, 'author_words', []);
  const [author] = await db.rows<OtherAuthor>(authorList);
  if (author === undefined) return null;
  const works = await db.rows<OtherAuthorWork>(authorWorkList);
  return { author, works, likely: await db.rows<LikelyAuthor>(authorLikelyList) };
}

/** Two authors side by side, each named by one authorship of theirs. */
export async function askAuthorPair(db: Database, authorshipId: string, otherId: string): Promise<AuthorPair> {
  await setVariable(db, 'authorship_id', authorshipId);
  await setVariable(db, 'other_authorship_id', otherId);
  const sides = await db.rows<{ authorship_id: string; is_one: boolean }>(authorPairSide);
  const of = (isOne: boolean) =>
    sides.filter(({ is_one }) => is_one === isOne).map(({ authorship_id }) => authorship_id);
  await setVariable(db, 'one_authorships', of(true));
  await setVariable(db, 'other_authorships', of(false));
  const evidence = await db.rows<Row & AuthorPair['evidence'][number]>(authorPairEvidence);
  const conflicts = await db.rows<Row & { words: string }>(authorPairConflict);
  return { evidence, conflicts: conflicts.map(({ words }) => words) };
}
