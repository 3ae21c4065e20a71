import { describe, expect, test } from 'vitest';
import acknowledgments from '../../../data-pipeline/sources/acknowledgments/sample.csv?raw';
import awards from '../../../data-pipeline/sources/awards/sample.csv?raw';
import designatedEntities from '../../../data-pipeline/sources/designated-entities/sample.csv?raw';
import formRegister from '../../../data-pipeline/sources/form-register/sample.csv?raw';
import positions from '../../../data-pipeline/sources/positions/sample.csv?raw';
import roster from '../../../data-pipeline/sources/roster/sample.csv?raw';
import support from '../../../data-pipeline/sources/support/sample.csv?raw';
import { loadOne } from '../../support/loaded.ts';

describe('roster', () => {
  test('one row for each employment, with the keys of names and employers', async () => {
    const { receipt, rows } = await loadOne(roster);
    expect(receipt).toMatchObject({ format: 'roster', encoding: 'utf-8', problem: null });
    expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 1, blank: 0 });
    expect(rows('raw_roster')[0]).toEqual({
      record_id: 'line 2',
      person_id: 'P1',
      orcid: '0000-0090-0000-0010',
      family_name: 'Example',
      given_name: 'Ada B.',
      family_key: 'example',
      given_key: 'ada b',
      unit: 'Physics',
      active_from: '2019-09-01',
      active_to: null,
      employer: 'University of Northmere',
      employer_key: 'university of northmere',
      employer_ror: '0abc1de01',
      employer_country: 'US',
      job_title: 'Professor',
      employed_from: '2019-09-01',
      employed_to: null,
    });
    expect(rows('raw_roster')[1]).toMatchObject({
      employer_country: 'DE',
      employed_from: '2021',
      employed_to: '2023-06',
    });
    expect(rows('raw_roster_name').map((row) => [row['name'], row['family_key'], row['given_key']])).toEqual([
      ['Sample, Ada', 'sample', 'ada'],
      ['Exemplar, A.', 'exemplar', 'a'],
    ]);
  });

  test('a bad cell is left empty and reported; a row without person is a reject', async () => {
    const { receipt, rows } = await loadOne(roster);
    expect(rows('raw_roster')[2]).toMatchObject({ person_id: 'P2', orcid: null, active_from: null });
    expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
      ['line 4, orcid', 'identifier_invalid'],
      ['line 4, active_from', 'date_invalid'],
    ]);
    expect(receipt.rejects).toEqual([
      { place: 'line 5', code: 'value_missing', reason: 'person_id is empty', raw: ',Nobody,,,,,,,,,,,,,\n' },
    ]);
    expect(receipt.reject_head).toBe(roster.slice(0, roster.indexOf('\n') + 1));
  });

  test('a column for a protected attribute is dropped, reported and nowhere in the rows', async () => {
    const { receipt, rows } = await loadOne(roster);
    expect(receipt.dropped_columns).toEqual([{ name: 'Nationality', reason: 'protected_attribute' }]);
    expect(JSON.stringify([...rows('raw_roster'), ...rows('raw_roster_name')])).not.toContain('hidden');
  });
});

test('positions: semicolons, one form for its rows, a form without rows, and what is refused', async () => {
  const { receipt, rows } = await loadOne(positions);
  expect(receipt).toMatchObject({ format: 'positions', problem: null });
  expect(receipt.rows).toEqual({ in: 5, accepted: 3, rejected: 2, blank: 0 });
  expect(rows('raw_disclosure').map((row) => [row['record_id'], row['disclosure_id'], row['submitted_on']])).toEqual([
    ['line 2', 'biosketch|P1|PR-1|2025-02-03', '2025-02-10'],
    ['line 4', 'coi|P2||2025-02-03', null],
  ]);
  expect(rows('raw_position')).toMatchObject([
    {
      item_type: 'position',
      org_key: 'university of northmere',
      ror_id: '0abc1de01',
      starts: '2019-09',
      ends: null,
      title: 'Professor',
    },
    { item_type: 'affiliation', org_name: 'Tidewater Institute', country_code: 'DE', starts: '2021', ends: '2023' },
  ]);
  expect(receipt.rejects).toEqual([
    {
      place: 'line 5',
      code: 'value_missing',
      reason: 'organization is empty, but start is not',
      raw: 'P2;coi;2/3/2025;;2020;;;;;;;;\n',
    },
    {
      place: 'line 6',
      code: 'value_not_allowed',
      reason: 'form_type is "diary", not one of biosketch, coi, coa, outside_activity',
      raw: 'P2;diary;2025-02-03;Selby Hospital;2020;;;;;;;;\n',
    },
  ]);
});

