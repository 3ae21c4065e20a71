import { expect, test } from 'vitest';
import { funderOfProject, listedInvestigators, reporterDay } from '../../../data-pipeline/sources/nih-project.ts';
import csv from '../../../data-pipeline/sources/nih-reporter-csv/sample.csv?raw';
import json from '../../../data-pipeline/sources/nih-reporter-json/sample.json?raw';
import { loadOne } from '../../support/loaded.ts';

const nih = {
  funder_name: 'National Institutes of Health',
  funder_ror: '01cwqze88',
  funder_country: 'US',
  is_us_federal: true,
};

test('JSON: all principal investigators hold a project, under its core number', async () => {
  const { receipt, rows } = await loadOne(json);
  expect(receipt.format).toBe('nih-reporter-json');
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(receipt.rejects.map(({ code }) => code)).toEqual(['id_missing']);
  expect(rows('raw_award')).toHaveLength(3);
  expect(rows('raw_award')[0]).toMatchObject({
    ...nih,
    award_number: '5R01CA990001-02',
    number_norm: 'R01CA990001',
    title: 'Tidal glass in cells',
    starts: '2021-08-01',
    ends: '2026-07-31',
    amount: 444000,
    activity_code: 'R01',
    person_name: 'Ada B Example',
    family_key: 'example',
    given_key: 'ada b',
    role: 'PI',
    holder_name: 'NORTHMERE UNIVERSITY',
    holder_country: 'US',
  });
  expect(rows('raw_award')[1]).toMatchObject({ person_name: 'Bo Sample', role: 'PI' });
});

test('JSON: who leads a part of a center does not hold it, and the part is not its title', async () => {
  const { rows } = await loadOne(json);
  expect(rows('raw_award')[2]).toMatchObject({
    number_norm: 'P30HS990002',
    funder_name: 'Agency for Healthcare Research and Quality',
    person_name: 'MUSTER, CY',
    family_key: 'muster',
    role: 'key',
    title: null,
    amount: null,
    activity_code: 'P30',
  });
});

test('CSV: the contact and the other principal investigators', async () => {
  const { receipt, rows } = await loadOne(csv);
  expect(receipt.format).toBe('nih-reporter-csv');
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(
    rows('raw_award').map((row) => [row['number_norm'], row['person_name'], row['role'], row['funder_ror']]),
  ).toEqual([
    ['R01CA990001', 'EXAMPLE, ADA B', 'PI', '01cwqze88'],
    ['R01CA990001', 'SAMPLE, BO', 'PI', '01cwqze88'],
    ['R01CA990001', 'MUSTER, CY D', 'PI', '01cwqze88'],
    ['P30HS990002', 'MUSTER, CY', 'key', '03jmfdf59'],
  ]);
  expect(rows('raw_award')[0]).toMatchObject({ starts: '2021-08-01', ends: '2026-07-31', amount: 444000 });
});

test('CSV of ExPORTER: other names of the columns, all investigators in one cell', async () => {
  const { receipt, rows } = await loadOne(
    'APPLICATION_ID,ACTIVITY,IC_NAME,FULL_PROJECT_NUM,PI_NAMEs,PROJECT_START,PROJECT_END,PROJECT_TITLE,ORG_NAME,SUBPROJECT_ID\n' +
      '1,R01,NATIONAL CANCER INSTITUTE,1R01CA990003-01,"EXAMPLE, ADA (contact); SAMPLE, BO;",07/01/2024,06/30/2029,Glass,SELBY COLLEGE,\n',
  );
  expect(receipt.format).toBe('nih-reporter-csv');
  expect(rows('raw_award').map((row) => [row['person_name'], row['role'], row['holder_name'], row['ends']])).toEqual([
    ['EXAMPLE, ADA', 'PI', 'SELBY COLLEGE', '2029-06-30'],
    ['SAMPLE, BO', 'PI', 'SELBY COLLEGE', '2029-06-30'],
  ]);
});

test('the funder is the agency that the record names, else the one that the number stands for', () => {
  const nameOf = (code: string | null, number: string | null) => funderOfProject(code, number, 'An Institute').name;
  expect([
    nameOf('NIH', null),
    nameOf('ALLCDC', null),
    nameOf(null, '1I01BX990001-01'),
    nameOf(null, '5R01FD990001-02'),
    nameOf(null, '5R01QQ990001-02'),
    nameOf('ACF', '90XX0001'),
  ]).toEqual([
    'National Institutes of Health',
    'Centers for Disease Control and Prevention',
    'United States Department of Veterans Affairs',
    'United States Food and Drug Administration',
    'An Institute',
    'An Institute',
  ]);
});

test('dates with the name of the month; "Not Applicable" is nobody', () => {
  expect(['1-Aug-2021', '31-SEPTEMBER-2021', '30-sep-2021', '8/1/2021', '1-anf-2021'].map(reporterDay)).toEqual([
    '2021-08-01',
    null,
    '2021-09-30',
    '2021-08-01',
    null,
  ]);
  expect(listedInvestigators(['EXAMPLE, ADA', 'Not Applicable', null], 'PI').map(({ name }) => name)).toEqual([
    'EXAMPLE, ADA',
  ]);
});
