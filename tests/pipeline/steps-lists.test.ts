import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type Given, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

/** Dates of the editions of one list, with the names in each; null = an edition that does not say when it was published. */
type Editions = Readonly<Record<string, readonly [date: string | null, names: readonly string[]]>>;

function editionRows(editions: Editions): readonly Given[] {
  return Object.entries(editions).flatMap(([edition, [listed_from, names]], file) =>
    names.map((name, line) => ({
      record_id: `F${String(file)}:${String(line)}`,
      list_id: 'L',
      edition,
      date_basis: 'edition',
      entry_id: `L:${name}`,
      name,
      name_key: name,
      alias_keys: [],
      listed_from,
    })),
  );
}

async function listings(raw_list_entry: readonly Given[]): Promise<readonly (readonly (string | null)[])[]> {
  await makeTables(db, { raw_list_entry }, { through: 'list_entry_name' });
  const rows = await db.rows<Record<'id' | 'may' | 'from' | 'before' | 'may_before', string | null>>(`
    select
        entry_id as id,
        may_be_listed_from::varchar as may,
        listed_from::varchar as "from",
        listed_before::varchar as before,
        may_be_listed_before::varchar as may_before
    from list_entry
    order by entry_id`);
  return rows.map(({ id, may, from, before, may_before }) => [id, may, from, before, may_before]);
}

describe('several editions of one list', () => {
  test('one that stays keeps its first date; one that the next edition lacks ends on its day; a new one begins on its day', async () => {
    expect(
      await listings(
        editionRows({
          FY2022: ['2023-06-29', ['stays', 'goes']],
          FY2023: ['2024-07-15', ['stays', 'comes']],
          FY2024: ['2025-06-24', ['stays', 'comes']],
        }),
      ),
    ).toEqual([
      ['L:comes', '2023-06-29', '2024-07-15', null, null],
      ['L:goes', null, '2023-06-29', '2024-07-15', '2024-07-15'],
      ['L:stays', null, '2023-06-29', null, null],
    ]);
  });

  test('one that comes back is listed twice', async () => {
    expect(
      await listings(
        editionRows({
          A: ['2022-01-01', ['x', 'back']],
          B: ['2023-01-01', ['x']],
          C: ['2024-01-01', ['x', 'back']],
        }),
      ),
    ).toEqual([
      ['L:back', null, '2022-01-01', '2023-01-01', '2023-01-01'],
      ['L:back#2', '2023-01-01', '2024-01-01', null, null],
      ['L:x', null, '2022-01-01', null, null],
    ]);
  });

  test('an edition without date leaves open when its names came and went', async () => {
    expect(
      await listings(
        editionRows({
          A: ['2022-01-01', ['x', 'goes']],
          B: [null, ['x', 'comes', 'only']],
          C: ['2024-01-01', ['x', 'comes']],
        }),
      ),
    ).toEqual([
      ['L:comes', '2022-01-01', '2024-01-01', null, null],
      ['L:goes', null, '2022-01-01', '2022-01-02', '2024-01-01'],
      ['L:only', '2022-01-01', null, '2024-01-01', '2024-01-01'],
      ['L:x', null, '2022-01-01', null, null],
    ]);
  });

  test('a month of publication may mean any of its days', async () => {
    expect(await listings(editionRows({ A: ['2023-03', ['goes', 'x']], B: ['2024-07', ['x', 'comes']] }))).toEqual([
      ['L:comes', '2023-03-01', '2024-07-31', null, null],
      ['L:goes', null, '2023-03-31', '2024-07-01', '2024-07-31'],
      ['L:x', null, '2023-03-31', null, null],
    ]);
  });

  test('the day that an entry states for itself counts before the day of its edition', async () => {
    const stated = { list_id: 'L', date_basis: 'stated', entry_id: 'L:a', name: 'a', name_key: 'a', alias_keys: [] };
    expect(
      await listings([
        ...editionRows({ '2024-01-01': ['2024-01-01', ['other']], '2025-01-01': ['2025-01-01', ['other']] }),
        { ...stated, record_id: 'G:1', edition: '2024-01-01', listed_from: '2019-05-06' },
        { ...stated, record_id: 'G:2', edition: '2025-01-01', listed_from: '2019-05-06', listed_to: '2025-08-31' },
      ]),
    ).toEqual([
      ['L:a', '2019-05-06', '2019-05-06', '2025-09-01', '2025-09-01'],
      ['L:other', null, '2024-01-01', null, null],
    ]);
  });

  test('the order of the files changes nothing', async () => {
    const rows = editionRows({
      A: ['2022-01-01', ['x', 'goes']],
      B: ['2023-01-01', ['x', 'comes']],
      C: ['2024-01-01', ['comes']],
    });
    const there = await listings(rows);

    expect(await listings(rows.toReversed())).toEqual(there);
  });

  test('editions of one list say nothing of another', async () => {
    const rows = editionRows({ A: ['2022-01-01', ['x']], B: ['2023-01-01', ['y']] });
    const [first, second] = rows;

    expect(await listings([first!, { ...second, list_id: 'M', entry_id: 'M:y' }])).toEqual([
      ['L:x', null, '2022-01-01', null, null],
      ['M:y', null, '2023-01-01', null, null],
    ]);
  });
});

