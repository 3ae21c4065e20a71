import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { demoInput } from '../../data-pipeline/accuracy/demo-input.ts';
import type { Database, Row } from '../../data-pipeline/db/database.ts';
import { makeInstitution } from '../../data-pipeline/demo/institution.ts';
import { forgetInJournal } from '../../data-pipeline/forgetting/forget-in-journal.ts';
import { type ForgettingPlan, planForgetting } from '../../data-pipeline/forgetting/plan-forgetting.ts';
import type { InputFile, Receipt } from '../../data-pipeline/intake/load.ts';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { firstSeenActs } from '../../data-pipeline/journal/first-seen.ts';
import { mergeActs, type SignedWork } from '../../data-pipeline/journal/identity-acts.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import { reviewEntry } from '../../data-pipeline/journal/review-acts.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { firstImports } from '../../data-pipeline/privacy/retention.ts';
import { askEvidenceHashes } from '../../data-pipeline/questions/ask-evidence-hashes.ts';
import { askFindings } from '../../data-pipeline/questions/ask.ts';

const asOf = '2026-06-30';
const salt = '5'.repeat(32);
let db: Database;
let files: readonly InputFile[];
let before: ReadonlyMap<string, string>;
let plan: ForgettingPlan;
let receipt: Receipt;
let bytes: { chain: Uint8Array; payloads: Uint8Array };
let journal: Journal;

