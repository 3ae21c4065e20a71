import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

const roster = {
  record_id: 'R:2',
  person_id: 'P1',
  orcid: 'O-ada',
  family_name: 'Quill',
  given_name: 'Ada',
  family_key: 'quill',
  given_key: 'ada',
};
const ada = {
  record_id: 'F:1/1',
  work_record_id: 'F:1',
  position: 1,
  raw_name: 'Ada Quill',
  family_key: 'quill',
  given_key: 'ada',
  orcid: 'O-ada',
  orcid_basis: 'record',
};
const bo = {
  record_id: 'F:1/2',
  work_record_id: 'F:1',
  position: 2,
  raw_name: 'Bo Reed',
  family_key: 'reed',
  given_key: 'bo',
};
const nsf = {
  record_id: 'A:2',
  award_number: '2222810',
  number_norm: '2222810',
  funder_name: 'National Science Foundation',
  funder_key: 'national science foundation',
  starts: '2022-01-01',
  ends: '2025-12-31',
  person_name: 'Ada Quill',
  family_key: 'quill',
  given_key: 'ada',
  person_orcid: 'O-ada',
  role: 'PI',
};

function funded(words: string, metadata: readonly (readonly [funder: string, number: string])[] = []): GivenTables {
  return {
    raw_roster: [roster],
    raw_work: [{ record_id: 'F:1', source: 'crossref', doi: '10.1/a', published: '2024', author_count: 2 }],
    raw_authorship: [ada, bo],
    raw_acknowledgment: words === '' ? [] : [{ record_id: 'K:2', work_ref: '10.1/a', section: 'funding', text: words }],
    raw_funding: metadata.map(([funder_name, award_number], index) => ({
      record_id: `F:1/f${String(index)}`,
      work_record_id: 'F:1',
      ordinal: index,
      funder_name,
      award_number,
    })),
    raw_award: [nsf],
  };
}

test('words and databases that state one award are one link, with each basis kept and counted', async () => {
  await makeTables(
    db,
    funded('Ada Quill was supported by NSF grant CMMI-2222810.', [['National Science Foundation', '2222810']]),
  );

  expect(
    await db.rows(
      'select award_key, work_id, award_id, award_number, bases, statement_count, confidence, contradictions from award_work',
    ),
  ).toEqual([
    {
      award_key: '2222810|national science foundation',
      work_id: 'doi:10.1/a',
      award_id: '2222810|national science foundation',
      award_number: 'CMMI-2222810',
      bases: ['acknowledgment', 'crossref'],
      statement_count: 2,
      confidence: 0.95,
      contradictions: [],
    },
  ]);
  expect(
    await db.rows('select mention_id is not null as is_mention, record_id, char_start, char_end from award_statement'),
  ).toEqual([
    { is_mention: false, record_id: 'F:1/f0', char_start: null, char_end: null },
    { is_mention: true, record_id: 'K:2', char_start: 37, char_end: 49 },
  ]);
});

test('who holds an award: by its record and by the words, as one', async () => {
  await makeTables(db, funded('A.Q. was supported by NSF grant CMMI-2222810, and B.R. by Maren Trust grant MT-777.'));

  expect(
    await db.rows(
      'select award_key, researcher_id, person_id, bases, roles, work_count, confidence from award_researcher',
    ),
  ).toEqual([
    {
      award_key: '2222810|national science foundation',
      researcher_id: 'P1',
      person_id: 'P1',
      bases: ['award_record', 'initials'],
      roles: ['PI'],
      work_count: 1,
      confidence: 0.99,
    },
    {
      award_key: 'MT777|maren trust',
      researcher_id: 'doi:10.1/a#2',
      person_id: null,
      bases: ['initials'],
      roles: null,
      work_count: 1,
      confidence: 0.85,
    },
  ]);
});

test.each([
  [
    'a number that the words lack is no better than even',
    funded('Supported by the Maren Trust (grant MT-777).', [['National Science Foundation', '2222810']]),
    '2222810|national science foundation',
    0.5,
    ['not_in_words'],
  ],
  [
    'an institute of an agency is that agency',
    funded('Supported by NIH grant R01CA123456.', [['National Cancer Institute', 'R01CA123456']]),
    'R01CA123456|NIH',
    0.95,
    [],
  ],
  [
    'a number of another agency’s shape is that agency’s, and says so',
    funded('Supported by the National Institutes of Health (CMMI-2222810).'),
    '2222810|national science foundation',
    0.5,
    ['shape'],
  ],
  [
    'the same number of another agency is another award',
    funded('Supported by NSFC grant 2222810.'),
    '2222810|NSFC',
    0.5,
    ['other_award'],
  ],
  [
    'a work older than its award contradicts it',
    {
      ...funded('Supported by NSF grant CMMI-2222810.'),
      raw_work: [{ record_id: 'F:1', doi: '10.1/a', published: '2019', author_count: 2 }],
    },
    '2222810|national science foundation',
    0.5,
    ['before_award'],
  ],
  [
    'a number without a funder is that of the work’s other statement',
    funded('Grant R01CA123456 paid for this work.', [['National Cancer Institute', 'R01CA123456']]),
    'R01CA123456|NIH',
    0.85,
    [],
  ],
])('%s', async (_, given, award_key, confidence, contradictions) => {
  await makeTables(db, given);

  expect(
    await db.rows(`select award_key, confidence, contradictions from award_work where award_key = '${award_key}'`),
  ).toEqual([{ award_key, confidence, contradictions }]);
});

test('two known funders of one number in one work stay apart and say so', async () => {
  await makeTables(
    db,
    funded('', [
      ['Deutsche Forschungsgemeinschaft', '345678901'],
      ['Wellcome Trust', '345678901'],
    ]),
  );

  expect(await db.rows('select award_key, contradictions from award_work')).toEqual([
    { award_key: '345678901|DFG', contradictions: ['funders'] },
    { award_key: '345678901|Wellcome', contradictions: ['funders'] },
  ]);
});