describe('one entry in several records', () => {
  const entry = { list_id: 'L', entry_id: 'E', name: 'Org', name_key: 'org', alias_keys: [] };

  test('the same record twice is one listing', async () => {
    const row = { ...entry, date_basis: 'stated', listed_from: '2020-02-03' };

    expect(
      await listings([
        { ...row, record_id: 'F:1' },
        { ...row, record_id: 'G:1' },
      ]),
    ).toEqual([['E', '2020-02-03', '2020-02-03', null, null]]);
  });

  test('a dated record speaks before one without date, which alone is unknown', async () => {
    const undated = { ...entry, record_id: 'F:1', date_basis: 'unknown' };
    expect(await listings([undated])).toEqual([['E', null, null, null, null]]);

    const dated = { ...entry, record_id: 'G:1', date_basis: 'stated', listed_from: '2020-02-03' };
    expect(await listings([undated, dated])).toEqual([['E', '2020-02-03', '2020-02-03', null, null]]);
  });

  test('who first saw it on a day does not say that it was not listed before', async () => {
    const seen = { ...entry, record_id: 'F:1', date_basis: 'first_seen', listed_from: '2024-03-10' };

    expect(await listings([seen])).toEqual([['E', null, '2024-03-10', null, null]]);
  });

  test('what begins last says how the listing ends; what begins after the end is a second listing', async () => {
    const row = { ...entry, date_basis: 'stated' };
    expect(
      await listings([
        { ...row, record_id: 'F:1', listed_from: '2024-01-31' },
        { ...row, record_id: 'F:2', listed_from: '2025-01-07', listed_to: '2026-02-17' },
        { ...row, record_id: 'F:3', listed_from: '2026-06-08' },
      ]),
    ).toEqual([
      ['E', '2024-01-31', '2024-01-31', '2026-02-18', '2026-02-18'],
      ['E#2', '2026-06-08', '2026-06-08', null, null],
    ]);
  });

  test('a change of name, alias or country is kept, and what is said twice is kept once', async () => {
    await listings([
      {
        ...entry,
        record_id: 'F:1',
        edition: 'A',
        date_basis: 'edition',
        listed_from: '2022-01-01',
        aliases: ['Old'],
        alias_keys: ['old'],
      },
      {
        ...{ ...entry, record_id: 'G:1', edition: 'B', date_basis: 'edition', listed_from: '2023-01-01' },
        ...{ aliases: ['New', 'Old'], alias_keys: ['new', 'old'], country_code: 'QX' },
      },
      {
        ...{ ...entry, record_id: 'H:1', edition: 'C', date_basis: 'edition', listed_from: '2024-01-01' },
        ...{ name: 'Org Ltd', name_key: 'org ltd', country_code: 'QV' },
      },
    ]);

    expect(await db.rows('select name, aliases, country_code, record_id from list_entry')).toEqual([
      { name: 'Org Ltd', aliases: ['New', 'Old', 'Org'], country_code: 'QV', record_id: 'H:1' },
    ]);
    expect(await db.rows('select name_key, country_code from list_entry_name')).toEqual([
      { name_key: 'new', country_code: 'QX' },
      { name_key: 'old', country_code: 'QV' },
      { name_key: 'old', country_code: 'QX' },
      { name_key: 'org', country_code: 'QV' },
      { name_key: 'org', country_code: 'QX' },
      { name_key: 'org ltd', country_code: 'QV' },
    ]);
  });
});

describe('a work beside a listing', () => {
  const authored = {
    raw_organization: [{ record_id: 'r:1', ror_id: '0maren', name: 'Maren Works', country_code: 'QV' }],
    raw_work: [{ record_id: 'W:1', source: 'openalex', doi: '10.1/a', published: '2023-05-04' }],
    raw_authorship: [{ record_id: 'W:1/1', work_record_id: 'W:1', position: 1, raw_name: 'Ada Quill' }],
    raw_affiliation: [
      {
        record_id: 'W:1/1/1',
        work_record_id: 'W:1',
        position: 1,
        ordinal: 1,
        org_name: 'Maren Works',
        ror_id: '0maren',
      },
    ],
  };
  const listed = {
    ...{ record_id: 'L:1', list_id: 'L', list_kind: 'designation', entry_id: 'E', name: 'Maren Works' },
    ...{ name_key: 'maren works', alias_keys: [], ror_id: '0maren' },
  };

  test.each([
    ['was listed that day', { date_basis: 'stated', listed_from: '2023-05-04' }, 'in_force'],
    ['was listed the day after', { date_basis: 'stated', listed_from: '2023-05-05' }, 'later'],
    ['was first seen on the list the day after', { date_basis: 'first_seen', listed_from: '2023-05-05' }, 'possible'],
    ['was listed some day of that month', { date_basis: 'stated', listed_from: '2023-05' }, 'possible'],
    ['is listed since an unknown day', { date_basis: 'unknown', listed_from: null }, 'undated'],
    ['left the list the day before', { listed_from: '2020-01-01', listed_to: '2023-05-03' }, 'before'],
    ['left the list that day', { listed_from: '2020-01-01', listed_to: '2023-05-04' }, 'in_force'],
    ['left the list some day of that month', { listed_from: '2020-01-01', listed_to: '2023-05' }, 'possible'],
  ])('%s', async (_, dates, force) => {
    await makeTables(db, { ...authored, raw_list_entry: [{ ...listed, ...dates }] });

    expect(await db.rows('select force from designated_affiliation')).toEqual([{ force }]);
  });
});
