import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { memoryFile } from '../support/memory-file.ts';

const roster = 'person_id,family_name,given_name,unit\nP1,Anvari,Mira,Physics\n';
const form =
  '<profile><identification><name><firstname>Mira</firstname><lastname>Anvari</lastname></name></identification><funding/></profile>';
const register = 'file,person_id,certified_on,form_type\nfirst.xml,P1,2024-02-01,cpos\nagain.xml,P1,2025-02-01,cpos\n';
const files = [
  memoryFile('roster.csv', roster),
  memoryFile('forms.csv', register),
  memoryFile('a/first.xml', form),
  memoryFile('b/again.xml', form),
];

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

const certified = 'select person_id, certified_on::varchar as certified_on from disclosure';

test('a form submitted again unchanged counts with its newest registration', async () => {
  const receipt = await runPipeline(db, files, { asOf: '2026-06-30' });

  expect(receipt.files.map(({ path, problem }) => [path, problem?.code ?? null])).toEqual([
    ['a/first.xml', null],
    ['b/again.xml', 'duplicate_file'],
    ['forms.csv', null],
    ['roster.csv', null],
  ]);
  expect(await db.rows(certified)).toEqual([{ person_id: 'P1', certified_on: '2025-02-01' }]);
});

test('as of a day between the two, the registration of that time counts', async () => {
  await runPipeline(db, files, { asOf: '2024-06-30' });

  expect(await db.rows(certified)).toEqual([{ person_id: 'P1', certified_on: '2024-02-01' }]);
});
