import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { IdentityDecision } from '../../data-pipeline/journal/identity-acts.ts';
import { runDecided } from '../../data-pipeline/pipeline.ts';
import { steps } from '../../data-pipeline/steps/index.ts';
import { touchedBy } from '../../data-pipeline/steps/touched.ts';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

const roster = ['P1', 'P2'].map((person_id, index) => ({
  record_id: `R:${String(index + 2)}`,
  person_id,
  given_name: 'Ada',
  family_name: 'Quill',
  family_key: 'quill',
  given_key: 'ada',
  ...(index === 0 && { orcid: 'O-ada' }),
}));

/** One work a byline; everybody signs as Ada Quill. */
function published(...orcids: readonly (string | null)[]): GivenTables {
  return {
    raw_roster: roster,
    raw_work: orcids.map((_, index) => ({
      record_id: `F:${String(index + 1)}`,
      source: 'openalex',
      source_work_id: `W${String(index + 1)}`,
      published: '2020-05-01',
    })),
    raw_authorship: orcids.map((orcid, index) => ({
      record_id: `F:${String(index + 1)}/1`,
      work_record_id: `F:${String(index + 1)}`,
      position: 1,
      raw_name: 'Ada Quill',
      family_key: 'quill',
      given_key: 'ada',
      orcid,
      orcid_basis: orcid === null ? null : 'record',
    })),
  };
}

function decision(personId: string, verdict: IdentityDecision['verdict'], signedAs = 'Ada Quill', seq = 4) {
  return { authorshipId: 'openalex:W1#1', personId, signedAs, verdict, seq, by: 'Rae', on: '2026-01-01' };
}

async function links(given: GivenTables, decisions: readonly IdentityDecision[]) {
  await makeTables(db, given);
  await runDecided(db, { asOf: '2026-01-01', decisions });
  return db.rows(
    "select person_id, method, is_sure from identity_link where authorship_id = 'openalex:W1#1' order by person_id",
  );
}

describe('what a reviewer decided about a name that fits two covered people', () => {
  test('confirmed for one, it is theirs and nobody else’s', async () => {
    expect(await links(published(null), [decision('P1', 'confirmed')])).toEqual([
      { person_id: 'P1', method: 'reviewer', is_sure: true },
    ]);
    expect(await db.rows('select basis from identity_link')).toEqual([
      { basis: 'Rae confirmed on 2026-01-01 that “Ada Quill” is Ada Quill.' },
    ]);
  });

  test('refused for one, it stays open for the other', async () => {
    expect(await links(published(null), [decision('P1', 'rejected')])).toEqual([
      { person_id: 'P1', method: 'rejected', is_sure: false },
      { person_id: 'P2', method: 'name_only', is_sure: false },
    ]);
  });

  test('confirmed for both, it is a conflict', async () => {
    expect(
      await links(published(null), [decision('P1', 'confirmed'), decision('P2', 'confirmed', 'Ada Quill', 5)]),
    ).toEqual([
      { person_id: 'P1', method: 'conflict', is_sure: false },
      { person_id: 'P2', method: 'conflict', is_sure: false },
    ]);
  });
});

test('a reviewer’s word stands before an ORCID', async () => {
  expect(await links(published('O-ada'), [decision('P1', 'rejected')])).toMatchObject([
    { person_id: 'P1', method: 'rejected', is_sure: false },
  ]);
  expect(await links(published('O-ada'), [decision('P2', 'confirmed')])).toEqual([
    { person_id: 'P2', method: 'reviewer', is_sure: true },
  ]);
});

test('a decision about another name than the byline has now counts no more', async () => {
  expect(await links(published('O-ada'), [decision('P1', 'rejected', 'A. Quill')])).toEqual([
    { person_id: 'P1', method: 'orcid_record', is_sure: true },
  ]);
});

test('a work that a reviewer refused is not the person’s', async () => {
  await links(published(null, null), [decision('P1', 'rejected')]);

  expect(await db.rows("select work_id from authored_work where person_id = 'P1'")).toEqual([
    { work_id: 'openalex:W2' },
  ]);
});

test('a decision builds nothing again that does not read who is who', () => {
  const touched = new Set(touchedBy('raw_identity_decision').map(({ table }) => table));

  expect([...touched].slice(0, 5)).toEqual([
    'author_decision',
    'author_place',
    'identity_decision',
    'identity_claim',
    'identity_candidate',
  ]);
  for (const table of [
    'work',
    'authorship',
    'organization_match',
    'name_match',
    'author_cluster',
    'extracted_mention',
  ]) {
    expect(touched).not.toContain(table);
  }
  expect(touched.size).toBeLessThan(steps.length / 2);
});

test('what is built again is what building everything gives', async () => {
  const given = published(null, 'O-ada', null);
  const decided = [decision('P1', 'confirmed')];
  const tables = touchedBy('raw_identity_decision').map(({ table }) => table);
  const contents = async () => {
    const all: Record<string, unknown> = {};
    for (const table of tables) {
      const [counted] = await db.rows(
        `select count(*)::integer as n, coalesce(bit_xor(hash(t)), 0)::varchar as h from ${table} as t`,
      );
      all[table] = counted;
    }
    return all;
  };
  await links(given, decided);
  const partly = await contents();
  await makeTables(db, {
    ...given,
    raw_identity_decision: decided.map(({ authorshipId, personId, signedAs, verdict, seq, by, on }) => ({
      record_id: `journal:${String(seq)}`,
      authorship_id: authorshipId,
      person_id: personId,
      signed_as: signedAs,
      verdict,
      decided_by: by,
      decided_on: on,
    })),
  });

  expect(partly).toEqual(await contents());
});
