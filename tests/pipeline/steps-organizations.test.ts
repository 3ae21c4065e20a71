import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type Given, type GivenTables, makeTables as makeAll, type MakeOptions } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function makeTables(given: GivenTables, options: MakeOptions = {}) {
  return makeAll(db, given, { through: 'organization_family', ...options });
}

function registered(ror_id: string, name: string, country_code: string, status = 'active'): Given {
  return { record_id: `ror:${ror_id}`, ror_id, name, country_code, status };
}

function named(ror_id: string, name: string, kind = 'label'): Given {
  return { record_id: `ror:${ror_id}/${name}`, ror_id, name, name_key: name.toLowerCase(), kind };
}

const registry = {
  raw_organization: [
    registered('0maren', 'Maren University', 'QV'),
    registered('0marenair', 'Maren University of Aeronautics', 'QV'),
    registered('0hospital', 'Maren University Hospital', 'QV'),
    registered('0waste', 'Waste', 'QN'),
    registered('0nat1', 'National Defense University', 'QV'),
    registered('0nat2', 'National Defense University', 'QN'),
    registered('0twin1', 'Twin College', 'QV'),
    registered('0twin2', 'Twin College', 'QV'),
    registered('0tsolt', 'Tsolt Institute of Technology', 'QV'),
  ],
  raw_organization_name: [
    named('0maren', 'Maren University'),
    named('0maren', 'Universitas Marensis', 'alias'),
    named('0marenair', 'Maren University of Aeronautics'),
    named('0hospital', 'Maren University Hospital'),
    named('0waste', 'Waste'),
    named('0nat1', 'National Defense University'),
    named('0nat2', 'National Defense University'),
    named('0twin1', 'Twin College'),
    named('0twin2', 'Twin College'),
    named('0tsolt', 'Tsolt Institute of Technology'),
    named('0tsolt', 'TIT', 'acronym'),
  ],
  raw_organization_relation: [{ record_id: 'ror:r', ror_id: '0maren', related_ror_id: '0hospital', kind: 'child' }],
};

async function matchOfAffiliation(affiliation: Given) {
  await makeTables({
    ...registry,
    raw_work: [{ record_id: 'F:1', doi: '10.1/a' }],
    raw_authorship: [{ record_id: 'F:1/1', work_record_id: 'F:1', position: 1, raw_name: 'A' }],
    raw_affiliation: [{ record_id: 'F:1/1/1', work_record_id: 'F:1', position: 1, ordinal: 1, ...affiliation }],
  });
  return db.rows('select org_id, method, confidence, basis from organization_match');
}

describe('an organization that the source linked is checked against the affiliation text', () => {
  test('its name as a whole phrase supports it', async () => {
    expect(
      await matchOfAffiliation({ ror_id: '0maren', raw_string: 'Dept. of Physics, Maren University, Maren, Veldt' }),
    ).toEqual([
      {
        org_id: '0maren',
        method: 'ror_supported',
        confidence: 0.98,
        basis: 'The affiliation text names Maren University.',
      },
    ]);
  });

  test('a longer name of another organization is not its name', async () => {
    expect(
      await matchOfAffiliation({ ror_id: '0maren', raw_string: 'Maren University of Aeronautics, Maren' }),
    ).toEqual([
      {
        org_id: '0maren',
        method: 'ror_contradicted',
        confidence: 0.6,
        basis: 'The source links Maren University, but the text names “maren university of aeronautics”.',
      },
    ]);
  });

  test('nothing in common contradicts it', async () => {
    expect(
      await matchOfAffiliation({ ror_id: '0waste', raw_string: 'Shoal Bay Institute of Optics, Shoal Bay' }),
    ).toEqual([
      {
        org_id: '0waste',
        method: 'ror_contradicted',
        confidence: 0.6,
        basis: 'The source links Waste, but the affiliation text has nothing in common with its names.',
      },
    ]);
  });

  test('without a text it is the source’s word alone', async () => {
    expect(await matchOfAffiliation({ ror_id: '0maren' })).toEqual([
      {
        org_id: '0maren',
        method: 'ror',
        confidence: 0.92,
        basis: 'The source gives ROR id 0maren, and no affiliation text to check it against.',
      },
    ]);
  });

  test('an organization that the registry lacks is the source’s word alone', async () => {
    expect(await matchOfAffiliation({ ror_id: '0new', org_name: 'New Place', raw_string: 'New Place, Veldt' })).toEqual(
      [
        {
          org_id: '0new',
          method: 'ror',
          confidence: 0.92,
          basis: 'The source gives ROR id 0new, which no loaded registry describes.',
        },
      ],
    );
    expect(await db.rows('select org_id, name, is_registered from organization')).toEqual([
      { org_id: '0new', name: 'New Place', is_registered: false },
    ]);
  });
});

