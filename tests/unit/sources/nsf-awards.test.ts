import { describe, expect, test } from 'vitest';
import { nsfDay, nsfPeople } from '../../../data-pipeline/sources/nsf-award.ts';
import csv from '../../../data-pipeline/sources/nsf-awards-csv/sample.csv?raw';
import annual from '../../../data-pipeline/sources/nsf-awards-json/sample-annual.json?raw';
import found from '../../../data-pipeline/sources/nsf-awards-json/sample-found.json?raw';
import xml from '../../../data-pipeline/sources/nsf-awards-xml/sample.xml?raw';
import { loadOne } from '../../support/loaded.ts';

const nsf = {
  funder_name: 'National Science Foundation',
  funder_ror: '021nxhr62',
  funder_country: 'US',
  is_us_federal: true,
};

describe('XML', () => {
  test('one row for each investigator, with role and institution', async () => {
    const { receipt, rows } = await loadOne(xml);
    expect(receipt).toMatchObject({ format: 'nsf-awards-xml', problem: null });
    expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
    expect(rows('raw_award')).toHaveLength(3);
    expect(rows('raw_award')[0]).toMatchObject({
      ...nsf,
      award_number: '9900187',
      number_norm: '9900187',
      title: 'Tidal glass & its uses',
      starts: '2016-02-01',
      ends: '2019-01-31',
      amount: 656746,
      currency: 'USD',
      person_name: 'Ada B Example',
      family_key: 'example',
      given_key: 'ada b',
      role: 'PI',
      holder_name: 'Northmere State University',
      holder_country: 'US',
    });
    expect(rows('raw_award')[1]).toMatchObject({
      person_name: 'BO-LIN SAMPLE',
      family_key: 'sample',
      role: 'former co-PI',
    });
  });

  test('a name that NSF does not know is no person; a date that no calendar has is left empty', async () => {
    const { receipt, rows } = await loadOne(xml);
    expect(rows('raw_award')[2]).toMatchObject({
      award_number: '99W3547',
      person_name: null,
      family_key: null,
      role: null,
      starts: '1968-11-01',
      ends: null,
      holder_name: 'Selby College',
      holder_country: null,
    });
    expect(receipt.refused_values.map(({ code }) => code)).toEqual(['date_invalid']);
    expect(receipt.rejects.map(({ code }) => code)).toEqual(['id_missing']);
  });

  test('no e-mail address is kept', async () => {
    for (const sample of [xml, csv, found, annual]) {
      const { rows } = await loadOne(sample);
      expect(JSON.stringify(rows('raw_award'))).not.toContain('@');
    }
  });
});

describe('CSV', () => {
  test('the principal investigator and the co-PIs of one cell, in both ways in which it is written', async () => {
    const { receipt, rows } = await loadOne(csv);
    expect(receipt.format).toBe('nsf-awards-csv');
    expect(receipt.rows).toEqual({ in: 5, accepted: 3, rejected: 1, blank: 1 });
    expect(rows('raw_award').map((row) => [row['award_number'], row['person_name'], row['role']])).toEqual([
      ['9900525', 'Ada Example', 'PI'],
      ['9900525', 'Bo Sample', 'co-PI'],
      ['9900525', 'Cy Exemplar, Jr.', 'co-PI'],
      ['9900525', 'Dee Muster', 'co-PI'],
      ['9900526', 'Ada B. Example', 'PI'],
      ['9900526', 'Bo L Sample', 'co-PI'],
      ['9900526', "Cy O'Muster", 'co-PI'],
      ['9900527', null, null],
    ]);
  });

  test('money with signs, dates as Excel cuts them, titles with entities', async () => {
    const { rows } = await loadOne(csv);
    const [first, , , , second, , , third] = rows('raw_award');
    expect(first).toMatchObject({ ...nsf, title: 'Tidal glass & moduli', amount: 347775, starts: '2015-07-01' });
    expect(second).toMatchObject({ amount: 35000, ends: '2027-09-30', holder_name: 'Selby College' });
    expect(third).toMatchObject({ title: '"CIVIC: shores"', amount: 49957, starts: '2021-01-15', ends: '2021-06-30' });
  });

  test('a year of two digits lies after 1949', () => {
    expect([nsfDay('1/15/52'), nsfDay('6/30/49'), nsfDay('2/29/01'), nsfDay('07/01/2015')]).toEqual([
      '1952-01-15',
      '2049-06-30',
      null,
      '2015-07-01',
    ]);
  });

  test('an empty cell, an empty list and placeholders name nobody', () => {
    expect([nsfPeople(null, 'co-PI'), nsfPeople('[]', 'co-PI'), nsfPeople('name not available', 'co-PI')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('JSON', () => {
  test('an answer of the API', async () => {
    const { receipt, rows } = await loadOne(found);
    expect(receipt).toMatchObject({ format: 'nsf-awards-json', problem: null });
    expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
    expect(rows('raw_award').map((row) => [row['person_name'], row['role']])).toEqual([
      ['Ada B Example', 'PI'],
      ['Bo L Sample', 'co-PI'],
      ['Cy Muster', 'former co-PI'],
      ['Dee Exemplar', 'PI'],
    ]);
    expect(rows('raw_award')[0]).toMatchObject({
      ...nsf,
      title: 'Tidal glass & co',
      starts: '2022-09-01',
      ends: '2025-08-31',
      amount: 450000,
      holder_name: 'Northmere University',
      holder_country: 'US',
    });
    expect(receipt.refused_values.map(({ code }) => code)).toEqual(['date_invalid']);
  });

  test('an award of a yearly download, with the roles of its investigators', async () => {
    const { receipt, rows } = await loadOne(annual);
    expect(receipt.format).toBe('nsf-awards-json');
    expect(rows('raw_award').map((row) => [row['person_name'], row['role'], row['ends']])).toEqual([
      ['Ada B Example', 'PI', '2027-12-31'],
      ['Bo Sample', 'former PI', '2027-12-31'],
      ['Cy Muster', null, '2027-12-31'],
    ]);
    expect(rows('raw_award')[0]).toMatchObject({ ...nsf, amount: 250000, holder_name: 'Northmere University' });
    expect(receipt.refused_values.map(({ code }) => code)).toEqual(['value_not_allowed']);
  });
});
