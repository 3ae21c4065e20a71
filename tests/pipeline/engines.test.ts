import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { createTable, type Database, type TableShape } from '../../data-pipeline/db/database.ts';
import { PipelineError } from '../../data-pipeline/core/errors.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

test('both engines hold the same DuckDB', async () => {
  expect(await db.rows('select version() as version')).toEqual([{ version: 'v1.4.3' }]);
});

test('every portable type comes back as it was inserted, null included', async () => {
  const shape: TableShape = {
    name: 'VARCHAR',
    works: 'INTEGER',
    share: 'DOUBLE',
    covered: 'BOOLEAN',
    aliases: 'VARCHAR[]',
  };
  await db.run(createTable('portable', shape));
  await db.insert('portable', shape, [
    ['Ünï 東京 "quoted"', 3, 0.25, true, ['a', "b'c"]],
    [null, null, null, null, null],
    ['', 0, 0, false, []],
  ]);

  expect(await db.rows('select * from portable')).toEqual([
    { name: 'Ünï 東京 "quoted"', works: 3, share: 0.25, covered: true, aliases: ['a', "b'c"] },
    { name: null, works: null, share: null, covered: null, aliases: null },
    { name: '', works: 0, share: 0, covered: false, aliases: [] },
  ]);
});

test('columns come as typed arrays and texts, in the order of the rows', async () => {
  const columns = await db.columns(`
    select
        n::integer as whole,
        n / 4::double as part,
        n % 2 = 0 as is_even,
        case when n <> 1 then 'name ' || n end as label
    from range(5000) as _(n)
    order by n desc
  `);

  expect(columns).toEqual({
    whole: Int32Array.from({ length: 5000 }, (_, row) => 4999 - row),
    part: Float64Array.from({ length: 5000 }, (_, row) => (4999 - row) / 4),
    is_even: Uint8Array.from({ length: 5000 }, (_, row) => row % 2),
    label: Array.from({ length: 5000 }, (_, row) => (row === 4998 ? null : `name ${4999 - row}`)),
  });
  expect(
    await db.columns('select 1::integer as n, true as b, 0.5::double as d, null::varchar as t where false'),
  ).toEqual({
    n: new Int32Array(0),
    b: new Uint8Array(0),
    d: new Float64Array(0),
    t: [],
  });
});

test.each(['select null::integer as n', 'select null::boolean as b', "select ['a'] as l", 'select sum(1) as total'])(
  'a column is refused where a typed array cannot say what it holds: %s',
  async (sql) => {
    await expect(db.columns(sql)).rejects.toThrow(PipelineError);
  },
);

test('more rows than one batch are all stored', async () => {
  await db.run(createTable('many', { n: 'INTEGER' }));
  await db.insert(
    'many',
    { n: 'INTEGER' },
    Array.from({ length: 120_001 }, (_, n) => [n]),
  );

  expect(await db.rows('select count(*)::integer as n, max(n)::integer as last from many')).toEqual([
    { n: 120_001, last: 120_000 },
  ]);
});

test('lists longer than a chunk, alone and together, come back whole', async () => {
  const shape: TableShape = { n: 'INTEGER', aliases: 'VARCHAR[]' };
  await db.run(createTable('listed', shape));
  const short = (n: number) => ['a name of more than twelve characters', `alias ${String(n)}`, 'c'];
  const long = Array.from({ length: 5_000 }, (_, n) => `alias ${String(n)} of more than twelve characters`);
  await db.insert('listed', shape, [
    ...Array.from({ length: 4_000 }, (_, n) => [n, short(n)]),
    [4_000, long],
    [4_001, null],
    [4_002, short(4_002)],
  ]);

  expect(
    await db.rows(`
      select count(*)::integer as n, sum(len(aliases))::integer as items, count(distinct aliases[2])::integer as second
      from listed
    `),
  ).toEqual([{ n: 4_003, items: 17_003, second: 4_002 }]);
  expect(await db.rows('select aliases[5000] as last from listed where n = 4000')).toEqual([
    { last: 'alias 4999 of more than twelve characters' },
  ]);
});

test.each(['select 1.25::decimal(9,2) as money', 'select sum(1) as total', "select date '2026-01-01' as day"])(
  'a type that the engines return differently is refused: %s',
  async (sql) => {
    await expect(db.rows(sql)).rejects.toThrow(PipelineError);
  },
);