test('support: projects, person-months by year, a form without projects, and what is refused', async () => {
  const { receipt, rows } = await loadOne(support);
  expect(receipt).toMatchObject({ format: 'support', problem: null, dropped_columns: [] });
  expect(receipt.rows).toEqual({ in: 5, accepted: 3, rejected: 2, blank: 0 });
  expect(rows('raw_support')).toMatchObject([
    {
      disclosure_id: 'cpos|P1|PR-1|2025-02-03',
      number_norm: 'R01CA123456',
      funder_key: 'national cancer institute',
      support_type: 'current',
      contribution_type: 'award',
      amount: 1_250_000.5,
      ends: '2029-06-30',
    },
    { support_type: 'pending', contribution_type: 'inkind', amount: null, award_number: null, starts: '2025-01' },
  ]);
  expect(rows('raw_effort')).toEqual([
    { record_id: 'line 2, person_months_2025', support_record_id: 'line 2', year: 2025, person_months: 2.5 },
    { record_id: 'line 3, person_months_2025', support_record_id: 'line 3', year: 2025, person_months: 0 },
    { record_id: 'line 3, person_months_2026', support_record_id: 'line 3', year: 2026, person_months: null },
  ]);
  expect(rows('raw_disclosure').map((row) => row['disclosure_id'])).toEqual([
    'cpos|P1|PR-1|2025-02-03',
    'cpos|P2||2025-03-01',
  ]);
  expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
    ['line 3, amount', 'number_invalid'],
    ['line 3, person_months_2026', 'effort_invalid'],
  ]);
  expect(receipt.rejects.map(({ place, code }) => [place, code])).toEqual([
    ['line 5', 'value_missing'],
    ['line 6', 'value_not_allowed'],
  ]);
});

test('awards: one row for each person, numbers and names as keys', async () => {
  const { receipt, rows } = await loadOne(awards);
  expect(receipt.rows).toEqual({ in: 3, accepted: 3, rejected: 0, blank: 0 });
  expect(rows('raw_award')).toMatchObject([
    {
      number_norm: '2222810',
      family_key: 'example',
      given_key: 'ada',
      role: 'PI',
      is_us_federal: true,
      person_orcid: '0000-0090-0000-0010',
    },
    { number_norm: '2222810', family_key: 'wei', given_key: 'chen', role: 'co-PI', stated_person_id: null },
    { number_norm: 'EX247', funder_ror: '0tvw4xy04', is_us_federal: false, starts: '2024', role: null },
  ]);
  expect(receipt.refused_values).toEqual([
    {
      place: 'line 4, role',
      code: 'value_not_allowed',
      reason: '"janitor" is not PI, co-PI, former PI, former co-PI, key',
    },
  ]);
});

test('acknowledgments: text as written, with its line breaks, quotes and markup', async () => {
  const { receipt, rows } = await loadOne(acknowledgments);
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_acknowledgment')).toEqual([
    {
      record_id: 'line 2',
      work_record_id: null,
      work_ref: '10.5555/example.1',
      section: 'funding',
      text: 'We thank the Foundation for Examples (EX-26-1).\nA.E. was supported by "grant" 2222810.',
    },
    {
      record_id: 'line 4',
      work_record_id: null,
      work_ref: 'W9000000003',
      section: 'ack',
      text: '=HYPERLINK("x") <b>thanks</b>',
    },
  ]);
  expect(receipt.rejects).toMatchObject([{ place: 'line 5', code: 'value_missing' }]);
});

