import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type Given, type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

type Registered = readonly [id: string, established: number | null, status: string, name: string, ...aliases: string[]];

/** Halden College (1960) and Halden School of Mines (no year) became Halden University in 2017; a record of it was withdrawn. Sarn Polytechnic became two schools. */
const organizations: readonly Registered[] = [
  ['0uni', 2017, 'active', 'Halden University', 'Halden College'],
  ['0college', 1960, 'inactive', 'Halden College'],
  ['0mines', null, 'inactive', 'Halden School of Mines'],
  ['0double', null, 'withdrawn', 'Universitas Haldensis'],
  ['0sarn', 1970, 'inactive', 'Sarn Polytechnic'],
  ['0arts', 2018, 'active', 'Sarn School of Arts'],
  ['0ships', 2017, 'active', 'Sarn School of Ships'],
];
const successions = [
  ['0college', '0uni'],
  ['0mines', '0uni'],
  ['0double', '0uni'],
  ['0sarn', '0arts'],
  ['0sarn', '0ships'],
] as const;
const registry: GivenTables = {
  raw_organization: organizations.map(([ror_id, established, status, name]) => {
    return {
      record_id: `ror:${ror_id}`,
      ror_id,
      name,
      country_code: 'NO',
      status,
      established,
      modified: '2024-01-01',
    };
  }),
  raw_organization_name: organizations.flatMap(([ror_id, , , name, ...aliases]) =>
    [name, ...aliases].map((text, index) => ({
      record_id: `ror:${ror_id}/${text}`,
      ror_id,
      name: text,
      name_key: text.toLowerCase(),
      kind: index === 0 ? 'label' : 'alias',
    })),
  ),
  raw_organization_place: organizations.map(([ror_id]) => {
    return {
      record_id: `ror:${ror_id}/p`,
      organization_record_id: `ror:${ror_id}`,
      ror_id,
      city: ror_id === '0sarn' || ror_id === '0arts' || ror_id === '0ships' ? 'Sarn' : 'Halden',
      country_code: 'NO',
    };
  }),
  raw_organization_relation: successions.map(([ror_id, related_ror_id]) => {
    return { record_id: `ror:${ror_id}/${related_ror_id}`, ror_id, related_ror_id, kind: 'successor' };
  }),
};

async function meant(affiliation: Given, published: string | null, more: Record<string, readonly Given[]> = {}) {
  await makeTables(
    db,
    {
      ...registry,
      raw_work: [{ record_id: 'F:1', doi: '10.1/a', published }],
      raw_authorship: [{ record_id: 'F:1/1', work_record_id: 'F:1', position: 1, raw_name: 'A' }],
      raw_affiliation: [{ record_id: 'F:1/1/1', work_record_id: 'F:1', position: 1, ordinal: 1, ...affiliation }],
      ...more,
    },
    { through: 'designated_affiliation' },
  );
  const [match] = await db.rows(`
    select org_id, stated_org_id, by_year, confidence, basis from organization_match where subject_kind = 'affiliation'`);
  return match;
}

describe('an organization that has closed', () => {
  const raw_string = 'Halden School of Mines, Halden, Norway';

  test.each([
    ['before the end, named as it was then', { raw_string }, '2005', '0mines', null],
    ['in the year of the end, named as it was then', { raw_string }, '2017', '0mines', null],
    ['after the end, means its successor', { raw_string }, '2019-03', '0uni', 'successor'],
    ['after the end, by the id that a source gives', { raw_string, ror_id: '0mines' }, '2019', '0uni', 'successor'],
    ['in a work without a date, is what is named', { raw_string }, null, '0mines', null],
  ])('%s', async (_, affiliation, published, org_id, by_year) => {
    expect(await meant(affiliation, published)).toMatchObject({ org_id, stated_org_id: '0mines', by_year });
  });

  test('says why, and is no surer than a link to a relative', async () => {
    expect(await meant({ raw_string }, '2019')).toEqual({
      org_id: '0uni',
      stated_org_id: '0mines',
      by_year: 'successor',
      confidence: 0.93,
      basis:
        'The text has its name “Halden School of Mines”, and its town beside it. The registry keeps it as closed or merged. ' +
        'The work is of 2019: Halden School of Mines is closed; its successor Halden University was established in 2017.',
    });
  });

  test('is still what a list designates by that name', async () => {
    const entry = {
      record_id: 'L:1',
      entry_id: 'E1',
      name: 'Halden School of Mines',
      name_key: 'halden school of mines',
    };
    await meant({ raw_string }, '2019', {
      raw_list_entry: [{ ...entry, alias_keys: [], ror_id: '0mines', list_kind: 'designation', country_code: 'NO' }],
    });

    expect(await db.rows('select org_id, is_exact from designated_affiliation')).toEqual([
      { org_id: '0mines', is_exact: true },
    ]);
  });
});

