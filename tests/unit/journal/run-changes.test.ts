import { expect, test } from 'vitest';
import { type Build, buildActs } from '../../../data-pipeline/journal/build-acts.ts';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';
import { runChanges } from '../../../data-pipeline/journal/run-changes.ts';

const build: Build = {
  files: [{ path: 'roster.csv', sha256: 'aa', rows: { accepted: 2, rejected: 0 } }],
  asOf: '2026-03-31',
  parameters: {},
  mappings: [],
  rules: ['AFF-01 1.0.0', 'FND-01 1.0.0'],
  found: { f1: 'AFF-01 R certain 1.0 aa bb -', f2: 'FND-01 R certain 1.0 cc dd -', f3: 'FND-01 A certain - - ee -' },
};

async function changesOf(...builds: readonly Build[]) {
  let count = 0;
  const host = { now: () => '2026-03-31T10:00:00.000Z', salt: () => (count += 1).toString(16).padStart(32, '0') };
  const journal = await Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host);
  for (const one of builds) await journal.append('Ada', buildActs(journal, one));
  return runChanges(journal);
}

test('one run is nothing to compare', async () => {
  expect(await changesOf(build)).toBeNull();
});

test('findings are new, gone or changed, with what of them reads otherwise and the one cause there is', async () => {
  const found = { f1: 'AFF-01 R certain 1.0 xx bb -', f3: build.found['f3'] ?? '', f4: 'FND-01 R possible 1.0 - - -' };

  const changes = await changesOf(build, { ...build, asOf: '2026-04-30', found });

  expect(changes?.differences).toEqual(['as of 2026-03-31 → 2026-04-30']);
  expect(changes?.findings).toEqual([
    { findingId: 'f1', ruleId: 'AFF-01', change: 'changed', causes: ['date'], parts: ['what was observed'] },
    { findingId: 'f2', ruleId: 'FND-01', change: 'gone', causes: ['date'], parts: [] },
    { findingId: 'f4', ruleId: 'FND-01', change: 'new', causes: ['date'], parts: [] },
  ]);
  expect([changes?.before.findings, changes?.now.findings]).toEqual([3, 3]);
});

test('where several things differ, all that could have done it are named: another rule’s version could not', async () => {
  const files = [
    { path: 'roster.csv', sha256: 'bb', rows: { accepted: 2, rejected: 0 } },
    { path: 'works.jsonl', sha256: 'cc', rows: { accepted: 9, rejected: 0 } },
  ];
  const changes = await changesOf(build, {
    ...build,
    files,
    parameters: { lag_months: 6 },
    rules: ['AFF-01 1.1.0', 'FND-01 1.0.0'],
    found: {},
  });

  expect(changes?.differences).toEqual([
    '1 file added',
    '1 file with other content',
    'other parameters',
    'another version of AFF-01',
  ]);
  expect(changes?.findings.map(({ findingId, causes }) => [findingId, causes])).toEqual([
    ['f1', ['data', 'parameters', 'rule']],
    ['f2', ['data', 'parameters']],
    ['f3', ['data', 'parameters']],
  ]);
});

test('a journal without runs is nothing to compare', () => {
  const journal = { entries: [], body: () => null };

  expect(runChanges(journal)).toBeNull();
});
