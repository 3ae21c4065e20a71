import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { askIdentityGroup } from '../../data-pipeline/questions/ask-identity.ts';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

const ada = {
  record_id: 'R:2',
  person_id: 'P1',
  family_name: 'Quill',
  given_name: 'Ada',
  family_key: 'quill',
  given_key: 'ada',
  employer: 'Maren University',
  employer_key: 'maren university',
  employer_ror: '0maren',
  employed_from: '2018',
};
const maren = {
  raw_organization: [{ record_id: 'ror:1', ror_id: '0maren', name: 'Maren University', status: 'active' }],
  raw_organization_name: [
    { record_id: 'ror:1', ror_id: '0maren', name: 'Maren University', name_key: 'maren university', kind: 'label' },
  ],
  raw_organization_domain: [
    { record_id: 'ror:1/1', organization_record_id: 'ror:1', ror_id: '0maren', domain: 'maren.example' },
  ],
};
const onRoster = { record_id: 'R:2', person_id: 'P1', digest: 'd-ada' };

/** Works `W1`, `W2`, … of 2020, each with one author Ada Quill and the address given. */
function signed(
  addresses: readonly (string | null)[],
  domain = 'maren.example',
  more: Readonly<Record<string, string>> = {},
): GivenTables {
  const numbered = addresses.map((digest, index) => ({
    digest,
    id: `F:${String(index + 1)}`,
    number: String(index + 1),
  }));
  return {
    raw_work: numbered.map(({ id, number }) => {
      return {
        record_id: id,
        source: 'openalex',
        source_work_id: `W${number}`,
        published: '2020-05-01',
        author_count: 2,
      };
    }),
    raw_authorship: numbered.flatMap(({ id }) => [
      {
        record_id: `${id}/1`,
        work_record_id: id,
        position: 1,
        raw_name: 'A. Quill',
        family_key: 'quill',
        given_key: 'a',
        ...more,
      },
      { record_id: `${id}/2`, work_record_id: id, position: 2, raw_name: `Bo ${id}`, family_key: id, given_key: 'bo' },
    ]),
    raw_authorship_email: numbered.flatMap(({ digest, id }) => {
      return digest === null
        ? []
        : [{ record_id: `${id}/1/e`, work_record_id: id, position: 1, digest, domain, basis: 'line' }];
    }),
  };
}

async function links(given: GivenTables) {
  await makeTables(db, given, { through: 'author' });
  return db.rows('select authorship_id, person_id, method, is_sure from identity_link');
}

/** What the address of the last work says, in the words of the page. */
async function said(given: GivenTables) {
  await makeTables(db, given);
  const [last] = await db.rows<{ authorship_id: string; group_id: string }>(`
    select authorship_id, identity_group(person_id, coalesce(cluster, number), identity_link.method, is_sure) as group_id
    from identity_link join author_member using (authorship_id) left join author_cluster using (number)
    order by authorship_id desc limit 1`);
  const detail = await askIdentityGroup(db, last?.group_id ?? '');
  return detail?.evidence
    .filter(({ authorship_id, feature }) => feature === 'email' && authorship_id === last?.authorship_id)
    .map(({ speaks, words }) => [speaks, words]);
}

const nameAlone = { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'name_only', is_sure: false };

describe('the address that the roster gives', () => {
  test('is enough beside a name that fits', async () => {
    expect(await links({ raw_roster: [ada], raw_roster_email: [onRoster], ...signed(['d-ada']) })).toEqual([
      { ...nameAlone, method: 'name_email', is_sure: true },
    ]);
    expect(await db.rows('select basis, confidence from identity_link')).toEqual([
      {
        basis:
          '“A. Quill” fits the name of Ada Quill, and has the e-mail address that the roster gives for this person.',
        confidence: 0.97,
      },
    ]);
  });

  test('tells two covered people of one name apart', async () => {
    const namesake = { ...ada, record_id: 'R:3', person_id: 'P2', given_name: 'Ann', given_key: 'ann' };
    expect(await links({ raw_roster: [ada, namesake], raw_roster_email: [onRoster], ...signed(['d-ada']) })).toEqual([
      { ...nameAlone, method: 'name_email', is_sure: true },
      { ...nameAlone, person_id: 'P2' },
    ]);
  });

  test('says nothing where the roster gives it to two', async () => {
    const given = { raw_roster: [ada], raw_roster_email: [onRoster, { ...onRoster, person_id: 'P2' }] };
    expect(await links({ ...given, ...signed(['d-ada']) })).toEqual([nameAlone]);
  });

  test('never goes against the name', async () => {
    const other = { ...ada, family_name: 'Reed', family_key: 'reed' };
    expect(await links({ raw_roster: [other], raw_roster_email: [onRoster], ...signed(['d-ada']) })).toEqual([]);
  });

  test('another one is no evidence against', async () => {
    const given = { raw_roster: [ada], raw_roster_email: [onRoster], ...signed(['d-else'], 'elsewhere.example') };
    expect(await links(given)).toEqual([nameAlone]);
    expect(await said(given)).toEqual([['missing', 'an address not met with them before: people have several']]);
  });
});

