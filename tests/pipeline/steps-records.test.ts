import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type GivenTables, makeTables as makeAll, type MakeOptions } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function makeTables(given: GivenTables, options: MakeOptions = {}) {
  return makeAll(db, given, { through: 'award_person', ...options });
}

test('every table is built from nothing', async () => {
  await makeTables({});

  expect(await db.rows('select count(*)::integer as works from work')).toEqual([{ works: 0 }]);
});

describe('a date is the interval that it may mean', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-03-05', '2024-03-05', '2024-03-05'],
  ])('%s', async (published, date_lo, date_hi) => {
    await makeTables({ raw_work: [{ record_id: 'F:1', doi: '10.1/a', published }] });

    expect(await db.rows('select date_lo::varchar as date_lo, date_hi::varchar as date_hi from work')).toEqual([
      { date_lo, date_hi },
    ]);
  });

  test.each([[null], ['2024-13'], ['spring 2024'], ['2023-02-29']])('%s is no date', async (published) => {
    await makeTables({ raw_work: [{ record_id: 'F:1', doi: '10.1/a', published }] });

    expect(await db.rows('select date_lo::varchar as date_lo, date_hi::varchar as date_hi, year from work')).toEqual([
      { date_lo: null, date_hi: null, year: null },
    ]);
  });

  test('a span is half-open: an end year lasts to its last day', async () => {
    await makeTables({
      raw_disclosure: [{ record_id: 'F:1', disclosure_id: 'D', form_type: 'biosketch' }],
      raw_position: [{ record_id: 'F:2', disclosure_id: 'D', org_name: 'Org', starts: '2021', ends: '2025' }],
    });

    expect(
      await db.rows('select starts_on::varchar as starts_on, ends_before::varchar as ends_before from position_item'),
    ).toEqual([{ starts_on: '2021-01-01', ends_before: '2026-01-01' }]);
  });

  test('a listing is in force from the last day that its beginning may mean to the first that its end may', async () => {
    await makeTables({
      raw_list_entry: [
        { record_id: 'F:1', entry_id: 'E1', name: 'X', listed_from: '2023', listed_to: '2024' },
        { record_id: 'F:2', entry_id: 'E2', name: 'Y', listed_from: '2023-06-05', listed_to: '2024-06-30' },
        { record_id: 'F:3', entry_id: 'E3', name: 'Z', listed_from: '2023-06-05' },
      ],
    });

    expect(
      await db.rows(`
        select entry_id, listed_from::varchar as listed_from, listed_before::varchar as listed_before
        from list_entry`),
    ).toEqual([
      { entry_id: 'E1', listed_from: '2023-12-31', listed_before: '2024-01-02' },
      { entry_id: 'E2', listed_from: '2023-06-05', listed_before: '2024-07-01' },
      { entry_id: 'E3', listed_from: '2023-06-05', listed_before: null },
    ]);
  });
});

describe('a work in two files is one work', () => {
  const inTwoFiles = {
    raw_work: [
      { record_id: 'B:1', source: 'openalex', source_work_id: 'W1', doi: '10.1/a', title: 'Later file' },
      { record_id: 'A:1', source: 'openalex', source_work_id: 'W1', doi: '10.1/a', title: 'Earlier file' },
      { record_id: 'A:2', source: 'openalex', source_work_id: 'W2', doi: null, title: 'No DOI' },
      { record_id: 'B:2', source: 'openalex', source_work_id: 'W3', doi: null, title: 'DOI in another file' },
      { record_id: 'C:1', source: 'openalex', source_work_id: 'W3', doi: '10.1/c', title: 'DOI here' },
    ],
    raw_authorship: [
      { record_id: 'A:1/1', work_record_id: 'A:1', position: 1, raw_name: 'Ada Quill' },
      { record_id: 'B:1/1', work_record_id: 'B:1', position: 1, raw_name: 'A. Quill' },
      { record_id: 'B:1/2', work_record_id: 'B:1', position: 2, raw_name: 'B. Reed' },
    ],
  };

  test('the title that says most is taken, the record of its byline stands for it, and a DOI in one file counts in all', async () => {
    await makeTables(inTwoFiles);

    expect(await db.rows('select work_id, title, record_id from work')).toEqual([
      { work_id: 'doi:10.1/a', title: 'Earlier file', record_id: 'B:1' },
      { work_id: 'doi:10.1/c', title: 'DOI in another file', record_id: 'B:2' },
      { work_id: 'openalex:W2', title: 'No DOI', record_id: 'A:2' },
    ]);
  });

  test('its byline comes from one record only, the one that names more', async () => {
    await makeTables(inTwoFiles);

    expect(await db.rows('select authorship_id, raw_name from authorship')).toEqual([
      { authorship_id: 'doi:10.1/a#1', raw_name: 'A. Quill' },
      { authorship_id: 'doi:10.1/a#2', raw_name: 'B. Reed' },
    ]);
  });

  test('an acknowledgment finds it by DOI or by the id of a source, and the same words count once', async () => {
    await makeTables({
      ...inTwoFiles,
      raw_acknowledgment: [
        { record_id: 'K:1', work_ref: '10.1/a', section: 'funding', text: 'Grant 12.' },
        { record_id: 'K:2', work_ref: 'W1', section: 'funding', text: 'Grant 12.' },
        { record_id: 'K:3', work_ref: 'W2', text: 'Thanks.' },
        { record_id: 'K:4', work_ref: '10.1/nowhere', text: 'Lost.' },
      ],
    });

    expect(await db.rows('select work_id, section, text, record_id from acknowledgment order by record_id')).toEqual([
      { work_id: 'doi:10.1/a', section: 'funding', text: 'Grant 12.', record_id: 'K:1' },
      { work_id: 'openalex:W2', section: 'ack', text: 'Thanks.', record_id: 'K:3' },
    ]);
    expect(await db.rows('select work_ref, text from unmatched_acknowledgment')).toEqual([
      { work_ref: '10.1/nowhere', text: 'Lost.' },
    ]);
  });
});

