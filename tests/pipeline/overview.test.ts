import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { askOverview } from '../../data-pipeline/questions/ask.ts';
import { parityAsOf, parityInstitution } from '../support/parity-inputs.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
});

afterAll(() => db.close());

test('works of the years are those of everyone, and of covered people among them', async () => {
  await runPipeline(db, parityInstitution(), { asOf: parityAsOf });
  const { work_years, years, works } = await askOverview(db, parityAsOf);

  const all = new Map(work_years.map((row) => [row.year, row.works]));
  expect(work_years.map(({ year }) => year)).toEqual([...all.keys()].sort((one, other) => one - other));
  expect(years.length).toBeGreaterThan(3);
  for (const row of years) expect(row.works).toBeLessThanOrEqual(all.get(row.year)!);
  const dated = work_years.reduce((sum, row) => sum + row.works, 0);
  expect([dated <= works, dated > works / 2]).toEqual([true, true]);
});

test('without a roster there are works by year, and none of covered people', async () => {
  const works = parityInstitution().filter(({ path }) => path.includes('openalex') || path.includes('works'));
  await runPipeline(db, works, { asOf: parityAsOf });
  const { people, work_years, years } = await askOverview(db, parityAsOf);

  expect(works.length).toBeGreaterThan(0);
  expect([people, years]).toEqual([0, []]);
  expect(work_years.length).toBeGreaterThan(3);
});