describe('the address that the ORCID record of a covered person states', () => {
  const known = { ...ada, orcid: 'O-ada' };
  const onProfile = { record_id: 'O:1', orcid: 'O-ada', digest: 'd-ada' };

  test('is enough beside a name that fits', async () => {
    const given = { raw_roster: [known], raw_profile_email: [onProfile], ...signed(['d-ada']) };
    expect(await links(given)).toEqual([{ ...nameAlone, method: 'name_email', is_sure: true }]);
    expect(await db.rows('select basis from identity_link')).toEqual([
      {
        basis:
          '“A. Quill” fits the name of Ada Quill, and has the e-mail address that the ORCID record states for this person.',
      },
    ]);
    expect(await said(given)).toEqual([['for', 'the address that their ORCID record states']]);
  });

  test('says nothing where the roster gives it to another', async () => {
    const given = {
      raw_roster: [known],
      raw_profile_email: [onProfile],
      raw_roster_email: [{ ...onRoster, person_id: 'P2' }],
    };
    expect(await links({ ...given, ...signed(['d-ada']) })).toEqual([nameAlone]);
  });

  test('says nothing where nobody here has that iD', async () => {
    const given = { raw_roster: [ada], raw_profile_email: [onProfile], ...signed(['d-ada']) };
    expect(await links(given)).toEqual([nameAlone]);
  });
});

describe('what the page says of an address', () => {
  test('that of the roster', async () => {
    const given = { raw_roster: [ada], raw_roster_email: [onRoster], ...signed(['d-ada']) };
    expect(await said(given)).toEqual([['for', 'the address that the roster gives']]);
  });

  test('that of a work known to be theirs', async () => {
    const known = { ...ada, orcid: 'O-ada' };
    const { raw_authorship = [], ...rest } = signed(['d-a', 'd-a']);
    const authorships = raw_authorship.map((row) => {
      return row['record_id'] === 'F:1/1' ? { ...row, orcid: 'O-ada', orcid_basis: 'record' } : row;
    });
    expect(await said({ raw_roster: [known], ...rest, raw_authorship: authorships })).toEqual([
      ['for', 'the same address as on works known to be theirs'],
    ]);
  });

  test('one under the host of an employer of the time, or under a part of it', async () => {
    const at = (host: string) => said({ raw_roster: [ada], ...maren, ...signed(['d-new'], host) });
    expect(await at('maren.example')).toEqual([['for', 'an address of Maren University, an employer at the time']]);
    expect(await at('tides.maren.example')).toEqual([
      ['for', 'an address of Maren University, an employer at the time'],
    ]);
    expect(await at('notmaren.example')).toEqual([
      ['missing', 'an address not met with them before: people have several'],
    ]);
  });

  test('a host that two organizations have is neither’s', async () => {
    const shared = [
      ...maren.raw_organization_domain,
      { record_id: 'ror:2/1', organization_record_id: 'ror:2', ror_id: '0other', domain: 'maren.example' },
    ];
    const other = { record_id: 'ror:2', ror_id: '0other', name: 'Other', status: 'active' };
    const given = { ...maren, raw_organization: [...maren.raw_organization, other], raw_organization_domain: shared };
    expect(await said({ raw_roster: [ada], ...given, ...signed(['d-new']) })).toEqual([
      ['missing', 'an address not met with them before: people have several'],
    ]);
  });

  test('none', async () => {
    expect(await said({ raw_roster: [ada], ...signed([null]) })).toEqual([
      ['missing', 'none that is surely this author’s'],
    ]);
  });
});

test('one address on two works makes their authors one; two addresses do not', async () => {
  const authors = async (addresses: readonly string[]) => {
    await makeTables(db, signed(addresses, 'elsewhere.example'), { through: 'author' });
    const rows = await db.rows("select author_id from author where authorship_id like '%#1' order by authorship_id");
    return new Set(rows.map(({ author_id }) => author_id)).size;
  };
  expect(await authors(['d-a', 'd-a'])).toBe(1);
  expect(await authors(['d-a', 'd-b'])).toBe(2);
});
