import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorResult, labelAuthors } from '../../../data-pipeline/accuracy/links/author-pairs.ts';
import { nameGroup } from '../../../data-pipeline/accuracy/links/name-groups.ts';
import { personKeys } from '../../../data-pipeline/core/name.ts';
import type { Database } from '../../../data-pipeline/db/database.ts';
import { openNative } from '../../../data-pipeline/db/native.ts';

let db: Database;
beforeAll(async () => {
  db = await openNative();
});
afterAll(() => db.close());

test.each([
  ['Wang, Xiaoming', 'Han, romanized'],
  ['Lee, Min-Young', 'Hangul, romanized'],
  ['Lee, Harper', 'Han, romanized'],
  ['Shcherbakova, Anna', 'Slavic, romanized'],
  ['Hassan, Omar', 'Arabic and Persian, romanized'],
  ['Sharma, Priya', 'Indic, romanized'],
  ['García Márquez, Gabriel', 'other Latin'],
  ['王小明', 'other scripts'],
])('%s is counted under %s', (name, group) => {
  expect(nameGroup(personKeys(name))).toBe(group);
});

test('pairs are counted as right and wrong, by half and group, and compared across groups', async () => {
  const author = (number: number, family_key: string, cluster: number) => ({ number, family_key, cluster });
  const members = [
    author(0, 'wang', 0),
    author(1, 'wang', 0),
    author(2, 'wang', 0),
    author(3, 'reed', 3),
    author(4, 'reed', 4),
  ];
  await db.run(`
    create table author_member (number integer, authorship_id varchar, work_number integer, family_key varchar, block integer);
    create table author_cluster (number integer, cluster integer, method varchar);
    insert into author_member values ${members
      .map(
        ({ number, family_key }) =>
          `(${String(number)}, 'a${String(number)}', ${String(number)}, '${family_key}', ${family_key === 'wang' ? '1' : '2'})`,
      )
      .join(', ')};
    insert into author_cluster values ${members.map(({ number, cluster }) => `(${String(number)}, ${String(cluster)}, 'evidence')`).join(', ')}`);
  const labels = ['X', 'X', 'Y', 'Z', 'Z'].map((label, number) => {
    const name = { family_key: members[number]?.family_key ?? '', given_key: 'a' };
    return { authorshipId: `a${String(number)}`, label, name };
  });
  await labelAuthors(db, labels);

  const { figures, notes } = await authorResult(db, 'set', 'said so.');
  const counted = Object.fromEntries(
    figures.map(({ figure, hits, total }) => [figure, `${String(hits)}/${String(total)}`]),
  );

  expect(counted).toMatchObject({
    'two people joined, Han, romanized': '2/2',
    'recall, Han, romanized': '1/1',
    'recall, other Latin': '0/1',
  });
  expect(notes[0]?.note).toContain('Two people were joined in 2 pairs, by group in 100.000 % to 100.000 %: 1.0 times.');
});
