import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { storePackedRows } from '../../data-pipeline/export/pack/packed-rows.ts';
import { verifyPack } from '../../data-pipeline/export/pack/verify-pack.ts';
import { runRules } from '../../data-pipeline/rules/run-rules.ts';
import { makeTables } from '../support/tables.ts';
import { smallInstitution } from '../support/small-institution.ts';
import { wholeExport } from '../support/whole-export.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await makeTables(db, {
    ...smallInstitution,
    raw_support: (smallInstitution['raw_support'] ?? []).map((row) => ({ ...row, support_type: 'current' })),
    item_effort: [{ item_id: 'D:2/1', year: 2025, person_months: 13, record_id: 'D:2/1' }],
  });
  await runRules(db);
});
afterAll(() => db.close());

test('a pack that this engine made is sound, and its rules give the same findings in a database without files or network', async () => {
  const { bytes, findingIds } = await wholeExport(db, 'pack', '2026-01-01');
  const report = await verifyPack(bytes, openEngine);

  expect(findingIds.length).toBeGreaterThan(0);
  expect(report.problems).toEqual([]);
  expect(report.rerun).toEqual({ findings: findingIds.length, otherVersions: [] });
});

test('rows of a table that only another version has are stored for its rules; a name that none gives is refused', async () => {
  const other = await openEngine();
  try {
    const columns = { person_id: 'VARCHAR', starts_on: 'DATE' } as const;
    await storePackedRows(other, [{ table: 'former_step', columns, rows: [['P1', '2024-02-29']] }]);
    expect(await other.rows('select person_id, starts_on::varchar as starts_on from former_step')).toEqual([
      { person_id: 'P1', starts_on: '2024-02-29' },
    ]);

    const hostile = { table: 'a as select 1; drop table former_step; --', columns, rows: [] };
    await expect(storePackedRows(other, [hostile])).rejects.toThrow('it packs rows of a table "a as select 1;');
  } finally {
    await other.close();
  }
});
