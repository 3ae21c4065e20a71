import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { readFunders } from '../../data-pipeline/organizations/read-registry.ts';
import { type Given, type GivenTables, makeTables as makeAll } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function makeTables(given: GivenTables, through: string) {
  return makeAll(db, given, { through });
}

function named(organization: Given, name: string, kind = 'label'): Given {
  return {
    record_id: `${String(organization['record_id'])}/${name}`,
    organization_record_id: organization['record_id'] ?? null,
    ror_id: organization['ror_id'] ?? null,
    name,
    name_key: name.toLowerCase(),
    kind,
  };
}

const fund = { record_id: 'ror:1', ror_id: '0fund', name: 'Veldt Science Fund', country_code: 'QV', status: 'active' };
const fundId = { record_id: 'M:1', funder_doi: '10.13039/1', ror_id: '0fund' };

describe('an organization that several files of the registry describe', () => {
  const old = {
    record_id: 'A:1',
    schema_version: '1',
    ror_id: '0maren',
    name: 'Maren',
    country_code: 'QV',
    status: 'active',
  };
  const second = { ...old, record_id: 'B:1', schema_version: '2', modified: '2024-05-01', name: 'Maren University' };
  const third = { ...second, record_id: 'C:1', modified: '2026-01-01', status: 'withdrawn' };

  test('is one, as the newer schema says, whatever the order of the files', async () => {
    await makeTables({ raw_organization: [old, second] }, 'registered_name');
    expect(await db.rows('select org_id, name, status from registered_organization')).toEqual([
      { org_id: '0maren', name: 'Maren University', status: 'active' },
    ]);
  });

  test('is as its last change says, of two records of one schema', async () => {
    await makeTables({ raw_organization: [second, old, third] }, 'registered_name');
    expect(await db.rows('select org_id, status from registered_organization')).toEqual([
      { org_id: '0maren', status: 'withdrawn' },
    ]);
  });

  test('has the names and relations of that record only', async () => {
    const relation = { record_id: 'A:1/r', organization_record_id: 'A:1', ror_id: '0maren', kind: 'parent' };
    await makeTables(
      {
        raw_organization: [old, second],
        raw_organization_name: [named(old, 'Old Maren'), named(second, 'Maren University')],
        raw_organization_relation: [
          { ...relation, related_ror_id: '0old' },
          { ...relation, record_id: 'B:1/r', organization_record_id: 'B:1', related_ror_id: '0new' },
        ],
      },
      'organization_relation',
    );
    expect(await db.rows('select name from registered_name')).toEqual([{ name: 'Maren University' }]);
    expect(await db.rows("select relative_id, way from organization_relation where org_id = '0maren'")).toEqual([
      { relative_id: '0new', way: 'up' },
    ]);
  });
});

