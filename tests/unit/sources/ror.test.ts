import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import sample from '../../../data-pipeline/sources/ror/sample.jsonl?raw';
import v1 from '../../../data-pipeline/sources/ror-v1/sample.jsonl?raw';
import { loadOne } from '../../support/loaded.ts';

test('organizations, their names and their relations', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'ror', rejects: [], problem: null });
  expect(receipt.counts).toEqual({ organization_names: 4, organization_relations: 2, organizations: 2 });
  expect(rows('raw_organization')).toEqual([
    {
      record_id: 'line 1',
      schema_version: '2',
      modified: null,
      ror_id: '0abc1de01',
      name: 'University of Northmere',
      country_code: 'US',
      status: 'active',
      types: ['education', 'funder'],
      established: 1901,
    },
    {
      record_id: 'line 2',
      schema_version: '2',
      modified: null,
      ror_id: '0mnp3qr03',
      name: 'Selby Hospital',
      country_code: null,
      status: 'withdrawn',
      types: ['healthcare'],
      established: null,
    },
  ]);
  expect(rows('raw_organization_name').map((row) => [row['record_id'], row['name_key'], row['kind']])).toEqual([
    ['line 1/names/0', 'university of northmere', 'label'],
    ['line 1/names/1', 'unm', 'acronym'],
    ['line 1/names/2', 'northmere university', 'alias'],
    ['line 2/names/0', 'selby hospital', 'label'],
  ]);
  expect(rows('raw_organization_relation').map((row) => [row['ror_id'], row['related_ror_id'], row['kind']])).toEqual([
    ['0abc1de01', '0mnp3qr03', 'child'],
    ['0mnp3qr03', '0abc1de01', 'parent'],
  ]);
});

test('an array in gzip gives the same organizations', async () => {
  const array = `[${sample.trim().replace('\n', ',')}]`;
  const { receipt } = await loadOne(gzipSync(new TextEncoder().encode(array)));
  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
});

test('a record without a ROR id or without names is a reject', async () => {
  const { receipt } = await loadOne(
    `${sample}{"id":"https://example.org/1","names":[]}\n{"id":"https://ror.org/0abc1de01"}\n`,
  );
  expect(receipt.rejects.map(({ place, code }) => [place, code])).toEqual([
    ['line 3', 'identifier_invalid'],
    ['line 4', 'not_this_kind'],
  ]);
});

test('schema v1 is read like schema v2', async () => {
  const { receipt, rows } = await loadOne(v1);
  expect(receipt).toMatchObject({ format: 'ror-v1', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_organization')).toMatchObject([
    {
      schema_version: '1',
      modified: null,
      ror_id: '0abc1de01',
      name: 'University of Northmere',
      country_code: 'US',
      status: 'active',
      types: ['education'],
      established: 1901,
    },
    { ror_id: '0mnp3qr03', country_code: null, status: 'withdrawn', types: [] },
  ]);
  expect(rows('raw_organization_name').map((row) => [row['record_id'], row['name_key'], row['kind']])).toEqual([
    ['line 1/name', 'university of northmere', 'label'],
    ['line 1/labels/0', 'universite de northmere', 'label'],
    ['line 1/aliases/0', 'northmere university', 'alias'],
    ['line 1/acronyms/0', 'unm', 'acronym'],
    ['line 2/name', 'selby hospital', 'label'],
  ]);
  expect(rows('raw_organization_relation').map((row) => [row['related_ror_id'], row['kind']])).toEqual([
    ['0mnp3qr03', 'child'],
  ]);
  expect(rows('raw_funder_organization').map((row) => [row['funder_doi'], row['ror_id']])).toEqual([
    ['10.13039/999000001', '0abc1de01'],
    ['10.13039/999000002', '0abc1de01'],
    ['10.13039/999000003', '0mnp3qr03'],
  ]);
});

test('answers of the API and of the index are read, with ids in the Funder Registry and the day of the last change', async () => {
  const organization = {
    id: 'https://ror.org/0abc1de01',
    names: [{ value: 'Northmere', types: ['ror_display'] }],
    external_ids: [
      { type: 'fundref', all: ['999000001'] },
      { type: 'isni', all: ['0000 0001'] },
    ],
    admin: { last_modified: { date: '2026-02-24' } },
  };
  for (const answer of [
    { number_of_results: 1, items: [organization] },
    { number_of_results: 1, items: [{ substring: 'Northmere', score: 1, organization }] },
    { took: 28, hits: { total: 1, hits: [{ _id: organization.id, _source: organization }] } },
  ]) {
    const { receipt, rows } = await loadOne(JSON.stringify(answer));
    expect(receipt).toMatchObject({ format: 'ror', problem: null });
    expect(rows('raw_organization')).toMatchObject([
      { name: 'Northmere', schema_version: '2', modified: '2026-02-24' },
    ]);
    expect(rows('raw_funder_organization')).toMatchObject([{ funder_doi: '10.13039/999000001', ror_id: '0abc1de01' }]);
  }
});
