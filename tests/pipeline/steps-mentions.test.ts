import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type GivenTables, makeTables as makeAll, type MakeOptions } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function makeTables(given: GivenTables, options: MakeOptions = {}) {
  return makeAll(db, given, { through: 'attribution', ...options });
}

const text =
  'Ada Quill was supported by Veldt Council grant VC-12345. B.R. acknowledges the Maren Trust (award MT-777). Award XX-999 paid for reagents.';

const given = {
  raw_roster: [
    {
      record_id: 'R:2',
      person_id: 'P1',
      orcid: 'O-ada',
      family_name: 'Quill',
      given_name: 'Ada',
      family_key: 'quill',
      given_key: 'ada',
    },
  ],
  raw_work: [{ record_id: 'F:1', doi: '10.1/a', author_count: 2 }],
  raw_authorship: [
    {
      record_id: 'F:1/1',
      work_record_id: 'F:1',
      position: 1,
      raw_name: 'Ada Quill',
      family_key: 'quill',
      given_key: 'ada',
      orcid: 'O-ada',
      orcid_basis: 'record',
    },
    {
      record_id: 'F:1/2',
      work_record_id: 'F:1',
      position: 2,
      raw_name: 'Bo Reed',
      family_key: 'reed',
      given_key: 'bo',
    },
  ],
  raw_acknowledgment: [{ record_id: 'K:2', work_ref: '10.1/a', section: 'funding', text }],
  raw_award: [
    {
      record_id: 'A:2',
      award_number: 'VC-12345',
      number_norm: 'VC12345',
      funder_name: 'Veldt Council',
      funder_key: 'veldt council',
      funder_ror: '0veldt',
    },
    {
      record_id: 'A:3',
      award_number: 'MT-777',
      number_norm: 'MT777',
      funder_name: 'Other Trust',
      funder_key: 'other trust',
      funder_ror: '0other',
    },
  ],
};

test('award numbers stand with their place, and with an organization only where number and funder agree', async () => {
  await makeTables(given);

  expect(
    await db.rows(`
      select work_id, char_start, char_end, surface, kind, number_norm, funder_text, org_id, confidence
      from mention where kind = 'award_number' order by char_start`),
  ).toEqual([
    {
      work_id: 'doi:10.1/a',
      char_start: 47,
      char_end: 55,
      surface: 'VC-12345',
      kind: 'award_number',
      number_norm: 'VC12345',
      funder_text: 'Veldt Council',
      org_id: '0veldt',
      confidence: 0.85,
    },
    {
      work_id: 'doi:10.1/a',
      char_start: 98,
      char_end: 104,
      surface: 'MT-777',
      kind: 'award_number',
      number_norm: 'MT777',
      funder_text: 'Maren Trust',
      org_id: null,
      confidence: 0.85,
    },
    {
      work_id: 'doi:10.1/a',
      char_start: 113,
      char_end: 119,
      surface: 'XX-999',
      kind: 'award_number',
      number_norm: 'XX999',
      funder_text: null,
      org_id: null,
      confidence: 0.85,
    },
  ]);
});

test('an award is an author’s, and a covered person’s where that author surely is one', async () => {
  await makeTables(given);

  expect(
    await db.rows(`
      select surface, person_id, authorship_id, basis, attribution.confidence
      from attribution join mention using (mention_id)
      where kind = 'award_number' order by char_start`),
  ).toEqual([
    { surface: 'VC-12345', person_id: 'P1', authorship_id: 'doi:10.1/a#1', basis: 'named', confidence: 0.97 },
    { surface: 'MT-777', person_id: null, authorship_id: 'doi:10.1/a#2', basis: 'initials', confidence: 0.92 },
    { surface: 'XX-999', person_id: null, authorship_id: null, basis: 'none', confidence: 0 },
  ]);
});

test.each([
  ['the only author has what nobody else has', { author_count: 1 }, 'sole_author', 'P1'],
  ['one name of a byline that is cut is not the only author', { author_count: 1, is_truncated: true }, 'none', null],
  ['one name of a byline of two is not the only author', { author_count: 2 }, 'none', null],
])('%s', async (_, work, basis, person_id) => {
  await makeTables({
    ...given,
    raw_work: [{ record_id: 'F:1', doi: '10.1/a', ...work }],
    raw_authorship: given.raw_authorship.slice(0, 1),
    raw_acknowledgment: [{ record_id: 'K:2', work_ref: '10.1/a', text: 'Supported by Veldt Council grant VC-12345.' }],
  });

  expect(
    await db.rows(
      "select basis, person_id from attribution join mention using (mention_id) where kind = 'award_number'",
    ),
  ).toEqual([{ basis, person_id }]);
});
