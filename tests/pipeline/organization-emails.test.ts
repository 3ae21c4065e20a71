import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type Given, type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function registry(
  organizations: readonly (readonly [id: string, name: string, host: string, status?: string])[],
  relations: readonly (readonly [id: string, kind: string, other: string])[] = [],
): GivenTables {
  return {
    raw_organization: organizations.map(([ror_id, name, , status = 'active']) => {
      return { record_id: `ror:${ror_id}`, ror_id, name, country_code: 'NO', status };
    }),
    raw_organization_name: organizations.map(([ror_id, name]) => {
      return { record_id: `ror:${ror_id}/n`, ror_id, name, name_key: name.toLowerCase(), kind: 'label' };
    }),
    raw_organization_domain: organizations.map(([ror_id, , domain]) => {
      return { record_id: `ror:${ror_id}/d`, organization_record_id: `ror:${ror_id}`, ror_id, domain };
    }),
    raw_organization_relation: relations.map(([ror_id, kind, related_ror_id]) => {
      return { record_id: `ror:${ror_id}/${related_ror_id}`, ror_id, related_ror_id, kind };
    }),
  };
}

const organizations = registry(
  [
    ['0maren', 'Maren University', 'maren.example'],
    ['0system', 'Maren System', 'system.example'],
    ['0sister', 'Halden University', 'halden.example'],
    ['0tsolt', 'University of Tsolt', 'tsolt.example'],
  ],
  [
    ['0maren', 'parent', '0system'],
    ['0sister', 'parent', '0system'],
  ],
);

/** One author with these affiliation lines and addresses under these hosts. */
async function meant(lines: readonly (string | Given)[], hosts: readonly string[]) {
  await makeTables(
    db,
    {
      ...organizations,
      raw_work: [{ record_id: 'F:1', doi: '10.1/a', published: '2020' }],
      raw_authorship: [{ record_id: 'F:1/1', work_record_id: 'F:1', position: 1, raw_name: 'A' }],
      raw_affiliation: lines.map((line, index) => ({
        record_id: `F:1/1/${String(index + 1)}`,
        work_record_id: 'F:1',
        position: 1,
        ordinal: index + 1,
        ...(typeof line === 'string' ? { raw_string: line } : line),
      })),
      raw_authorship_email: hosts.map((domain, index) => ({
        record_id: `F:1/1/e${String(index)}`,
        work_record_id: 'F:1',
        position: 1,
        digest: `d${String(index)}`,
        domain,
        basis: 'line',
      })),
    },
    { through: 'organization_match' },
  );
  return db.rows('select org_id, confidence, basis from organization_match order by subject_id');
}

describe('the host of an author’s address', () => {
  const line = 'Quiet Hospital, Maren University, Norway';
  const named = 'The text has its name “Maren University”, and its country beside it.';

  test.each([
    ['of the organization', 'cs.maren.example', 0.97, ' The author’s e-mail address is of this organization too.'],
    [
      'of one that the registry relates to it',
      'system.example',
      0.92,
      ' The author’s e-mail address is of Maren System, which the registry relates to it.',
    ],
    ['two steps away says nothing', 'halden.example', 0.89, ''],
    ['of another', 'tsolt.example', 0.75, ' But the author’s e-mail address is of University of Tsolt.'],
    ['of nobody says nothing', 'mail.example', 0.89, ''],
  ])('%s', async (_, host, confidence, said) => {
    expect(await meant([line], [host])).toEqual([{ org_id: '0maren', confidence, basis: `${named}${said}` }]);
  });

  test('is no word against one of two affiliations if it is of the other', async () => {
    const rows = await meant(['Maren University, Norway', 'University of Tsolt, Norway'], ['tsolt.example']);
    expect(rows.map(({ org_id, confidence }) => [org_id, confidence])).toEqual([
      ['0maren', 0.97],
      ['0tsolt', 0.97],
    ]);
  });

  test('is no word against an affiliation where another may be anybody’s', async () => {
    const rows = await meant(['Maren University, Norway', 'Shoal Bank Works'], ['tsolt.example']);
    expect(rows[0]).toMatchObject({ org_id: '0maren', confidence: 0.97 });
  });

  test('is no word against the first of two organizations that one line names', async () => {
    const rows = await meant(['Maren University, Norway; University of Tsolt, Norway'], ['tsolt.example']);
    expect(rows).toEqual([{ org_id: '0maren', confidence: 0.71, basis: named }]);
  });

  test('says nothing where addresses are of several', async () => {
    expect(await meant([line], ['maren.example', 'tsolt.example'])).toMatchObject([{ confidence: 0.89 }]);
  });

  test('does not mend a link that its text contradicts', async () => {
    const contradicted = { ror_id: '0maren', raw_string: 'Shoal Bay Institute of Optics, Shoal Bay' };
    expect(await meant([contradicted], ['maren.example'])).toMatchObject([{ org_id: '0maren', confidence: 0.6 }]);
  });
});

describe('a host of the registry', () => {
  async function owners(given: GivenTables) {
    await makeTables(db, given, { through: 'registered_domain' });
    return db.rows('select domain, org_id from registered_domain');
  }

  test('is of the one organization that has it', async () => {
    expect(
      await owners(
        registry([
          ['0one', 'One', 'one.example'],
          ['0two', 'Two', 'shared.example'],
          ['0three', 'Three', 'shared.example'],
        ]),
      ),
    ).toEqual([{ domain: 'one.example', org_id: '0one' }]);
  });

  test('is of the one that is left where others have closed', async () => {
    expect(
      await owners(
        registry([
          ['0one', 'One', 'shared.example', 'inactive'],
          ['0two', 'Two', 'shared.example'],
          ['0three', 'Three', 'old.example', 'inactive'],
        ]),
      ),
    ).toEqual([
      { domain: 'old.example', org_id: '0three' },
      { domain: 'shared.example', org_id: '0two' },
    ]);
  });

  test('of a withdrawn record is of what it was withdrawn for, or of nobody', async () => {
    expect(
      await owners(
        registry(
          [
            ['0one', 'One', 'one.example', 'withdrawn'],
            ['0two', 'Two', 'two.example'],
            ['0three', 'Three', 'three.example', 'withdrawn'],
          ],
          [['0one', 'successor', '0two']],
        ),
      ),
    ).toEqual([
      { domain: 'one.example', org_id: '0two' },
      { domain: 'two.example', org_id: '0two' },
    ]);
  });
});
