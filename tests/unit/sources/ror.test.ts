import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import sample from '../../../data-pipeline/sources/ror/sample.jsonl?raw';
import { loadOne } from '../../support/loaded.ts';

test('organizations, their names and their relations', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'ror', rejects: [], problem: null });
  expect(receipt.counts).toEqual({ organization_names: 4, organization_relations: 2, organizations: 2 });
  expect(rows('raw_organization')).toEqual([
    {
      record_id: 'line 1',
      ror_id: '0abc1de01',
      name: 'University of Northmere',
      country_code: 'US',
      status: 'active',
      types: ['education', 'funder'],
      established: 1901,
    },
    {
      record_id: 'line 2',
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

test('schema v1 is recognized, and the advice names the file to take', async () => {
  const { receipt } = await loadOne('{"id":"https://ror.org/0abc1de01","name":"University of Northmere"}');
  expect(receipt.problem?.code).toBe('file_not_used');
  expect(receipt.problem?.detail).toMatch(/_schema_v2\.json/u);
});