describe('what a closed or withdrawn organization became', () => {
  const of = (ror_id: string, status: string, established: number | null, modified: string | null = null): Given => {
    return { record_id: `ror:${ror_id}`, ror_id, name: `Name ${ror_id}`, status, established, modified };
  };
  const become = (ror_id: string, related_ror_id: string): Given => {
    return { record_id: `r:${ror_id}/${related_ror_id}`, ror_id, related_ror_id, kind: 'successor' };
  };

  async function successors(raw_organization: readonly Given[], raw_organization_relation: readonly Given[]) {
    await makeTables({ raw_organization, raw_organization_relation }, 'organization_successor');
    return db.rows('select org_id, successor_id, steps, from_year, basis from organization_successor');
  }

  test('is meant from the year after it was established, if it is younger', async () => {
    expect(
      await successors(
        [of('0old', 'inactive', 1970, '2024-02-01'), of('0new', 'active', 2019)],
        [become('0old', '0new')],
      ),
    ).toEqual([
      {
        org_id: '0old',
        successor_id: '0new',
        steps: 1,
        from_year: 2020,
        basis: 'Name 0old is closed; its successor Name 0new was established in 2019.',
      },
    ]);
  });

  test.each([
    ['older', 1920],
    ['from before the registry', 2008],
    ['of unknown age', null],
  ])('is meant from the year after the record was last changed, if it is %s', async (_, established) => {
    expect(
      await successors(
        [of('0old', 'inactive', 1970, '2024-02-01'), of('0new', 'active', established)],
        [become('0old', '0new')],
      ),
    ).toEqual([
      {
        org_id: '0old',
        successor_id: '0new',
        steps: 1,
        from_year: 2025,
        basis: 'Name 0old was closed by 2024, when the registry last changed it; its successor is Name 0new.',
      },
    ]);
  });

  test('is meant in every year for a record that was withdrawn', async () => {
    expect(
      await successors([of('0old', 'withdrawn', null), of('0new', 'active', 2019)], [become('0old', '0new')]),
    ).toEqual([
      {
        org_id: '0old',
        successor_id: '0new',
        steps: 1,
        from_year: null,
        basis: 'The registry has withdrawn Name 0old in favor of Name 0new.',
      },
    ]);
  });

  test.each<[string, Given[], Given[]]>([
    [
      'when it closed is not known',
      [of('0old', 'inactive', 1970), of('0new', 'active', 1920)],
      [become('0old', '0new')],
    ],
    [
      'it became several',
      [of('0old', 'inactive', 1970, '2024-02-01'), of('0new', 'active', 2019), of('0two', 'active', 2019)],
      [become('0old', '0new'), become('0old', '0two')],
    ],
    ['it lives on', [of('0old', 'active', 1970, '2024-02-01'), of('0new', 'active', 2019)], [become('0old', '0new')]],
    ['no file has the other', [of('0old', 'withdrawn', 1970)], [become('0old', '0new')]],
    [
      'withdrawn records go round in a circle',
      [of('0old', 'withdrawn', null), of('0new', 'withdrawn', null)],
      [become('0old', '0new'), become('0new', '0old')],
    ],
  ])('is not said where %s', async (_, organizations, relations) => {
    expect(await successors(organizations, relations)).toEqual([]);
  });

  test('is followed step by step', async () => {
    const organizations = [
      of('0one', 'withdrawn', null),
      of('0two', 'inactive', 1970, '2024-02-01'),
      of('0three', 'inactive', 2016, '2025-02-01'),
      of('0four', 'active', 2022),
    ];
    const rows = await successors(organizations, [
      become('0one', '0two'),
      become('0two', '0three'),
      become('0three', '0four'),
    ]);

    expect(rows.map(({ org_id, successor_id, steps, from_year }) => [org_id, successor_id, steps, from_year])).toEqual([
      ['0one', '0two', 1, null],
      ['0one', '0three', 2, 2017],
      ['0one', '0four', 3, 2023],
      ['0three', '0four', 1, 2023],
      ['0two', '0three', 1, 2017],
      ['0two', '0four', 2, 2023],
    ]);
  });
});

describe('a funder of the Funder Registry', () => {
  async function organizations(given: GivenTables) {
    await makeTables(given, 'funder_organization');
    return db.rows('select funder_doi, org_id from funder_organization');
  }

  test('is the organization that files state, however many agree', async () => {
    expect(await organizations({ raw_funder_organization: [fundId, { ...fundId, record_id: 'N:1' }] })).toEqual([
      { funder_doi: '10.13039/1', org_id: '0fund' },
    ]);
  });

  test('is none where files disagree', async () => {
    expect(
      await organizations({ raw_funder_organization: [fundId, { ...fundId, record_id: 'N:1', ror_id: '0other' }] }),
    ).toEqual([]);
  });

  test('is not a withdrawn organization: the one that is left counts', async () => {
    expect(
      await organizations({
        raw_organization: [{ ...fund, status: 'withdrawn' }],
        raw_funder_organization: [fundId, { ...fundId, record_id: 'N:1', ror_id: '0other' }],
      }),
    ).toEqual([{ funder_doi: '10.13039/1', org_id: '0other' }]);
  });

  test('is what replaced it, where no file places it; a circle of replacements ends', async () => {
    const funder = (doi: string, replaced_by_doi: string): Given => ({
      record_id: `F:${doi}`,
      funder_doi: doi,
      replaced_by_doi,
    });
    expect(
      await organizations({
        raw_funder_organization: [fundId],
        raw_funder: [
          funder('10.13039/3', '10.13039/2'),
          funder('10.13039/2', '10.13039/1'),
          funder('10.13039/7', '10.13039/8'),
          funder('10.13039/8', '10.13039/7'),
        ],
      }),
    ).toEqual([
      { funder_doi: '10.13039/1', org_id: '0fund' },
      { funder_doi: '10.13039/2', org_id: '0fund' },
      { funder_doi: '10.13039/3', org_id: '0fund' },
    ]);
  });
});

