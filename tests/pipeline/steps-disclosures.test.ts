import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { setVariable } from '../../data-pipeline/db/variables.ts';
import collaboratorList from '../../data-pipeline/questions/collaborator_list.sql?raw';
import foreignComponentList from '../../data-pipeline/questions/foreign_component_list.sql?raw';
import profileList from '../../data-pipeline/questions/profile_list.sql?raw';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

const orcid = '0000-0090-0000-0010';
const roster: GivenTables = {
  raw_roster: [{ record_id: 'R:2', person_id: 'P1', orcid, family_name: 'Quill', given_name: 'Ada' }],
};

function form(id: string, form_type: string, certified_on: string | null = null) {
  return { record_id: `F:${id}`, disclosure_id: id, stated_person_id: 'P1', form_type, certified_on };
}

describe('people whom a form names', () => {
  const raw_collaborator = [
    { record_id: 'C:1', disclosure_id: 'old', relation: 'co-author', person_name: 'Reed, Bo', last_active: '2020-03' },
    { record_id: 'C:2', disclosure_id: 'new', relation: 'co-author', person_name: 'Sedge, Cy', last_active: '2024-03' },
    { record_id: 'C:3', disclosure_id: 'new', relation: 'advisor', person_name: 'Thorn, Di', org_name: 'Maren Works' },
    { record_id: 'C:4', disclosure_id: 'undated', relation: 'co-editor', person_name: 'Umber, Ed' },
  ];
  const given = {
    ...roster,
    raw_disclosure: [form('old', 'coa', '2021-05-01'), form('new', 'coa', '2025-05-01'), form('undated', 'coa')],
    raw_collaborator,
  };

  test('belong to the person whose form it is, and are rows of the form', async () => {
    await makeTables(db, given, { through: 'disclosure' });

    expect(
      await db.rows(`
        select person_id, relation, person_name, last_active_on::varchar as last_active_on
        from collaborator_item`),
    ).toEqual([
      { person_id: 'P1', relation: 'co-author', person_name: 'Reed, Bo', last_active_on: '2020-03-31' },
      { person_id: 'P1', relation: 'co-author', person_name: 'Sedge, Cy', last_active_on: '2024-03-31' },
      { person_id: 'P1', relation: 'advisor', person_name: 'Thorn, Di', last_active_on: null },
      { person_id: 'P1', relation: 'co-editor', person_name: 'Umber, Ed', last_active_on: null },
    ]);
    expect(await db.rows('select disclosure_id, item_count from disclosure order by disclosure_id')).toEqual([
      { disclosure_id: 'new', item_count: 2 },
      { disclosure_id: 'old', item_count: 1 },
      { disclosure_id: 'undated', item_count: 1 },
    ]);
  });

  test('are shown from the newest form and from forms without a date, the closest relations first', async () => {
    const { collaborators } = await personOf(given);

    expect(collaborators).toEqual([
      named('C:3', 'advisor', 'Thorn, Di', 'Maren Works', null),
      named('C:2', 'co-author', 'Sedge, Cy', null, '2024-03'),
      named('C:4', 'co-editor', 'Umber, Ed', null, null),
    ]);
  });
});

test('a foreign component is shown once, whichever reports state it', async () => {
  const component = { award_number: 'R01 CA 1', org_name: 'Maren Works', country_code: 'QV', activity: 'Ageing' };
  const { foreignComponents } = await personOf({
    ...roster,
    raw_disclosure: [form('a', 'foreign_component'), form('b', 'foreign_component', '2025-01-02')],
    raw_foreign_component: [
      {
        ...component,
        record_id: 'X:1',
        disclosure_id: 'a',
        approved_on: '2024-02-03',
        ends: '2025',
        report_year: 2024,
      },
      { ...component, record_id: 'X:2', disclosure_id: 'b', report_year: 2025 },
    ],
  });

  expect(foreignComponents).toEqual([
    {
      ...{ item_id: 'X:1', ...component, approved_on: '2024-02-03', starts_on: null, ends_on: '2025-12-31' },
      report_year: 2025,
    },
  ]);
});

describe('an ORCID profile', () => {
  const raw_profile_item = [
    {
      ...{ record_id: 'O:1', orcid, item_type: 'position', org_name: 'Maren Works', org_key: 'maren works' },
      ...{ country_code: 'QV', starts: '2021', ends: '2023', asserted_by: 'self' },
    },
    {
      ...{ record_id: 'O:9', orcid, item_type: 'position', org_name: 'Maren Works', org_key: 'maren works' },
      ...{ country_code: 'QV', starts: '2021', ends: '2023', asserted_by: 'self' },
    },
    {
      record_id: 'O:2',
      orcid: '0000-0090-0000-0029',
      item_type: 'position',
      org_name: 'Elsewhere',
      org_key: 'elsewhere',
    },
  ];

  test('is shown with who stated each item, the same item of two files once', async () => {
    const { profile } = await personOf({ ...roster, raw_profile_item });

    expect(profile).toEqual([
      {
        ...{ item_id: 'O:1', item_type: 'position', org_name: 'Maren Works', country_code: 'QV', title: null },
        ...{ starts_on: '2021-01-01', ends_on: '2023-12-31', asserted_by: 'self' },
      },
    ]);
  });

  test('is no form: it neither discloses an affiliation nor counts as a form on file', async () => {
    const given = {
      ...roster,
      raw_organization: [{ record_id: 'r:1', ror_id: '0maren', name: 'Maren Works', country_code: 'QV' }],
      raw_organization_name: [{ record_id: 'r:1', ror_id: '0maren', name: 'Maren Works', name_key: 'maren works' }],
      raw_disclosure: [form('bio', 'biosketch', '2023-06-01')],
      raw_work: [
        { record_id: 'W:1', source: 'openalex', source_work_id: 'W1', doi: '10.1/a', published: '2022-05-04' },
      ],
      raw_authorship: [
        {
          ...{ record_id: 'W:1/1', work_record_id: 'W:1', position: 1, raw_name: 'Ada Quill' },
          ...{ family_key: 'quill', given_key: 'ada', orcid, orcid_basis: 'record' },
        },
      ],
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
    const readings = 'select reading from compared_affiliation';
    await makeTables(db, given);
    const without = await db.rows(readings);
    await makeTables(db, { ...given, raw_profile_item });

    expect(without).toHaveLength(1);
    expect(await db.rows(readings)).toEqual(without);
    expect(await db.rows('select count(*)::integer as forms from disclosure')).toEqual([{ forms: 1 }]);
  });
});

async function personOf(given: GivenTables) {
  await makeTables(db, given);
  await setVariable(db, 'person_id', 'P1');
  return {
    collaborators: await db.rows(collaboratorList),
    foreignComponents: await db.rows(foreignComponentList),
    profile: await db.rows(profileList),
  };
}

function named(
  item_id: string,
  relation: string,
  person_name: string,
  org_name: string | null,
  last_active: string | null,
) {
  return { item_id, form_type: 'coa', relation, person_name, org_name, journal: null, last_active };
}
