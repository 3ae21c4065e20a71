import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { demoInput } from '../../data-pipeline/accuracy/demo-input.ts';
import { makeInstitution } from '../../data-pipeline/demo/institution.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { askSchema } from '../../data-pipeline/query/schema.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { runQuery } from '../../data-pipeline/query/run-query.ts';
import { exampleQueries } from '../../src/views/query/example-queries.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await db.run(
    "create table work as select * from (values ('W1', 'A', 2020), ('W2', 'B', 2021), ('W3', null, 2022)) as rows(work_id, title, year)",
  );
});
afterAll(() => db.close());

test('rows come in the order of the SELECT, and one row more than the limit is only said', async () => {
  expect(await runQuery(db, 'select work_id, year from work order by year desc', 2)).toEqual({
    columns: [
      { name: 'work_id', type: 'VARCHAR', portable: 'VARCHAR' },
      { name: 'year', type: 'INTEGER', portable: 'INTEGER' },
    ],
    rows: [
      ['W3', 2022],
      ['W2', 2021],
    ],
    isCut: true,
  });
});

test('every type leaves the database alike on both engines', async () => {
  const { columns, rows } = await runQuery(
    db,
    `select 9007199254740993::bigint as big, sum(2::bigint) as huge, 1.25::decimal(9,2) as decimal, date '2026-06-30' as day,
      timestamp '2026-06-30 10:00:00' as at, true as truth, ['a', 'b'] as texts, [1, 2] as numbers, {'a': 1} as structure, 0.5::float as half,
      null as nothing, 'a' as big`,
    10,
  );
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    ...[
      'big BIGINT',
      'huge HUGEINT',
      'decimal DECIMAL(9,2)',
      'day DATE',
      'at TIMESTAMP',
      'truth BOOLEAN',
      'texts VARCHAR[]',
    ],
    ...['numbers INTEGER[]', 'structure STRUCT(a INTEGER)', 'half FLOAT', 'nothing INTEGER', 'big_1 VARCHAR'],
  ]);
  expect(rows).toEqual([
    [
      '9007199254740993',
      '2',
      '1.25',
      '2026-06-30',
      '2026-06-30 10:00:00',
      true,
      ['a', 'b'],
      '[1, 2]',
      "{'a': 1}",
      0.5,
      null,
      'a',
    ],
  ]);
});

test.each([
  'with new as (select 1 as x) select * from new',
  'from work',
  'values (1), (2)',
  'describe work',
  'summarize work',
  'show tables',
  'pivot work on year using count(*)',
])('%s is read', async (sql) => {
  expect((await runQuery(db, sql, 100)).rows.length).toBeGreaterThan(0);
});

test.each([
  'drop table work',
  "insert into work values ('W4', 'D', 2023)",
  'with new as (select 1) insert into work select * from new',
  'select 1) ; drop table work ; select * from (select 1',
  'select 1) ; rollback ; drop table work ; select * from (select 1',
  "attach 'other.duckdb' as other",
  "copy work to 'work.csv'",
  'set threads = 1',
  'commit',
  "select * from read_text('/etc/hostname')",
  "select * from read_csv('https://example.org/a.csv')",
  "select * from glob('/*')",
  'load json',
])('%s is refused', async (sql) => {
  await expect(runQuery(db, sql, 10)).rejects.toMatchObject({ code: 'query_refused' });
  expect(await db.rows('select count(*)::integer as works from work')).toEqual([{ works: 3 }]);
});

test('what DuckDB says of a fault is passed on, without the text around the query', async () => {
  const refused = await runQuery(db, 'select titel from work', 10).catch((error: unknown) => error);

  expect(String(refused)).toContain('Referenced column "titel" not found');
  expect(String(refused)).not.toContain('LINE');
});

test('a query that would not end is stopped, and the next one runs', async () => {
  const stop = new AbortController();
  const endless = 'select sum(sin(a.range + b.range)) as s from range(1000000) as a, range(1000000) as b';
  const running = runQuery(db, endless, 10, { signal: stop.signal });
  setTimeout(() => stop.abort(new DOMException('Stopped', 'AbortError')), 300);

  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect((await runQuery(db, 'select 1 as one', 10)).rows).toEqual([[1]]);
});

test('the schema names each table with its rows, columns, meaning and grain', async () => {
  expect(await askSchema(db)).toEqual([
    {
      name: 'work',
      meaning: expect.stringContaining('A published work') as string,
      grain: 'work',
      rows: 3,
      columns: [
        { name: 'work_id', type: 'VARCHAR' },
        { name: 'title', type: 'VARCHAR' },
        { name: 'year', type: 'INTEGER' },
      ],
    },
  ]);
});

test('on the demo every table that is not a file’s own says what its rows mean, and every example returns rows', async () => {
  const demo = await openEngine();
  const files = demoInput(makeInstitution({ people: 40, years: 4, seed: 7 }).files);
  await runPipeline(demo, files, { asOf: '2026-06-30' });
  const tables = await askSchema(demo);
  const silent = tables.filter(({ name, meaning }) => !name.startsWith('raw_') && meaning === null);
  const found: number[] = [];
  for (const { sql } of exampleQueries) found.push((await runQuery(demo, sql, 100)).rows.length);
  await demo.close();

  expect(silent.map(({ name }) => name)).toEqual([]);
  expect(Math.min(...found)).toBeGreaterThan(0);
});