describe('forms', () => {
  const roster = [
    { record_id: 'R:2', person_id: 'P1', orcid: 'O-1', family_name: 'Quill', given_name: 'Ada', family_key: 'quill' },
    { record_id: 'R:3', person_id: 'P2', orcid: 'O-2', family_name: 'Reed', given_name: 'Bo', family_key: 'reed' },
  ];

  test.each([
    ['the stated id', { stated_person_id: 'P1' }, 'P1'],
    ['the ORCID', { orcid: 'O-2' }, 'P2'],
    ['the ORCID where the stated id is on no roster', { stated_person_id: 'P9', orcid: 'O-2' }, 'P2'],
    ['nobody', { stated_person_id: 'P9', orcid: 'O-9' }, null],
    ['nobody where id and ORCID belong to two people', { stated_person_id: 'P1', orcid: 'O-2' }, null],
  ])('belong to the person of %s', async (_, stated, person_id) => {
    await makeTables({
      raw_roster: roster,
      raw_disclosure: [{ record_id: 'F:1', disclosure_id: 'D', form_type: 'cpos', ...stated }],
    });

    expect(await db.rows('select person_id from disclosure')).toEqual([{ person_id }]);
  });

  test('without a date take date and person from the register, by the name of the file', async () => {
    await makeTables({
      raw_roster: roster,
      raw_disclosure: [{ record_id: 'F:1', disclosure_id: 'D', form_type: 'cpos', file_name: 'in/forms/quill.xml' }],
      raw_form_register: [
        { record_id: 'G:2', file_name: 'quill.xml', stated_person_id: 'P1', certified_on: '2025-03-01' },
      ],
    });

    expect(await db.rows('select person_id, tested_on::varchar as tested_on, is_newest from disclosure')).toEqual([
      { person_id: 'P1', tested_on: '2025-03-01', is_newest: true },
    ]);
  });

  test('the newest by the as-of date counts, for each person, type and proposal', async () => {
    const form = { stated_person_id: 'P1', form_type: 'cpos' };
    await makeTables(
      {
        raw_roster: roster,
        raw_disclosure: [
          { ...form, record_id: 'F:1', disclosure_id: 'old', certified_on: '2024-01-10' },
          { ...form, record_id: 'F:2', disclosure_id: 'new', certified_on: '2025-01-10', submitted_on: '2025-02-01' },
          { ...form, record_id: 'F:3', disclosure_id: 'future', certified_on: '2025-06-02' },
          { ...form, record_id: 'F:4', disclosure_id: 'other', certified_on: '2023-01-10', proposal_id: 'X' },
          { ...form, record_id: 'F:5', disclosure_id: 'undated' },
        ],
        raw_support: [
          { record_id: 'F:6', disclosure_id: 'new', project_title: 'A' },
          { record_id: 'F:7', disclosure_id: 'new', project_title: 'B' },
        ],
      },
      { asOf: '2025-06-01' },
    );

    expect(
      await db.rows('select disclosure_id, tested_on::varchar as tested_on, is_newest, item_count from disclosure'),
    ).toEqual([
      { disclosure_id: 'future', tested_on: '2025-06-02', is_newest: false, item_count: 0 },
      { disclosure_id: 'new', tested_on: '2025-02-01', is_newest: true, item_count: 2 },
      { disclosure_id: 'old', tested_on: '2024-01-10', is_newest: false, item_count: 0 },
      { disclosure_id: 'other', tested_on: '2023-01-10', is_newest: true, item_count: 0 },
      { disclosure_id: 'undated', tested_on: null, is_newest: false, item_count: 0 },
    ]);
  });
});

