import { openEngine } from '#engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { askTies } from '../../data-pipeline/questions/trends/ask-ties.ts';
import { buildSteps } from '../support/tables.ts';

let db: Database;
const a = { from: 2019, to: 2021 };
const b = { from: 2022, to: 2024 };

/** Works by id: year, authors in order, title, topic. P… are covered. */
const works: readonly (readonly [
  id: string,
  year: number | null,
  authors: string,
  title: string,
  topic: string | null,
])[] = [
  ...[1, 2, 3, 4, 5].map(
    (n) => [`n${String(n)}`, 2022 + (n % 3), 'P1 X1', `Quantum dots in glass ${String(n)}`, 'Optics'] as const,
  ),
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => [`o${String(n)}`, 2019 + (n % 3), 'P1 P2', `Soil moisture maps ${String(n)}`, null] as const,
  ),
  ...[1, 2, 3, 4, 5].map((n) => [`c${String(n)}`, 2023, 'X1 X2', `Bees and orchards ${String(n)}`, null] as const),
  ['s1', 2019, 'P1 X3', 'A single work', null],
  ['l1', 2023, 'P2 X3', 'One more', null],
  ['u1', null, 'P1 X1', 'Without a year', null],
  ['e1', 2018, 'P1 X1', 'Before both periods', null],
  ['t1', 2023, 'P1 P2', 'With a list that was cut', null],
];

beforeAll(async () => {
  db = await openEngine();
  const rows = works.map(
    ([id, year, authors, title, topic]) =>
      `('${id}', ${String(year)}, ${String(authors.split(' ').length)}, ${String(id === 't1')}, '${title}', ${topic === null ? 'null' : `'${topic}'`})`,
  );
  const authors = works.flatMap(([id, , names]) =>
    names.split(' ').map((name, index) => ({ id: `${id}#${String(index + 1)}`, work: id, position: index + 1, name })),
  );
  await db.run(`
    set variable organization_gate = 0.9;
    create table work as select * from (values ${rows.join(', ')})
      as _(work_id, year, author_count, is_truncated, title, topic);
    create table authorship as select * from (values
      ${authors.map(({ id, work, position }) => `('${id}', '${work}', ${String(position)})`).join(', ')}
    ) as _(authorship_id, work_id, position);
    create table author as select * from (values
      ${authors.map(({ id, name }) => `('${id}', '${name}', 'Name of ${name}', ${String(name.startsWith('P'))})`).join(', ')}
    ) as _(authorship_id, author_id, label, is_covered);
    create table person as select * from (values ('P1', 'Physics'), ('P2', null)) as _(person_id, unit);
    create table affiliation as select '' as affiliation_id, '' as authorship_id, '' as work_id where false;
    set variable mention_gate = 0.9;
    create table mention as select '' as work_id, '' as org_id, 0.0 as confidence where false;
    create table funding as select '' as work_id, '' as funding_id where false;
    create table organization as select '' as org_id, '' as name, '' as country_code where false;
    create table organization_match as
        select '' as subject_id, '' as subject_kind, '' as org_id, 0.0 as confidence where false;
  `);
  await buildSteps(db, 'located_affiliation');
});

afterAll(() => db.close());

describe('ties from 2019–2021 to 2022–2024', () => {
  test('emerge and fade where chance would rarely split their works so, over the years asked for and no others', async () => {
    const answer = await askTies(db, await readCollaborations(db), { a, b, focus: 'covered' }, {});

    expect(
      answer.emerging.map(({ ends, worksA, worksB, probability }) => [namesOf(ends), worksA, worksB, probability]),
    ).toEqual([['P1 X1', 0, 5, expect.closeTo(0.03125, 9)]]);
    expect(
      answer.fading.map(({ ends, worksA, worksB, probability }) => [namesOf(ends), worksA, worksB, probability]),
    ).toEqual([['P1 P2', 6, 0, expect.closeTo(0.015625, 9)]]);
    expect(answer).toMatchObject({ tested: 2, leastWorks: 5, begunUntested: 1, endedUntested: 1, worksLeftOut: 1 });
    expect(answer.fading[0]?.falseDiscovery).toBeCloseTo(0.03125, 9);
  });

  test('have their units, their works by year, and the words that these have more often than all works', async () => {
    const { emerging } = await askTies(db, await readCollaborations(db), { a, b, focus: 'covered' }, {});
    const [tie] = emerging;

    expect(tie?.ends).toEqual([
      { id: 'P1', label: 'Name of P1', unit: 'Physics', is_covered: true },
      { id: 'X1', label: 'Name of X1', unit: null, is_covered: false },
    ]);
    expect(tie?.works.map(({ work_id, year }) => `${work_id} ${String(year)}`)).toEqual([
      'n3 2022',
      'n1 2023',
      'n4 2023',
      'n2 2024',
      'n5 2024',
    ]);
    expect(tie?.terms.map(({ term, works: having }) => [term, having])).toEqual([
      ['dots glass', 5],
      ['optics', 5],
      ['quantum dots', 5],
    ]);
  });

  test('of people who are not covered are context that is asked for', async () => {
    const answer = await askTies(db, await readCollaborations(db), { a, b, focus: 'all' }, {});

    expect(answer.emerging.map(({ ends }) => namesOf(ends))).toEqual(['P1 X1', 'X1 X2']);
  });

  test('are counted by the length of each period', async () => {
    const answer = await askTies(
      db,
      await readCollaborations(db),
      { a: { from: 2020, to: 2021 }, b, focus: 'covered' },
      {},
    );

    expect(answer.leastWorks).toBe(4);
    expect(answer.emerging).toEqual([]);
    expect(answer.fading.map(({ worksA, probability }) => [worksA, probability])).toEqual([
      [4, expect.closeTo(0.0256, 9)],
    ]);
  });
});

function namesOf(ends: readonly { readonly id: string }[]): string {
  return ends.map(({ id }) => id).join(' ');
}
