import { expect, test } from 'vitest';
import organizations from '../../../data-pipeline/sources/cordis/sample-organization.csv?raw';
import projects from '../../../data-pipeline/sources/cordis/sample-project.csv?raw';
import dimensions from '../../../data-pipeline/sources/dimensions-grants/sample.csv?raw';
import norway from '../../../data-pipeline/sources/eu-grants-norway/sample.csv?raw';
import openaire from '../../../data-pipeline/sources/openaire/sample.jsonl?raw';
import { loadOne } from '../../support/loaded.ts';

const commission = {
  funder_name: 'European Commission',
  funder_ror: '00k4n6c32',
  is_us_federal: false,
  person_name: null,
};

test('CORDIS projects: awards without people, amounts in euros', async () => {
  const { receipt, rows } = await loadOne(projects);
  expect(receipt.format).toBe('cordis-projects');
  expect(rows('raw_award')).toMatchObject([
    {
      ...commission,
      record_id: 'line 2',
      award_number: '990001',
      title: 'Tidal glass; a study',
      starts: '2020-06-01',
      ends: '2024-05-31',
      amount: 2000000.5,
      currency: 'EUR',
      activity_code: 'ERC-STG',
      holder_name: null,
    },
    { ...commission, award_number: '990002', ends: null, amount: null, currency: null },
  ]);
  expect(receipt.refused_values.map(({ place }) => place)).toEqual(['line 3, ecmaxcontribution']);
});

test('CORDIS organizations: one row for each participant, Greece by its own code', async () => {
  const { receipt, rows } = await loadOne(organizations);
  expect(receipt.format).toBe('cordis-organizations');
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_award').map((row) => [row['number_norm'], row['holder_name'], row['holder_country']])).toEqual([
    ['990001', 'UNIVERSITY OF NORTHMERE', 'GR'],
    ['990001', 'SELBY INSTITUTE', 'CN'],
  ]);
});

test('Norwegian open data: the day stands first, and a day that no calendar has is left empty', async () => {
  const { receipt, rows } = await loadOne(norway);
  expect(receipt.format).toBe('eu-grants-norway');
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_award')).toMatchObject([
    {
      ...commission,
      award_number: '990001',
      title: 'Tidal glass of the north',
      starts: '2020-06-01',
      ends: '2024-05-31',
      amount: null,
      holder_name: 'NORDMERE AS',
      holder_country: 'NO',
    },
    { starts: '2020-06-01', ends: null, holder_name: 'SELBY AS' },
  ]);
});

test('Dimensions grants: researchers without a role, several organizations in one cell, numbers that are none', async () => {
  const { receipt, rows } = await loadOne(dimensions);
  expect(receipt.format).toBe('dimensions-grants');
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(receipt.rejects.map(({ code }) => code)).toEqual(['id_missing']);
  expect(rows('raw_award')).toMatchObject([
    {
      award_number: '99410203277',
      title: '潮汐玻璃－整体方案',
      funder_name: 'Fund of Selby',
      funder_country: 'CN',
      funder_ror: null,
      is_us_federal: null,
      starts: '2004-11-30',
      amount: 1208,
      person_name: 'Example, Ada',
      family_key: 'example',
      role: null,
      holder_name: 'Selby University',
      holder_country: 'CN',
    },
    { person_name: 'Sample, Bo', holder_name: 'Selby University' },
    {
      record_id: 'line 3/holder[1]',
      award_number: null,
      number_norm: null,
      person_name: null,
      holder_name: 'Northmere University',
      holder_country: 'US',
    },
    { record_id: 'line 3/holder[2]', holder_name: 'Selby Institute', holder_country: 'GB' },
  ]);
});

test('OpenAIRE: a product with its project, in both layouts', async () => {
  const { receipt, rows } = await loadOne(openaire);
  expect(receipt).toMatchObject({ format: 'openaire', problem: null });
  expect(receipt.counts).toMatchObject({ works: 3, fundings: 3, works_with_funding: 3, works_with_orcid: 1 });
  expect(rows('raw_work')).toMatchObject([
    {
      source_work_id: 'od________99::1',
      doi: '10.5555/glass.1',
      title: 'Tidal glass in winds',
      published: '2019-03-01',
    },
    { doi: null, pmid: '990077', published: null },
    { source_work_id: 'graph::3', doi: '10.5555/sands', title: 'Selby sands', published: '2020-05' },
  ]);
  expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
    [null, '990001'],
    [null, '990002'],
    ['European Commission', '990001'],
  ]);
  expect(rows('raw_authorship')).toMatchObject([{ raw_name: 'Example, Ada', orcid: '0000-0090-0000-0010' }]);
  expect(receipt.refused_values.map(({ code }) => code)).toEqual(['date_invalid']);
});

test('counts of co-funders are known, and the receipt says what to load instead', async () => {
  const { receipt } = await loadOne('funder_id,funder,works\nF4320334593,Northmere Council,443\n');
  expect(receipt.problem?.code).toBe('file_not_used');
  expect(receipt.problem?.detail).toMatch(/export the works themselves/u);
});