describe('a name without an id', () => {
  test.each([
    ['Maren University', 'QV', '0maren', 'name_country', 0.97],
    ['Universitas Marensis', 'QV', '0maren', 'name_country', 0.97],
    ['National Defense University', 'QN', '0nat2', 'name_country', 0.97],
    ['National Defense University', null, null, 'unresolved', 0],
    ['National Defense University', 'QX', null, 'unresolved', 0],
    ['Twin College', 'QV', null, 'unresolved', 0],
    ['TIT', 'QV', 'name:tit', 'unresolved', 0.5],
    ['Unheard Works', 'QV', 'name:unheard works', 'unresolved', 0.5],
  ])('%s in %s is %s (%s)', async (employer, employer_country, org_id, method, confidence) => {
    await makeTables({
      ...registry,
      raw_roster: [
        { record_id: 'R:2', person_id: 'P1', employer, employer_key: employer.toLowerCase(), employer_country },
      ],
    });

    expect(await db.rows('select org_id, method, confidence from organization_match')).toEqual([
      { org_id, method, confidence },
    ]);
  });

  test('a list entry is found by any of its names, if they all mean one organization', async () => {
    await makeTables({
      ...registry,
      raw_list_entry: [
        {
          record_id: 'L:2',
          entry_id: 'E1',
          name: 'M.U.',
          name_key: 'm u',
          alias_keys: ['maren university'],
          country_code: 'QV',
        },
        {
          record_id: 'L:3',
          entry_id: 'E2',
          name: 'Maren University',
          name_key: 'maren university',
          alias_keys: ['tsolt institute of technology'],
          country_code: 'QV',
        },
      ],
    });

    expect(await db.rows('select subject_id, org_id, method from organization_match')).toEqual([
      { subject_id: 'E1', org_id: '0maren', method: 'name_country' },
      { subject_id: 'E2', org_id: null, method: 'unresolved' },
    ]);
  });
});

describe('a family', () => {
  const chain = ['0system', '0campus', '0campus2', '0school', '0renamed', '0clinic', '0clinicpart'];

  async function familyOf(org_id: string, family_depth = 2) {
    await makeTables(
      {
        raw_organization: chain.map((ror_id) => registered(ror_id, ror_id, 'QV')),
        raw_organization_relation: [
          { record_id: 'r:1', ror_id: '0system', related_ror_id: '0campus', kind: 'child' },
          { record_id: 'r:2', ror_id: '0campus2', related_ror_id: '0system', kind: 'parent' },
          { record_id: 'r:3', ror_id: '0campus', related_ror_id: '0school', kind: 'child' },
          { record_id: 'r:4', ror_id: '0school', related_ror_id: '0renamed', kind: 'successor' },
          { record_id: 'r:5', ror_id: '0campus', related_ror_id: '0clinic', kind: 'related' },
          { record_id: 'r:6', ror_id: '0clinic', related_ror_id: '0clinicpart', kind: 'child' },
          { record_id: 'r:7', ror_id: '0campus', related_ror_id: '0absent', kind: 'parent' },
        ],
        raw_roster: chain.map((employer_ror) => ({ record_id: employer_ror, person_id: employer_ror, employer_ror })),
      },
      { parameters: { family_depth } },
    );
    return db.rows(`select relative_id, depth from organization_family where org_id = '${org_id}'`);
  }

  test('holds parents, children and successors, and a related organization itself', async () => {
    expect(await familyOf('0campus')).toEqual([
      { relative_id: '0campus', depth: 0 },
      { relative_id: '0clinic', depth: 1 },
      { relative_id: '0renamed', depth: 2 },
      { relative_id: '0school', depth: 1 },
      { relative_id: '0system', depth: 1 },
    ]);
  });

  test('does not hold siblings, nor relatives of a related organization', async () => {
    expect(await familyOf('0clinic')).toEqual([
      { relative_id: '0campus', depth: 1 },
      { relative_id: '0clinic', depth: 0 },
      { relative_id: '0clinicpart', depth: 1 },
    ]);
    expect(await familyOf('0campus2')).toEqual([
      { relative_id: '0campus2', depth: 0 },
      { relative_id: '0system', depth: 1 },
    ]);
  });

  test('is the organization alone at depth 0', async () => {
    expect(await familyOf('0campus', 0)).toEqual([{ relative_id: '0campus', depth: 0 }]);
  });

  test('is symmetric', async () => {
    await familyOf('0campus');

    expect(
      await db.rows(`
        select there.org_id from organization_family as there
        anti join organization_family as back
          on back.org_id = there.relative_id and back.relative_id = there.org_id and back.depth = there.depth`),
    ).toEqual([]);
  });
});
