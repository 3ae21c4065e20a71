import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { makeTables } from '../support/tables.ts';
import { smallInstitution } from '../support/small-institution.ts';

const invariants = import.meta.glob<string>('./invariants/*.sql', { query: '?raw', import: 'default', eager: true });

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await makeTables(db, smallInstitution);
});
afterAll(() => db.close());

test('the institution has something to break', async () => {
  expect(
    await db.rows(`
      select
          (select count(*)::integer from identity_link) as links,
          (select count(*)::integer from mention where kind = 'award_number') as mentions,
          (select count(*)::integer from organization_family) as relatives`),
  ).toEqual([{ links: 5, mentions: 4, relatives: 6 }]);
});

test.each(Object.keys(invariants))('%s holds', async (path) => {
  expect(await db.rows(invariants[path] ?? '')).toEqual([]);
});
