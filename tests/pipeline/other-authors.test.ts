import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { setVariable } from '../../data-pipeline/db/variables.ts';
import { runDecided } from '../../data-pipeline/pipeline.ts';
import { askAuthor, askAuthorPair, askAuthors } from '../../data-pipeline/questions/other-authors/ask-authors.ts';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

interface Byline {
  readonly year: number;
  readonly names: readonly (readonly [family: string, given: string, orcid?: string])[];
  readonly line?: string;
}

/** Ada Quill of works 1 and 2 is one by an ORCID; A. Quill of work 3 shares Bo Reed and the line with her; work 4 has both names. */
const bylines: readonly Byline[] = [
  {
    year: 2018,
    names: [
      ['quill', 'ada', 'O-ada'],
      ['reed', 'bo'],
    ],
    line: 'Institute of Dyes',
  },
  { year: 2019, names: [['quill', 'ada', 'O-ada']] },
  {
    year: 2020,
    names: [
      ['quill', 'a'],
      ['reed', 'bo'],
    ],
    line: 'Institute of Dyes',
  },
  {
    year: 2021,
    names: [
      ['quill', 'ann', 'O-ann'],
      ['quill', 'ada'],
    ],
  },
  { year: 1980, names: [['pérez', 'íñigo']] },
];

const given: GivenTables = {
  raw_roster: [
    { record_id: 'R:2', person_id: 'P1', given_name: 'Bo', family_name: 'Reed', family_key: 'reed', given_key: 'bo' },
  ],
  raw_work: bylines.map(({ year }, index) => ({
    record_id: `F:${String(index + 1)}`,
    source: 'openalex',
    source_work_id: `W${String(index + 1)}`,
    title: `Work ${String(index + 1)}`,
    published: `${String(year)}-05-01`,
  })),
  raw_authorship: bylines.flatMap(({ names }, index) =>
    names.map(([family, given_key, orcid], at) => ({
      record_id: `F:${String(index + 1)}/${String(at + 1)}`,
      work_record_id: `F:${String(index + 1)}`,
      position: at + 1,
      raw_name: `${given_key} ${family}`,
      family_key: family.normalize('NFD').replace(/\p{M}/gu, ''),
      given_key: given_key.normalize('NFD').replace(/\p{M}/gu, ''),
      orcid: orcid ?? null,
      orcid_basis: orcid === undefined ? null : 'record',
    })),
  ),
};

const id = (work: number, place = 1) => `openalex:W${String(work)}#${String(place)}`;

beforeAll(async () => {
  await makeTables(db, given);
  await setVariable(db, 'organization_gate', 0.9);
  await runDecided(db, { asOf: '2026-01-01', decisions: [] });
});

test('authors are found by words of any of their names, accents and order aside', async () => {
  expect(
    (await askAuthors(db, 'QUILL ada')).map(({ authorship_id, work_count }) => [authorship_id, work_count]),
  ).toEqual([
    [id(1), 2],
    [id(4, 2), 1],
  ]);
  expect((await askAuthors(db, 'inigo Perez')).map(({ label, year_lo }) => [label, year_lo])).toEqual([
    ['íñigo pérez', 1980],
  ]);
  expect(await askAuthors(db, 'nobody of that name')).toEqual([]);
  expect((await askAuthors(db, ' ')).length).toBeGreaterThan(4);
});

test('an author is named by any authorship of theirs, with works and authors of a name that fits', async () => {
  const detail = await askAuthor(db, id(2));
  expect(detail?.author).toMatchObject({ authorship_id: id(1), orcid: 'O-ada', work_count: 2, is_decided: false });
  expect(detail?.works.map(({ title, year }) => [title, year])).toEqual([
    ['Work 2', 2019],
    ['Work 1', 2018],
  ]);
  expect(detail?.likely.map(({ authorship_id }) => authorship_id).sort()).toEqual([id(3), id(4, 2)].sort());
  expect(await askAuthor(db, 'openalex:W99#1')).toBeNull();
});

test('what speaks for and against two authors names what they share', async () => {
  const { evidence, conflicts } = await askAuthorPair(db, id(1), id(3));
  const said = Object.fromEntries(evidence.map(({ feature, speaks, words }) => [feature, [speaks, words]]));
  expect(said['coauthor']).toEqual(['for', 'bo reed']);
  expect(said['name']).toEqual(['for', 'ada quill · a quill']);
  expect(said['orcid']).toEqual(['missing', 'only one of the two has any']);
  expect(said['years']).toEqual(['for', '2018–2019 · 2020–2020']);
  expect(conflicts).toEqual([]);
});

test('two names of one byline, two ORCID iDs and names that do not fit are said before a merge', async () => {
  expect((await askAuthorPair(db, id(4, 1), id(4, 2))).conflicts).toEqual([
    'Both signed “Work 4”, at two places of its byline.',
    'No name of one fits any name of the other.',
  ]);
  expect((await askAuthorPair(db, id(1), id(4, 1))).conflicts).toEqual([
    'Their bylines give different ORCID iDs: O-ada and O-ann.',
    'No name of one fits any name of the other.',
  ]);
});

test('works that may be a covered person’s are said before a merge', async () => {
  expect((await askAuthorPair(db, id(1, 2), id(5))).conflicts).toEqual([
    'No name of one fits any name of the other.',
    'Some of these works may be Bo Reed’s, who is on the roster: that is not settled yet.',
  ]);
});
