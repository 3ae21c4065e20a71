import { expect, test } from 'vitest';
import { type Build, buildActs } from '../../../data-pipeline/journal/build-acts.ts';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';

const build: Build = {
  files: [{ path: 'roster.csv', sha256: 'aa', rows: { accepted: 2, rejected: 0 } }],
  asOf: '2026-03-31',
  parameters: { lag_months: 6 },
  mappings: [],
  rules: ['AFF-01 1.0.0'],
  found: { f1: 'AFF-01 R certain 1.0 aa bb -', f2: 'AFF-01 A certain 1.0 cc - -' },
};

async function told(...builds: readonly Build[]): Promise<readonly string[]> {
  let count = 0;
  const host = { now: () => '2026-03-31T10:00:00.000Z', salt: () => (count += 1).toString(16).padStart(32, '0') };
  const journal = await Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host);
  for (const one of builds) await journal.append('Ada', buildActs(journal, one));
  return journal.entries.map(({ kind }) => kind);
}

test('a first build is told with its files, its question and its run', async () => {
  expect(await told(build)).toEqual(['import', 'parameters', 'run']);
});

test('the same build again is no news', async () => {
  expect(await told(build, build)).toEqual(['import', 'parameters', 'run']);
});

test('another day is a question and a run, another file an import and a run', async () => {
  const added = { path: 'works.jsonl', sha256: 'bb', rows: { accepted: 9, rejected: 1 } };

  expect((await told(build, { ...build, asOf: '2026-04-30' })).slice(3)).toEqual(['parameters', 'run']);
  expect((await told(build, { ...build, files: [added, ...build.files] })).slice(3)).toEqual(['import', 'run']);
});