test('a funding that states a funder id has the organization that the funder is', async () => {
  await makeTables(
    {
      raw_funder_organization: [fundId],
      raw_work: [{ record_id: 'F:1', source: 'crossref', doi: '10.1/a' }],
      raw_funding: [
        {
          record_id: 'F:1/1',
          work_record_id: 'F:1',
          ordinal: 1,
          funder_name: 'VSF',
          funder_doi: '10.13039/1',
          award_number: 'V-1',
        },
        {
          record_id: 'F:1/2',
          work_record_id: 'F:1',
          ordinal: 2,
          funder_name: 'Other',
          funder_doi: '10.13039/9',
          award_number: 'O-1',
        },
      ],
    },
    'funding',
  );
  expect(await db.rows('select funder_name, funder_ror from funding order by funder_name')).toEqual([
    { funder_name: 'Other', funder_ror: null },
    { funder_name: 'VSF', funder_ror: '0fund' },
  ]);
});

test('a funder that is placed in a record of ROR that is not loaded has its id, and what the Funder Registry says of it', async () => {
  const guild = { record_id: 'F:9', funder_doi: '10.13039/9', name: 'Guild of Tides', country_code: 'QV' };
  const name = { funder_doi: '10.13039/9', name_key: '', kind: 'label' };
  await makeTables(
    {
      raw_organization: [fund],
      raw_organization_name: [named(fund, 'Veldt Science Fund')],
      raw_funder: [
        { record_id: 'F:1', funder_doi: '10.13039/1', name: 'Veldt Science Fund', country_code: 'QV' },
        { ...guild, parent_doi: '10.13039/1' },
        { ...guild, record_id: 'F:8', funder_doi: '10.13039/8', name: 'Guild of Reefs' },
      ],
      raw_funder_name: [
        { ...name, record_id: 'F:9/1', name: 'Guild of Tides' },
        { ...name, record_id: 'F:9/2', name: 'GT', kind: 'acronym' },
      ],
      raw_funder_organization: [fundId, { record_id: 'M:9', funder_doi: '10.13039/9', ror_id: '0guild' }],
    },
    'funder_organization',
  );
  const funders = await readFunders(db);

  expect(funders.map(({ id, name: own, countryCode, parents }) => [id, own, countryCode, parents])).toEqual([
    ['0fund', 'Veldt Science Fund', 'QV', []],
    ['0guild', 'Guild of Tides', 'QV', ['0fund']],
    ['10.13039/8', 'Guild of Reefs', 'QV', []],
  ]);
  expect(funders[1]?.names.map(({ text, kind }) => [text, kind])).toEqual([
    ['GT', 'acronym'],
    ['Guild of Tides', 'label'],
  ]);
});