test('a person is put together from all rows of the roster', async () => {
  await makeTables({
    raw_roster: [
      {
        record_id: 'R:2',
        person_id: 'P1',
        family_name: 'Quill',
        given_name: 'Ada',
        family_key: 'quill',
        given_key: 'ada',
        employer: 'Old College',
        employed_from: '2010',
        employed_to: '2015-06',
      },
      {
        record_id: 'R:3',
        person_id: 'P1',
        family_name: 'Quill',
        given_name: 'Ada',
        family_key: 'quill',
        given_key: 'ada',
        orcid: 'O-1',
        employer: 'New College',
        employed_from: '2015-07',
      },
    ],
    raw_roster_name: [
      { record_id: 'R:2', person_id: 'P1', name: 'Ferris, Ada', family_key: 'ferris', given_key: 'ada' },
    ],
  });

  expect(await db.rows('select person_id, display_name, orcid from person')).toEqual([
    { person_id: 'P1', display_name: 'Ada Quill', orcid: 'O-1' },
  ]);
  expect(await db.rows('select family_key, given_key from person_name')).toEqual([
    { family_key: 'ferris', given_key: 'ada' },
    { family_key: 'quill', given_key: 'ada' },
  ]);
  expect(
    await db.rows(
      'select org_name, starts_on::varchar as starts_on, ends_before::varchar as ends_before from employment',
    ),
  ).toEqual([
    { org_name: 'Old College', starts_on: '2010-01-01', ends_before: '2015-07-01' },
    { org_name: 'New College', starts_on: '2015-07-01', ends_before: null },
  ]);
});

test('an award is one however many people are on it, and each is put to the covered person that they are', async () => {
  const award = { award_number: 'VC-1', number_norm: 'VC1', funder_name: 'Veldt Council', funder_key: 'veldt council' };
  await makeTables({
    raw_roster: [
      { record_id: 'R:2', person_id: 'P1', orcid: 'O-1', family_name: 'Quill', family_key: 'quill', given_key: 'ada' },
      { record_id: 'R:3', person_id: 'P2', orcid: null, family_name: 'Reed', family_key: 'reed', given_key: 'bo' },
      { record_id: 'R:4', person_id: 'P3', orcid: 'O-3', family_name: 'Sand', family_key: 'sand', given_key: 'cy' },
    ],
    raw_award: [
      { ...award, record_id: 'A:2', person_name: 'Quill', person_orcid: 'O-1', role: 'PI', ends: '2026' },
      { ...award, record_id: 'A:3', person_name: 'Reed, B.', family_key: 'reed', given_key: 'b', role: 'co-PI' },
      { ...award, record_id: 'A:4', person_name: 'Sand, C.', family_key: 'sand', given_key: 'c', person_orcid: 'O-9' },
      { ...award, record_id: 'A:5', person_name: 'Quill', person_orcid: 'O-1', stated_person_id: 'P2', role: 'key' },
    ],
  });

  expect(await db.rows('select award_id, ends_before::varchar as ends_before from award')).toEqual([
    { award_id: 'VC1|veldt council', ends_before: '2027-01-01' },
  ]);
  expect(await db.rows('select person_name, person_id, method, confidence from award_person')).toEqual([
    { person_name: 'Quill', person_id: 'P1', method: 'orcid_record', confidence: 0.99 },
    { person_name: 'Reed, B.', person_id: 'P2', method: 'name_only', confidence: 0.5 },
    { person_name: 'Sand, C.', person_id: null, method: null, confidence: null },
    { person_name: 'Quill', person_id: null, method: 'conflict', confidence: 0 },
  ]);
});

test('award numbers of a database are comparable with those on forms', async () => {
  await makeTables({
    raw_work: [{ record_id: 'F:1', doi: '10.1/a' }],
    raw_funding: [
      { record_id: 'F:1/1', work_record_id: 'F:1', ordinal: 1, funder_name: 'NSF', award_number: 'CMMI-2222810' },
      { record_id: 'F:1/2', work_record_id: 'F:1', ordinal: 2, funder_name: 'NSF', award_number: null },
    ],
  });

  expect(await db.rows('select funding_id, number_norm from funding')).toEqual([
    { funding_id: 'doi:10.1/a$1', number_norm: '2222810' },
    { funding_id: 'doi:10.1/a$2', number_norm: null },
  ]);
});
