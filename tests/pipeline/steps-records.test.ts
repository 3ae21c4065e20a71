import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

test('every table is built from nothing', async () => {
  await makeTables(db, {});

  expect(await db.rows('select count(*)::integer as works from work')).toEqual([{ works: 0 }]);
});