describe('names that the Funder Registry gives an organization', () => {
  const alias = {
    record_id: 'R:1/2',
    funder_doi: '10.13039/1',
    name: 'Fonds du Veldt',
    name_key: 'fonds du veldt',
    kind: 'alias',
  };

  async function matchOf(org_name: string, given: GivenTables = {}) {
    await makeTables(
      {
        raw_organization: [fund],
        raw_organization_name: [named(fund, 'Veldt Science Fund')],
        raw_funder_organization: [fundId],
        raw_funder_name: [alias, { ...alias, record_id: 'R:1/3', name: 'VF', name_key: 'vf', kind: 'acronym' }],
        raw_work: [{ record_id: 'F:1', source: 'crossref', doi: '10.1/a' }],
        raw_authorship: [{ record_id: 'F:1/1', work_record_id: 'F:1', position: 1, raw_name: 'A' }],
        raw_affiliation: [
          { record_id: 'F:1/1/1', work_record_id: 'F:1', position: 1, ordinal: 1, org_name, country_code: 'QV' },
        ],
        ...given,
      },
      'organization_match',
    );
    const rows = await db.rows<{ org_id: string | null; method: string; basis: string }>(
      "select org_id, method, basis from organization_match where subject_kind = 'affiliation'",
    );
    return rows[0];
  }

  test('match it, and the basis says where they come from', async () => {
    expect(await matchOf('Fonds du Veldt')).toEqual({
      org_id: '0fund',
      method: 'name_country',
      basis: '“Fonds du Veldt” is a name of exactly one known organization in QV, in the Funder Registry.',
    });
  });

  test('match nothing where another organization of the country has the name', async () => {
    const other = { ...fund, record_id: 'ror:2', ror_id: '0other' };
    expect(
      await matchOf('Fonds du Veldt', {
        raw_organization: [fund, other],
        raw_organization_name: [named(fund, 'Veldt Science Fund'), named(other, 'Fonds du Veldt')],
      }),
    ).toMatchObject({ org_id: null, method: 'unresolved' });
  });

  test('match nothing as acronyms, and nothing in another country', async () => {
    expect(await matchOf('VF')).toMatchObject({ org_id: 'name:vf', method: 'unresolved' });
    expect(await matchOf('Fonds du Veldt', { raw_organization: [{ ...fund, country_code: 'QN' }] })).toMatchObject({
      org_id: null,
      method: 'unresolved',
    });
  });
});

describe('awards of public databases', () => {
  const award = { award_number: 'R01', number_norm: 'R01', funder_name: 'Fund', funder_key: 'fund' };

  test('the years of one project are one award, over the whole of its period', async () => {
    await makeTables(
      {
        raw_award: [
          {
            ...award,
            record_id: 'A:10',
            starts: '2020-01-01',
            ends: '2024-12-31',
            title: 'Glass',
            person_name: 'A. Quill',
          },
          {
            ...award,
            record_id: 'A:2',
            starts: '2015-01-01',
            ends: '2019-12-31',
            title: 'Glass',
            person_name: 'A. Quill',
          },
        ],
      },
      'award_person',
    );
    expect(
      await db.rows('select title, starts_on::varchar as starts_on, ends_before::varchar as ends_before from award'),
    ).toEqual([{ title: 'Glass', starts_on: '2015-01-01', ends_before: '2025-01-01' }]);
    expect(await db.rows('select person_name from award_person')).toEqual([{ person_name: 'A. Quill' }]);
  });

  test('an award of no known person is an award without people, with the organizations on it', async () => {
    await makeTables(
      {
        raw_award: [
          { ...award, record_id: 'A:1/holder[1]', holder_name: 'Selby Institute' },
          { ...award, record_id: 'A:1/holder[2]', holder_name: 'Maren University' },
        ],
      },
      'award_person',
    );
    expect(await db.rows('select award_id, holder_name from award')).toEqual([
      { award_id: 'R01|fund', holder_name: 'Maren University; Selby Institute' },
    ]);
    expect(await db.rows('select * from award_person')).toEqual([]);
  });

  test('without a number, the people of one record are on one award', async () => {
    const unnumbered = { title: 'Glass', funder_name: 'Fund', funder_key: 'fund' };
    await makeTables(
      {
        raw_award: [
          { ...unnumbered, record_id: 'A:1/person[1]', person_name: 'A. Quill' },
          { ...unnumbered, record_id: 'A:1/person[2]', person_name: 'B. Reed' },
          { ...unnumbered, record_id: 'A:2', title: 'Sand' },
        ],
      },
      'award_person',
    );
    expect(await db.rows('select award_id, title from award')).toEqual([
      { award_id: 'A:1|fund', title: 'Glass' },
      { award_id: 'A:2|fund', title: 'Sand' },
    ]);
    expect(await db.rows('select award_id, person_name from award_person')).toEqual([
      { award_id: 'A:1|fund', person_name: 'A. Quill' },
      { award_id: 'A:1|fund', person_name: 'B. Reed' },
    ]);
  });
});
