import { expect, test } from 'vitest';
import ieee from '../../../data-pipeline/sources/ieee/sample.csv?raw';
import lens from '../../../data-pipeline/sources/lens/sample.csv?raw';
import openalexCsv from '../../../data-pipeline/sources/openalex-csv/sample.csv?raw';
import openalexParquet from '../../../data-pipeline/sources/openalex-parquet/sample.csv?raw';
import openalexTable from '../../../data-pipeline/sources/openalex-works/sample-table.csv?raw';
import publishOrPerish from '../../../data-pipeline/sources/publish-or-perish/sample.csv?raw';
import pubmedJsonl from '../../../data-pipeline/sources/pubmed-jsonl/sample.jsonl?raw';
import researchmap from '../../../data-pipeline/sources/researchmap/sample.json?raw';
import springer from '../../../data-pipeline/sources/springer/sample.csv?raw';
import { loadOne } from '../../support/loaded.ts';

test('Lens: names, funders without awards, a day that is only a year, NA for an empty cell', async () => {
  const { receipt, rows } = await loadOne(lens);
  expect(receipt).toMatchObject({ format: 'lens', problem: null, rejects: [] });
  expect(rows('raw_work')).toMatchObject([
    {
      source: 'lens',
      source_work_id: '000-000-000-000-001',
      published: '2021-06-30',
      pmid: null,
      doi: '10.5555/sample.21',
    },
    { published: '2019', pmid: '40000021', doi: null, venue: null },
  ]);
  expect(rows('raw_authorship').map((row) => [row['family_key'], row['given_key']])).toEqual([
    ['example', 'ada b'],
    ['wei', 'chen'],
    ['wei', 'chen'],
  ]);
  expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
    ['Foundation for Examples', null],
    ['Selby Hospital', null],
  ]);
});

test('IEEE: one line for each author, grant numbers, and cells whose quotes are not doubled', async () => {
  const { receipt, rows } = await loadOne(ieee);
  expect(receipt).toMatchObject({ format: 'ieee', problem: null, rejects: [] });
  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
  expect(receipt.counts['rows_mended']).toBe(1);
  expect(rows('raw_work')).toMatchObject([
    { source: 'ieee', source_work_id: '9000001', published: '2020-07-28', type: 'IEEE Journals' },
    { title: 'The "Tide" as a Tool, again', published: '2021' },
  ]);
  expect(rows('raw_affiliation').map((row) => [row['work_record_id'], row['position'], row['raw_string']])).toEqual([
    ['line 2', 1, 'University of Northmere, Northmere, USA.'],
    ['line 3', 1, 'Tidewater Institute'],
  ]);
  expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
    ['Foundation for Examples', 'EX-1'],
    ['Foundation for Examples', 'EX-2'],
    ['Selby Hospital', null],
  ]);
});

test('Publish or Perish: a byline that ends with dots has more authors than are listed', async () => {
  const { receipt, rows } = await loadOne(publishOrPerish);
  expect(receipt).toMatchObject({ format: 'publish-or-perish', problem: null, rejects: [] });
  expect(rows('raw_work')).toMatchObject([
    { doi: '10.5555/sample.41', author_count: 2, is_truncated: false, published: '2024' },
    { doi: null, author_count: 3, is_truncated: true },
  ]);
  expect(rows('raw_authorship').map((row) => row['raw_name'])).toEqual([
    'Ada Example',
    'Chen Wei',
    'A Example',
    'C Wei',
  ]);
});

test('Springer: names that run together', async () => {
  const { receipt, rows } = await loadOne(springer);
  expect(receipt).toMatchObject({ format: 'springer', problem: null, rejects: [] });
  expect(rows('raw_authorship').map((row) => [row['raw_name'], row['family_key']])).toEqual([
    ['Ada B. Example', 'example'],
    ['Chen Wei 陳偉', 'wei'],
    ['Won-Yi McDonald', 'mcdonald'],
    ['WonWoo Ro', 'ro'],
    ['Yun Du', 'du'],
    ['Juan DeFranca', 'defranca'],
  ]);
  expect(rows('raw_work')).toMatchObject([{ source: 'springer', doi: '10.5555/sample.51', published: '2012' }]);
});

