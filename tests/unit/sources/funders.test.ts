import { expect, test } from 'vitest';
import { parseFunderDoi } from '../../../data-pipeline/sources/funder-doi.ts';
import mapping from '../../../data-pipeline/sources/funder-organizations/sample.csv?raw';
import json from '../../../data-pipeline/sources/funder-registry-json/sample.json?raw';
import names from '../../../data-pipeline/sources/funder-registry-names/sample.csv?raw';
import rdf from '../../../data-pipeline/sources/funder-registry-rdf/sample.rdf?raw';
import { loadOne } from '../../support/loaded.ts';

test('the registry as RDF: funders, names, countries, parents and successors', async () => {
  const { receipt, rows } = await loadOne(rdf);
  expect(receipt).toMatchObject({ format: 'funder-registry-rdf', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_funder')).toMatchObject([
    {
      funder_doi: '10.13039/999000001',
      name: 'Northmere Science Fund',
      country_code: 'US',
      parent_doi: null,
      replaced_by_doi: null,
    },
    {
      funder_doi: '10.13039/999000002',
      name: 'Tides Office',
      country_code: null,
      parent_doi: '10.13039/999000001',
      replaced_by_doi: '10.13039/999000003',
    },
  ]);
  expect(rows('raw_funder_name').map((row) => [row['funder_doi'], row['name_key'], row['kind']])).toEqual([
    ['10.13039/999000001', 'northmere science fund', 'label'],
    ['10.13039/999000001', 'norsci', 'acronym'],
    ['10.13039/999000001', 'fonds des sciences de northmere', 'alias'],
    ['10.13039/999000002', 'tides office', 'label'],
  ]);
  expect(receipt.rejects.map(({ code }) => code)).toEqual(['identifier_invalid']);
});

test('the registry as the API answers: one word in capitals is an acronym, the parent stands in the hierarchy', async () => {
  const { receipt, rows } = await loadOne(json);
  expect(receipt.format).toBe('funder-registry-json');
  expect(rows('raw_funder')).toMatchObject([
    {
      funder_doi: '10.13039/999000002',
      country_code: 'US',
      parent_doi: '10.13039/999000001',
      replaced_by_doi: '10.13039/999000003',
    },
  ]);
  expect(rows('raw_funder_name').map((row) => [row['name'], row['kind']])).toEqual([
    ['Tides Office', 'label'],
    ['Office of Tides', 'alias'],
    ['TO-2', 'acronym'],
  ]);
  expect(receipt.rejects.map(({ code }) => code)).toEqual(['identifier_invalid']);
});

test('the list of names: a funder without name or id is a reject', async () => {
  const { receipt, rows } = await loadOne(names);
  expect(receipt.format).toBe('funder-registry-names');
  expect(rows('raw_funder').map((row) => row['name'])).toEqual(['Northmere Science Fund']);
  expect(receipt.rejects.map(({ code }) => code)).toEqual(['value_missing', 'identifier_invalid']);
});

test('which organization a funder is, as a table and as one JSON object', async () => {
  const table = await loadOne(mapping);
  expect(table.receipt.format).toBe('funder-organizations');
  expect(table.receipt.rejects.map(({ code }) => code)).toEqual(['identifier_invalid']);
  expect(table.rows('raw_funder_organization')).toEqual([
    { record_id: 'line 2', funder_doi: '10.13039/999000001', ror_id: '0abc1de01' },
  ]);

  const object = await loadOne(
    '{"999000001":"https://ror.org/0abc1de01","10":"https://ror.org/0abc1de01","999000002":"https://ror.org/0mnp3qr03","999000003":7,"999000004":"https://ror.org/0abc1de01"}',
  );
  expect(object.receipt.format).toBe('funder-organizations-json');
  expect(object.receipt.rows).toEqual({ in: 5, accepted: 3, rejected: 2, blank: 0 });
  expect(object.rows('raw_funder_organization').map((row) => row['ror_id'])).toEqual([
    '0abc1de01',
    '0mnp3qr03',
    '0abc1de01',
  ]);
  expect(object.receipt.rejects.map(({ place, code }) => [place, code])).toEqual([
    ['/10', 'identifier_invalid'],
    ['/999000003', 'value_missing'],
  ]);
});

test('a funder id in any spelling', () => {
  const doi = '10.13039/999000001';
  for (const text of [doi, `http://dx.doi.org/${doi}`, `https://doi.org/${doi}`, `doi:${doi}`, '999000001']) {
    expect(parseFunderDoi(text)).toBe(doi);
  }
  expect(['10.5555/999000001', '10', '', null].map(parseFunderDoi)).toEqual([null, null, null, null]);
});

test.each([
  ['counts by funder', '{"http://dx.doi.org/10.13039/999000001": 381610}', /Funder Registry/u],
  ['counts by funder as a table', 'Funder ID,Count\nhttp://dx.doi.org/10.13039/999000001,5\n', /Funder Registry/u],
  ['country codes', '{"3166-1":[{"alpha_2":"AW","name":"Aruba"}]}', /built in/u],
])('%s are known, and not used', async (_title, content, advice) => {
  const { receipt } = await loadOne(content);
  expect(receipt.problem?.code).toBe('file_not_used');
  expect(receipt.problem?.detail).toMatch(advice);
});