describe('an organization that became several', () => {
  const raw_string = 'Sarn Polytechnic, Sarn, Norway';

  test.each([
    ['in a later work stays what is named, and says that none of them is told', '2019', 'divided'],
    ['in a work of its time is what is named', '2016', null],
    ['in a work without a date is what is named', null, null],
  ])('%s', async (_, published, by_year) => {
    expect(await meant({ raw_string }, published)).toMatchObject({ org_id: '0sarn', stated_org_id: '0sarn', by_year });
  });

  test('says so in words, and is no surer than a link to a relative', async () => {
    expect(await meant({ raw_string }, '2019')).toMatchObject({
      confidence: 0.93,
      basis:
        'The text has its name “Sarn Polytechnic”, and its town beside it. The registry keeps it as closed or merged. ' +
        'The work is of 2019: Sarn Polytechnic is closed, and became Sarn School of Arts and Sarn School of Ships; which of them is meant is not said.',
    });
  });

  test('is one of them where the text names that one', async () => {
    expect(await meant({ raw_string: 'Sarn School of Ships, Sarn, Norway' }, '2019')).toMatchObject({
      org_id: '0ships',
      by_year: null,
    });
  });
});

describe('an organization that is younger than the work', () => {
  test('means its predecessor where the text has a name of both', async () => {
    expect(await meant({ raw_string: 'Halden College, Halden, Norway' }, '2005')).toEqual({
      org_id: '0college',
      stated_org_id: '0uni',
      by_year: 'predecessor',
      confidence: 0.98,
      basis:
        'The text has its name “Halden College”, and its town beside it; of 2 organizations called so it fits, as does its predecessor Halden College. ' +
        'The work is of 2005, and Halden University was established in 2017: its predecessor Halden College of 1960, which the text names too, is meant.',
    });
  });

  test('means its predecessor where a source gives its id and the text names the other', async () => {
    expect(await meant({ raw_string: 'Halden School of Mines, Halden, Norway', ror_id: '0uni' }, '2005')).toMatchObject(
      { org_id: '0mines', stated_org_id: '0uni', by_year: 'predecessor', confidence: 0.93 },
    );
  });

  test('is less sure where no predecessor is named, and says so', async () => {
    expect(await meant({ raw_string: 'Halden University, Halden, Norway' }, '2005')).toEqual({
      org_id: '0uni',
      stated_org_id: '0uni',
      by_year: 'not_established',
      confidence: 0.88,
      basis:
        'The text has its name “Halden University”, and its town beside it. The work is of 2005, and Halden University was established in 2017.',
    });
  });

  test('is less sure where the predecessor is younger too', async () => {
    expect(await meant({ raw_string: 'Halden College, Halden, Norway' }, '1950')).toMatchObject({
      org_id: '0uni',
      by_year: 'not_established',
    });
  });

  test.each(['2017', '2020'])('is sure in a work of %s', async (published) => {
    expect(await meant({ raw_string: 'Halden College, Halden, Norway' }, published)).toMatchObject({
      org_id: '0uni',
      by_year: null,
      confidence: 0.98,
    });
  });
});

describe('a withdrawn record', () => {
  test('stands for its successor, whatever the year', async () => {
    expect(await meant({ ror_id: '0double' }, null)).toEqual({
      org_id: '0uni',
      stated_org_id: '0double',
      by_year: 'withdrawn',
      confidence: 0.92,
      basis:
        'The source gives ROR id 0double, and no affiliation text to check it against. ' +
        'The registry has withdrawn Universitas Haldensis in favor of Halden University.',
    });
  });

  test('gives its names to its successor', async () => {
    expect(await meant({ raw_string: 'Universitas Haldensis, Halden, Norway' }, '2020')).toMatchObject({
      org_id: '0uni',
      by_year: null,
      confidence: 0.88,
    });
  });
});
