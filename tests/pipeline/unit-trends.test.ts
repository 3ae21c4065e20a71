import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { askUnitTrends } from '../../data-pipeline/questions/trends/ask-unit-trends.ts';
import { buildSteps } from '../support/tables.ts';

let db: Database;

/** Six people of Physics, four of the Museum, five without a unit of whom four ever sign. */
beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    set variable organization_gate = 0.9;
    create table person as
        select 'P' || n as person_id, case when n <= 6 then 'Physics' when n <= 10 then 'Museum' end as unit
        from range(1, 16) as _(n);
    create table work as select * from (values
        ('w1', 2020), ('w2', 2020), ('w3', 2021), ('w4', 2022), ('w5', null), ('w6', 2022)
    ) as _(work_id, year);
    create table identity_link as
        select 'w1' as work_id, 'P' || n as person_id, true as is_sure from range(1, 6) as _(n)
        union all select 'w2', 'P1', true
        union all select 'w3', 'P' || n, true from range(1, 5) as _(n)
        union all select 'w3', 'P5', false
        union all select 'w4', 'P' || n, true from range(1, 15) as _(n)
        union all select 'w5', 'P' || n, true from range(1, 7) as _(n)
        union all select 'w6', 'P6', true;
    create table affiliation as select * from (values
        ('a1', 'w1#1', 'w1'), ('a2', 'w1#2', 'w1'), ('a3', 'w2#1', 'w2'), ('a4', 'w4#1', 'w4')
    ) as _(affiliation_id, authorship_id, work_id);
    create table organization_match as select * from (values
        ('a1', 'affiliation', 'O1', 1.0), ('a2', 'affiliation', 'O2', 1.0), ('a3', 'affiliation', 'O1', 1.0),
        ('a4', 'affiliation', 'O1', 0.5)
    ) as _(subject_id, subject_kind, org_id, confidence);
    create table organization as select * from (values ('O1', 'One', 'US'), ('O2', 'Two', 'NO')) as _(org_id, name, country_code);
  `);
  await buildSteps(db, 'located_affiliation');
});

afterAll(() => db.close());

test('a unit has a value only in years in which five of its people or more signed a work', async () => {
  const { units } = await askUnitTrends(db);

  expect(
    units.map(({ unit, works, hiddenYears }) => [unit, works.years.map(({ value }) => value), hiddenYears]),
  ).toEqual([['Physics', [0.4, null, expect.closeTo(1 / 3, 9)], [2021]]]);
  expect(units[0]?.international.years.map(({ events, base }) => [events, base])).toEqual([
    [1, 2],
    [0, 0],
    [0, 0],
  ]);
});

test('units that may never be shown are counted, and what they did is not in the answer', async () => {
  const answer = await askUnitTrends(db);

  expect(answer.hiddenUnits).toBe(2);
  expect(JSON.stringify(answer)).not.toContain('Museum');
});

test('a larger smallest cell hides more', async () => {
  await db.run('set variable smallest_cell = 6');

  const { units } = await askUnitTrends(db);

  expect(units.map(({ hiddenYears }) => hiddenYears)).toEqual([[2020, 2021]]);
  await db.run('reset variable smallest_cell');
});
