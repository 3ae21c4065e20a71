import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { rorChecks } from '../../data-pipeline/core/identifiers.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { searchOrganizations } from '../../data-pipeline/reconcile/organization-search.ts';
import { makeTables } from '../support/tables.ts';

const [college, twin] = ['012345654', '012345751'];
let db: Database;
beforeAll(async () => {
  db = await openEngine();
  const organization = (ror_id: string, name: string, status: string) => ({
    ...{ record_id: `ror:${ror_id}`, ror_id, name, status },
    ...{ country_code: 'QV', established: 1901 },
  });
  const named = (ror_id: string, name: string, kind = 'label') => ({
    ...{ record_id: `ror:${ror_id}/${name}`, ror_id, name, name_key: name.toLowerCase(), kind },
  });
  await makeTables(
    db,
    {
      raw_organization: [
        organization(college, 'Maren Twin College', 'inactive'),
        organization(twin, 'Twin College', 'active'),
      ],
      raw_organization_name: [
        named(college, 'Maren Twin College'),
        named(twin, 'Twin College'),
        named(twin, 'Collegium Geminum', 'alias'),
      ],
      raw_organization_place: [{ organization_record_id: `ror:${twin}`, city: 'Sarn', country_code: 'QV' }],
      raw_organization_relation: [{ record_id: 'ror:r', ror_id: college, related_ror_id: twin, kind: 'successor' }],
    },
    { through: 'registered_relation' },
  );
});
afterAll(() => db.close());

async function search(typed: string) {
  const { outcome, hits } = await searchOrganizations(db, typed);
  return [outcome, hits.map(({ id }) => id)];
}

test('the words of a name find it, the one of exactly these words first', async () => {
  expect(await search('twin coll')).toEqual(['found', [twin, college]]);
  expect(await search('Twin College')).toEqual(['found', [twin, college]]);
});

test('another name of it says which one was found, its place and its age', async () => {
  expect((await searchOrganizations(db, 'geminum')).hits).toEqual([
    {
      ...{ id: twin, name: 'Twin College', matched: 'Collegium Geminum', place: 'Sarn, QV' },
      ...{ established: 1901, isActive: true, successors: [] },
    },
  ]);
});

test('what is closed names what came after it', async () => {
  const [closed] = (await searchOrganizations(db, 'maren')).hits;
  expect([closed?.isActive, closed?.successors]).toEqual([false, ['Twin College']]);
});

test.each([
  ['one letter', 'a', 'too_short'],
  ['words that no name has', 'nowhere', 'unknown_name'],
  ['an id whose check digits do not fit', 'https://ror.org/05a28rw59', 'check_digits'],
  ['an id that is not loaded', 'https://ror.org/05a28rw58', 'unknown_id'],
  ['a quotation mark', "O'Neil's", 'unknown_name'],
])('%s finds nothing, and says why', async (_, typed, outcome) => {
  expect(await search(typed)).toEqual([outcome, []]);
});

test.each([
  ['05a28rw58', true],
  ['01ggx4157', true],
  ['05a28rw85', false],
])('the check digits of %s fit: %s', (ror, fits) => {
  expect(rorChecks(ror)).toBe(fits);
});
