import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../data-pipeline/db/database.ts';
import { openNative } from '../../../data-pipeline/db/native.ts';
import { makeInstitution } from '../../../data-pipeline/demo/institution.ts';
import type { RunFacts } from '../../../data-pipeline/export/contents.ts';
import { exportFile, exportKinds } from '../../../data-pipeline/export/export-file.ts';
import { type Profile, profiles } from '../../../data-pipeline/export/profile.ts';
import { runPipeline } from '../../../data-pipeline/pipeline.ts';
import { askFindings, askPeople } from '../../../data-pipeline/questions/ask.ts';
import { demoInput } from '../../../data-pipeline/accuracy/demo-input.ts';

let db: Database;
let run: RunFacts;
let findingIds: readonly string[];

beforeAll(async () => {
  db = await openNative();
  const { files, asOf } = makeInstitution({ people: 40, years: 6, seed: 7 });
  const receipt = await runPipeline(db, demoInput(files), { asOf });
  findingIds = (await askFindings(db)).map(({ finding_id }) => finding_id);
  run = {
    workspace: 'Demo institution',
    asOf,
    parameters: {},
    receipt,
    journalHead: { entries: 3, hash: 'ab'.repeat(32) },
  };
}, 120_000);
afterAll(() => db.close());

function file(kind: (typeof exportKinds)[number], profile: Profile, facts = run) {
  const wish = {
    kind,
    profile,
    findingIds,
    filter: 'all',
    sort: 'severity',
    personId: null,
    secret: 'a long secret indeed',
  };
  return exportFile(db, wish, facts);
}

test('leadership gets the brief, and no kind of file with rows', async () => {
  for (const kind of exportKinds.filter((name) => name !== 'brief')) {
    await expect(file(kind, 'leadership')).rejects.toThrow('leadership reads counts, never rows');
  }
  expect((await file('brief', 'leadership')).findings).toBeNull();
});

test('nobody else gets a brief under another profile', async () => {
  for (const profile of profiles.filter((name) => name !== 'leadership')) {
    await expect(file('brief', profile)).rejects.toThrow('a brief is for leadership');
  }
});

test('the file holds no name of the roster and no id of a finding, needs nothing else, and has the same bytes each time', async () => {
  const [once, again] = [await file('brief', 'leadership'), await file('brief', 'leadership')];
  const text = new TextDecoder().decode(once.bytes);
  const names = (await askPeople(db)).map(({ display_name }) => display_name);

  expect(names.filter((name) => text.includes(name))).toEqual([]);
  expect(findingIds.filter((id) => text.includes(id))).toEqual([]);
  expect(text).not.toMatch(/<script|<link|src=|href=|url\(|@import/u);
  expect(text).toContain('Demo institution');
  expect(again.bytes).toEqual(once.bytes);
});

test('a larger smallest cell hides more, and is said', async () => {
  const hidden = async (facts: RunFacts) =>
    new TextDecoder().decode((await file('brief', 'leadership', facts)).bytes).match(/>hidden</gu)?.length ?? 0;

  expect(await hidden({ ...run, parameters: { smallest_cell: 12 } })).toBeGreaterThan(await hidden(run));
});
