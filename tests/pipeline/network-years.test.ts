import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { askNetworkYears } from '../../data-pipeline/questions/ask-network-years.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    set variable organization_gate = 0.9;
    create table work as select * from (values
        ('w1', 2020, 3, false),
        ('w2', 2020, 1, false),
        ('w3', 2022, 2, false),
        ('w4', null, 2, false)
    ) as _(work_id, year, author_count, is_truncated);
    create table authorship as select * from (values
        ('w1#1', 'w1', 1), ('w1#2', 'w1', 2), ('w1#3', 'w1', 3),
        ('w2#1', 'w2', 1),
        ('w3#1', 'w3', 1), ('w3#2', 'w3', 2),
        ('w4#1', 'w4', 1), ('w4#2', 'w4', 2)
    ) as _(authorship_id, work_id, position);
    create table author as select * from (values
        ('w1#1', 'P1', 'Ann Lee', true), ('w1#2', 'X2', 'Bo Roe', false), ('w1#3', 'X3', 'Cy Doe', false),
        ('w2#1', 'P4', 'Di Poe', true),
        ('w3#1', 'P1', 'Ann Lee', true), ('w3#2', 'P4', 'Di Poe', true),
        ('w4#1', 'P1', 'Ann Lee', true), ('w4#2', 'X2', 'Bo Roe', false)
    ) as _(authorship_id, author_id, label, is_covered);
    create table person as select * from (values ('P1', 'Physics'), ('P4', null)) as _(person_id, unit);
    create table affiliation as select '' as affiliation_id, '' as authorship_id where false;
    create table organization_match as
        select '' as subject_id, '' as subject_kind, '' as org_id, 0.0 as confidence where false;
  `);
});

afterAll(() => db.close());

test('each year is a network by itself, and works without a year are in none', async () => {
  const rows = await askNetworkYears(db, {});

  expect(rows).toEqual([
    {
      year: 2020,
      people: 4,
      ties: 3,
      density: 0.5,
      components: 2,
      largest_component_share: 0.75,
      modularity: expect.closeTo(0, 9) as number,
    },
    {
      year: 2022,
      people: 2,
      ties: 1,
      density: 1,
      components: 1,
      largest_component_share: 1,
      modularity: expect.closeTo(0, 9) as number,
    },
  ]);
});

test('progress is told year by year', async () => {
  const told: string[] = [];

  await askNetworkYears(db, { onProgress: ({ detail, done, total }) => told.push(`${detail} ${done}/${total}`) });

  expect(told).toEqual(['2020 1/2', '2022 2/2']);
});

test('it stops where it was stopped', async () => {
  const signal = AbortSignal.abort(new Error('stopped'));

  await expect(askNetworkYears(db, { signal })).rejects.toThrow('stopped');
});