test('designated entities: kinds, aliases and the days on which an entry holds', async () => {
  const { receipt, rows } = await loadOne(designatedEntities);
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_list_entry')).toMatchObject([
    {
      entry_id: 'EXL-1',
      list_kind: 'designation',
      name_key: 'tidewater institute',
      aliases: ['TWI', 'Tidewater Inst.'],
      alias_keys: ['twi', 'tidewater inst'],
      listed_from: '2023-01-15',
      listed_to: '2025-01-15',
    },
    { entry_id: 'EXL:selby works', aliases: [], listed_from: '2024', listed_to: null, country_code: 'GB' },
  ]);
  expect(receipt.rejects).toMatchObject([{ place: 'line 4', code: 'value_not_allowed' }]);
});

test('form register: tabs, header in any spelling, file names without folders', async () => {
  const { receipt, rows } = await loadOne(formRegister);
  expect(receipt).toMatchObject({ format: 'form-register', dropped_columns: [] });
  expect(receipt.rows).toEqual({ in: 2, accepted: 1, rejected: 1, blank: 0 });
  expect(rows('raw_form_register')).toEqual([
    {
      record_id: 'line 2',
      file_name: 'example-cpos.xml',
      stated_person_id: 'P1',
      form_type: 'cpos',
      proposal_id: 'PR-1',
      certified_on: '2025-02-03',
      submitted_on: '2025-02-10',
    },
  ]);
  expect(receipt.rejects).toMatchObject([{ place: 'line 3', code: 'date_invalid' }]);
});

describe('headers and rows that mean harm, or are just odd', () => {
  test('__proto__ and constructor are columns like others: unmapped', async () => {
    const { receipt } = await loadOne('__proto__,work,constructor,text,text\nx,10.5555/a,y,thanks,again\n');
    expect(receipt.rows.accepted).toBe(1);
    expect(receipt.dropped_columns).toEqual([
      { name: '__proto__', reason: 'unmapped' },
      { name: 'constructor', reason: 'unmapped' },
      { name: 'text', reason: 'duplicate' },
    ]);
  });

  test('ragged rows are rejects, blank lines are counted, line breaks may be mixed', async () => {
    const { receipt } = await loadOne('work,text\r\n10.5555/a,x\n\r10.5555/b,y,z\r\n,\n10.5555/c\n10.5555/d,w');
    expect(receipt.rows).toEqual({ in: 6, accepted: 2, rejected: 2, blank: 2 });
    expect(receipt.rejects).toEqual([
      { place: 'line 4', code: 'row_ragged', reason: '3 cells where the header has 2', raw: '10.5555/b,y,z\r\n' },
      { place: 'line 6', code: 'row_ragged', reason: '1 cells where the header has 2', raw: '10.5555/c\n' },
    ]);
  });

  test('an unclosed quote costs its own row, not the rows after it', async () => {
    const { receipt, rows } = await loadOne('work,text\n10.5555/a,"x\n10.5555/b,y\n10.5555/c,"z"\n');
    expect(rows('raw_acknowledgment').map((row) => row['work_ref'])).toEqual(['10.5555/b', '10.5555/c']);
    expect(receipt.rejects).toMatchObject([{ place: 'line 2', code: 'quote_malformed' }]);
  });

  test('NUL in a cell is shown as U+FFFD, and reported', async () => {
    const pad = 'x'.repeat(1_100);
    const { receipt, rows } = await loadOne(`work,text\n10.5555/a,${pad}\u0000\n`);
    expect(rows('raw_acknowledgment')).toMatchObject([{ text: `${pad}\ufffd` }]);
    expect(receipt.refused_values).toMatchObject([{ place: 'line 2', code: 'character_replaced' }]);
  });
});
