import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database, Row } from '../../data-pipeline/db/database.ts';
import { rules } from '../../data-pipeline/rules/index.ts';
import { loadMacros } from '../../data-pipeline/steps/run-steps.ts';
import { makeRecordTables } from '../support/record-tables.ts';
import { casesOf } from './cases.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await loadMacros(db);
});
afterAll(() => db.close());

describe.each(rules)('rule $id', (rule) => {
  test.each(casesOf(rule))('$name', async ({ given, asOf, parameters, expect: expected }) => {
    await makeRecordTables(db, given, { asOf, parameters, query: rule.sql });

    expect(await db.rows(rule.sql)).toEqual(expected.map(withinRow));
  });
});

/** Only the columns that a case names are compared; of the explanations, only those that it names. */
function withinRow({ innocents, ...row }: Row): unknown {
  if (innocents === undefined) return expect.objectContaining(row);
  const among: unknown = expect.arrayContaining(innocents as string[]);
  return expect.objectContaining({ ...row, innocents: among });
}