/** What is found of each person, by finding id: everything that a finding says, and the hashes of its evidence. */
async function found(person: (id: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const hashes = await askEvidenceHashes(db);
  const rows = (await askFindings(db)).filter(({ person_id }) => person(person_id));
  return new Map(rows.map((row) => [row.finding_id, JSON.stringify([row, hashes.get(row.finding_id)])]));
}

/** The tables and columns in which one of these texts stands, as a whole word. */
async function placesOf(texts: readonly string[]): Promise<readonly string[]> {
  const columns = await db.rows<Row & { place: string; table_name: string; column_name: string }>(
    `select table_name || '.' || column_name as place, table_name, column_name from duckdb_columns()
     where schema_name = 'main' and not internal and data_type in ('VARCHAR', 'VARCHAR[]') order by place`,
  );
  const places: string[] = [];
  for (const { place, table_name, column_name } of columns) {
    const words = texts.map((text) => `(^|[^0-9A-Za-z])${text}([^0-9A-Za-z]|$)`).join('|');
    const rows = await db.rows(
      `select 1 as hit from ${table_name} where regexp_matches(${column_name}::varchar, '${words}') limit 1`,
    );
    if (rows.length > 0) places.push(place);
  }
  return places;
}

/** The first authorship that is surely a person's, or surely somebody else's. */
async function signedWork(personId: string, sign: '=' | '<>'): Promise<SignedWork> {
  const [row] = await db.rows<Row & { authorship_id: string; raw_name: string }>(
    `select authorship_id, raw_name from authorship join identity_link using (authorship_id)
     where is_sure and person_id ${sign} '${personId}' order by authorship_id limit 1`,
  );
  return { authorshipId: row!.authorship_id, signedAs: row!.raw_name };
}

beforeAll(async () => {
  db = await openEngine();
  files = demoInput(makeInstitution({ people: 24, years: 5, seed: 5 }).files);
  const { files: read } = await runPipeline(db, files, { asOf });
  const [first] = (await askFindings(db)).filter(({ severity }) => severity !== 'C');
  const personId = first!.person_id;

  const stores = { chain: memoryStore(), payloads: memoryStore() };
  let salts = 0;
  journal = await Journal.open(stores, {
    now: () => '2026-07-01T09:00:00.000Z',
    salt: () => (salts += 1).toString(16).padStart(32, '0'),
  });
  const reviewed = (await askFindings(db)).map(({ finding_id: findingId, rule_id: ruleId, person_id }) => {
    return { findingId, ruleId, personId: person_id, evidence: [] };
  });
  const imported = read.map(({ path, sha256 }) => ({ path, sha256 }));
  await journal.append('Rae', [{ kind: 'import', subject: 'workspace', body: { files: imported } }]);
  await journal.append('Rae', firstSeenActs(journal, reviewed));
  await journal.append(
    'Rae',
    reviewed.map((finding) => reviewEntry(finding, { kind: 'note', text: `Asked person ${finding.personId}.` })),
  );
  const [theirs, others] = await Promise.all([signedWork(personId, '='), signedWork(personId, '<>')]);
  await journal.append('Rae', mergeActs(theirs, others, 'One page names both.'));

  before = await found((id) => id !== personId);
  plan = await planForgetting(db, personId, [], salt);
  await forgetInJournal(journal, 'Rae', plan);
  bytes = await journal.bytes();
  const left = files.filter(({ path }) => !plan.filesGone.some((file) => file.path === path));
  receipt = await runPipeline(db, left, { asOf, forgotten: plan.list });
}, 240_000);
afterAll(() => db.close());

test('their findings, and every row by their id or ORCID, are gone from every table', async () => {
  expect(plan.identifiers).toContain(plan.personId);
  expect(await found((id) => id === plan.personId)).toEqual(new Map());
  expect(await placesOf(plan.identifiers)).toEqual([]);
});

test('their name stands in bylines alone, where nothing ties it to a covered person', async () => {
  const words = plan.personName!.replaceAll(/[^\p{L}\p{N} ]/gu, '.');

  const tables = (await placesOf([words])).map((place) => place.replace(/\..*$/u, ''));
  expect([...new Set(tables)]).toEqual([
    ...['author', 'authorship', 'award_researcher', 'identity_coauthor', 'identity_link', 'identity_support'],
    'raw_authorship',
  ]);
});

test('the findings of everybody else are what they were, to the letter', async () => {
  expect(before.size).toBeGreaterThan(5);
  expect(await found(() => true)).toEqual(before);
});

test('a file of their records alone goes; files that hold others’ too stay, and the receipt says what is left out of each', () => {
  expect(plan.filesGone.length).toBeGreaterThan(0);
  expect(plan.filesGone.filter(({ path }) => !path.startsWith(`disclosures/cpos/${plan.personId}-`))).toEqual([]);
  expect(receipt.forgotten).toEqual(plan.filesStaying);
  expect(receipt.forgotten?.map(({ path }) => path)).toContain('roster/roster.csv');
});

test('the journal says nothing of them any more, in none of its bytes, and its chain verifies', async () => {
  const text = new TextDecoder().decode(new Uint8Array([...bytes.chain, ...bytes.payloads]));

  expect(plan.identifiers.filter((identifier) => text.includes(`"${identifier}"`))).toEqual([]);
  expect(text).not.toContain(plan.personName);
  expect(text).not.toContain(`person ${plan.personId}.`);
  expect(text).not.toContain(`/${plan.personId}-`);
  expect(text).not.toContain('One page names both.');
  expect(await journal.verify()).toMatchObject({ wrong: null, strayBytes: 0 });
  expect((await journal.verify()).forgotten).toBeGreaterThan(1);
  expect(journal.entries.filter((entry) => entry.kind === 'note' && journal.body(entry) !== null)).toHaveLength(
    before.size,
  );
});

test('the days from which the other files are kept are still told', () => {
  const days = firstImports(journal);

  expect(receipt.files.map(({ sha256 }) => days.get(sha256))).toEqual(receipt.files.map(() => '2026-07-01'));
});

test('the same files imported again keep them forgotten; only the paths of the files tell of them', async () => {
  const again = await runPipeline(db, files, { asOf, forgotten: plan.list });

  expect(await found(() => true)).toEqual(before);
  expect(await placesOf(plan.identifiers)).toEqual(['source_file.path']);
  expect(again.forgotten?.map(({ path }) => path)).toEqual(
    [...plan.filesGone, ...plan.filesStaying].map(({ path }) => path).toSorted(),
  );
});

test('without the list they are there again', async () => {
  const { forgotten } = await runPipeline(db, files, { asOf });

  expect((await found((id) => id === plan.personId)).size).toBeGreaterThan(0);
  expect(forgotten).toBeUndefined();
});

test('nobody by an id can be forgotten who is not on the roster', async () => {
  await expect(planForgetting(db, 'nobody', [], salt)).rejects.toMatchObject({ code: 'workspace_invalid' });
});