test('OpenAlex CSV: lists by place; institutions only where it is certain whose they are', async () => {
  const { receipt, rows } = await loadOne(openalexCsv);
  expect(receipt).toMatchObject({ format: 'openalex-csv', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(receipt.rejects).toMatchObject([{ place: 'line 4', code: 'id_missing' }]);
  expect(receipt.counts).toMatchObject({
    works_with_affiliation: 2,
    works_with_orcid: 1,
    works_with_funding: 1,
  });
  expect(rows('raw_work')).toMatchObject([
    {
      source: 'openalex',
      source_work_id: 'W9000000101',
      pmid: '40000061',
      published: '2024-05-17',
      is_retracted: false,
    },
    { source_work_id: 'W9000000102', published: '2024' },
  ]);
  expect(rows('raw_authorship').map((row) => [row['source_author_id'], row['orcid'], row['is_corresponding']])).toEqual(
    [
      ['A9000000001', '0000-0090-0000-0010', true],
      ['A9000000002', null, false],
      ['A9000000001', null, true],
      ['A9000000002', null, false],
    ],
  );
  expect(rows('raw_affiliation').map((row) => [row['position'], row['org_name'], row['country_code']])).toEqual([
    [1, 'University of Northmere', 'US'],
    [2, 'University of Northmere', 'US'],
  ]);
  expect(rows('raw_work_affiliation').map((row) => [row['work_record_id'], row['org_name']])).toEqual([
    ['line 3', 'University of Northmere'],
    ['line 3', 'Tidewater Institute'],
  ]);
});

test('a flat table of OpenAlex works: ids only where there are as many as names', async () => {
  const { receipt, rows } = await loadOne(openalexParquet);
  expect(receipt).toMatchObject({ format: 'openalex-parquet', problem: null, rejects: [] });
  expect(rows('raw_work').map((row) => [row['source_work_id'], row['published'], row['author_count']])).toEqual([
    ['W9000000201', '2018-03-28', 1],
    ['W9000000202', '2019', 2],
  ]);
  expect(rows('raw_authorship').map((row) => [row['raw_name'], row['source_author_id']])).toEqual([
    ['Ada Example', 'A9000000001'],
    ['Ada Example', null],
    ['Chen Wei', null],
  ]);
  expect(rows('raw_affiliation').map((row) => [row['work_record_id'], row['org_name']])).toEqual([
    ['line 2', 'University of Northmere'],
    ['line 2', 'Tidewater Institute'],
  ]);
  expect(rows('raw_work_affiliation').map((row) => [row['work_record_id'], row['org_name']])).toEqual([
    ['line 3', 'University of Northmere'],
  ]);
});

test('a table with the keys of OpenAlex works as columns, as in Parquet parts of the snapshot: objects are JSON', async () => {
  const { receipt, rows } = await loadOne(openalexTable);
  expect(receipt).toMatchObject({ format: 'openalex-works-table', problem: null, rejects: [] });
  expect(receipt.counts).toMatchObject({ works_with_funding: 1, works_with_affiliation: 1, works_with_orcid: 1 });
  expect(rows('raw_work')).toMatchObject([
    { source_work_id: 'W9000000301', published: '2024-02-03', venue: 'Journal of Examples', is_retracted: false },
    { source_work_id: 'W9000000302', author_count: 0, is_retracted: null },
  ]);
  expect(rows('raw_affiliation')).toMatchObject([{ position: 1, raw_string: 'University of Northmere' }]);
  expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
    ['line 3, authorships', 'json_broken'],
  ]);
});

test('PubMed as flat JSON: names with initials, a retraction, a record without number', async () => {
  const { receipt, rows } = await loadOne(pubmedJsonl);
  expect(receipt).toMatchObject({ format: 'pubmed-jsonl', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_work')).toMatchObject([
    { source: 'pubmed', source_work_id: '40000081', pmid: '40000081', published: '2026', is_retracted: null },
    { published: '2025', is_retracted: true, doi: null },
  ]);
  expect(rows('raw_authorship').map((row) => [row['family_key'], row['given_key']])).toEqual([
    ['example', 'a b'],
    ['wei', 'c'],
  ]);
});

test('researchmap: the English title and byline where there are two', async () => {
  const { receipt, rows } = await loadOne(researchmap);
  expect(receipt).toMatchObject({ format: 'researchmap', problem: null, rejects: [] });
  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
  expect(rows('raw_work')).toMatchObject([
    {
      source_work_id: '50000001',
      title: 'Tides on the map',
      doi: '10.5555/sample.91',
      pmid: '40000091',
      published: '2026-06',
    },
    { title: '潮汐の研究', published: '2020', doi: null },
  ]);
  expect(rows('raw_authorship').map((row) => row['raw_name'])).toEqual(['Ada Example', 'Chen Wei', '例 文']);
});

test('a recording of web requests is known, and refused with what to do', async () => {
  const { receipt } = await loadOne('http_interactions:\n- request:\n    method: GET\n  response:\n    status: 200\n');
  expect(receipt.problem?.code).toBe('file_not_used');
  expect(receipt.problem?.detail).toContain('export the works themselves as JSON or CSV');
});
