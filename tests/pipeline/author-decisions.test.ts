import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { identityDecisions, mergeActs, splitActs } from '../../data-pipeline/journal/identity-acts.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import { nextUndo, undoOf } from '../../data-pipeline/journal/undo.ts';
import { runDecided } from '../../data-pipeline/pipeline.ts';
import { touchedBy } from '../../data-pipeline/steps/touched.ts';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

/** Works 1 to 3 are one author's by an ORCID; works 4 and 5 are nobody's with another. */
const given: GivenTables = {
  raw_work: [1, 2, 3, 4, 5].map((n) => ({
    record_id: `F:${String(n)}`,
    source: 'openalex',
    source_work_id: `W${String(n)}`,
    published: '2020-05-01',
  })),
  raw_authorship: [1, 2, 3, 4, 5].map((n) => ({
    record_id: `F:${String(n)}/1`,
    work_record_id: `F:${String(n)}`,
    position: 1,
    raw_name: n < 4 ? 'Ada Quill' : 'Bo Reed',
    family_key: n < 4 ? 'quill' : 'reed',
    given_key: n < 4 ? 'ada' : 'bo',
    orcid: n < 4 ? 'O-ada' : null,
    orcid_basis: n < 4 ? 'record' : null,
  })),
};

function signed(n: number, signedAs = n < 4 ? 'Ada Quill' : 'Bo Reed') {
  return { authorshipId: `openalex:W${String(n)}#1`, signedAs };
}

async function openJournal(): Promise<Journal> {
  const stores = { chain: memoryStore(new Uint8Array(0)), payloads: memoryStore(new Uint8Array(0)) };
  let salts = 0;
  return Journal.open(stores, { now: () => '2026-01-01T00:00:00.000Z', salt: () => String(salts++).padStart(32, '0') });
}

/** The works of each author, as `1 2 3 | 4 | 5`. */
async function authors(journal: Journal): Promise<string> {
  await runDecided(db, { asOf: '2026-01-01', decisions: identityDecisions(journal) });
  const rows = await db.rows<{ works: string }>(`
    select string_agg(substr(authorship_id, 11, 1), ' ' order by authorship_id) as works
    from author group by author_id order by works`);
  return rows.map(({ works }) => works).join(' | ');
}

test('authors are split and merged in the order of the journal, again after an import, and back by undo', async () => {
  const journal = await openJournal();
  await makeTables(db, given);
  expect(await authors(journal)).toBe('1 2 3 | 4 | 5');

  await journal.append('Rae', splitActs([signed(2), signed(3)], signed(1), 'Another field'));
  expect(await authors(journal)).toBe('1 | 2 3 | 4 | 5');

  await journal.append('Rae', mergeActs(signed(3), signed(5), 'One page names both'));
  expect(await authors(journal)).toBe('1 | 2 3 5 | 4');
  expect(await authors(journal)).toBe('1 | 2 3 5 | 4');
  await makeTables(db, given);
  expect(await authors(journal)).toBe('1 | 2 3 5 | 4');

  const kinds = new Set(['identity']);
  for (const left of ['1 | 2 3 | 4 | 5', '1 2 3 | 4 | 5']) {
    const { undo } = nextUndo(journal.entries, 'Rae', kinds);
    if (undo !== null) await journal.append('Rae', [undoOf(undo)]);
    expect(await authors(journal)).toBe(left);
  }
});

test('the newer word counts where two contradict each other', async () => {
  const journal = await openJournal();
  await makeTables(db, given);
  await journal.append('Rae', splitActs([signed(3)], signed(1), ''));
  await journal.append('Bo', mergeActs(signed(2), signed(3), ''));

  expect(await authors(journal)).toBe('1 2 3 | 4 | 5');
});

test('a decision about another name than the byline has now counts no more', async () => {
  const journal = await openJournal();
  await makeTables(db, given);
  await journal.append('Rae', mergeActs(signed(4), signed(5, 'B. Reed'), ''));

  expect(await authors(journal)).toBe('1 2 3 | 4 | 5');
});

test('what was moved says that a reviewer did it, and clustering is not done again', async () => {
  const journal = await openJournal();
  await makeTables(db, given);
  await journal.append('Rae', splitActs([signed(3)], signed(1), ''));
  await authors(journal);

  expect(await db.rows("select method from author where authorship_id = 'openalex:W3#1'")).toEqual([
    { method: 'reviewer' },
  ]);
  expect(touchedBy('raw_identity_decision').map(({ table }) => table)).not.toContain('author_cluster');
});
