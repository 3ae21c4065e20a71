import { describe, expect, test } from 'vitest';
import { emailDigest, emailsIn } from '../../../data-pipeline/core/email.ts';
import foreignComponent from '../../../data-pipeline/sources/foreign-component/sample.csv?raw';
import orcidJson from '../../../data-pipeline/sources/orcid/sample.json?raw';
import orcidXml from '../../../data-pipeline/sources/orcid/sample.xml?raw';
import outsideActivity from '../../../data-pipeline/sources/outside-activity/sample.csv?raw';
import { loadOne } from '../../support/loaded.ts';

const professor = {
  ...{ orcid: '0000-0090-0000-0010', item_type: 'position', org_name: 'University of Northmere' },
  ...{ org_key: 'university of northmere', ror_id: '0abc1de01', city: 'Northmere', country_code: 'DE' },
  ...{ title: 'Professor, Physics', starts: '2019-09', ends: null, asserted_by: 'University of Northmere' },
};

describe('an ORCID record', () => {
  test('keeps what its owner states apart from what others state of them; nothing of it is a form', async () => {
    const { receipt, rows } = await loadOne(orcidJson);

    expect(receipt).toMatchObject({ format: 'orcid', problem: null, rejects: [] });
    expect(receipt.rows).toEqual({ in: 1, accepted: 1, rejected: 0, blank: 0 });
    expect(rows('raw_profile_item')).toEqual([
      {
        record_id: 'line 1/activities-summary/employments/affiliation-group/0/summaries/0/employment-summary',
        ...professor,
      },
      expect.objectContaining({
        item_type: 'education',
        org_name: 'Harbor College',
        ends: '2011',
        asserted_by: 'self',
      }),
    ]);
    expect(rows('raw_disclosure')).toEqual([]);
    expect(rows('raw_position')).toEqual([]);
  });

  test('items that are not public, addresses and their country are nowhere in the rows; of a public e-mail address the digest is', async () => {
    const { receipt, rows } = await loadOne(orcidJson);

    expect(receipt.counts['items_not_public_skipped']).toBe(2);
    expect(receipt.dropped_columns.map(({ name }) => name)).toEqual(['addresses', 'peer-reviews']);
    expect(rows('raw_profile_email')).toEqual([
      {
        record_id: 'line 1/person/emails/email/0',
        orcid: '0000-0090-0000-0010',
        digest: emailsIn('ada@example.org').map(emailDigest)[0],
      },
    ]);
    const tables = ['raw_profile_item', 'raw_profile_email', 'raw_award', 'raw_work', 'raw_authorship'];
    expect(JSON.stringify(tables.map(rows))).not.toContain('@');
    expect(JSON.stringify(tables.map(rows)).toLowerCase()).not.toContain('withheld');
  });

  test('a funding is an award, whose role says only who stated it', async () => {
    const { rows } = await loadOne(orcidJson);

    expect(rows('raw_award')).toMatchObject([
      {
        ...{
          award_number: 'EX-26-1',
          number_norm: 'EX261',
          funder_key: 'foundation for examples',
          title: 'Tidal glass',
        },
        ...{ starts: '2020-02-02', ends: '2024', person_name: 'Example, Ada B.', person_orcid: '0000-0090-0000-0010' },
        ...{ role: 'stated on the ORCID profile', is_us_federal: null, funder_country: 'DE' },
      },
    ]);
  });

  test('a group of works is one work, by its own DOI, of an unknown number of authors', async () => {
    const { rows } = await loadOne(orcidJson);

    expect(rows('raw_work')).toMatchObject([
      {
        ...{ source: 'orcid', source_work_id: '11', doi: '10.5555/chapter', title: 'Chloride and glass' },
        ...{ published: '2022-10', venue: 'Layered Books', is_truncated: true },
      },
    ]);
    expect(rows('raw_authorship')).toMatchObject([
      { raw_name: 'Example, Ada B.', orcid: '0000-0090-0000-0010', orcid_basis: 'source' },
    ]);
  });

  test('is the same as XML', async () => {
    const { receipt, rows } = await loadOne(orcidXml);

    expect(receipt).toMatchObject({ format: 'orcid-xml', problem: null });
    expect(receipt.rows).toEqual({ in: 1, accepted: 1, rejected: 0, blank: 0 });
    expect(rows('raw_profile_item')).toMatchObject([professor]);
    expect(rows('raw_work')).toMatchObject([{ doi: '10.5555/chapter', published: '2022-10', is_truncated: true }]);
    expect(rows('raw_authorship')).toMatchObject([{ raw_name: 'Example, Ada B.' }]);
  });

  test('a section alone is known by its path; with a mistyped iD it is a reject', async () => {
    const works = {
      path: '/0000-0090-0000-0010/works',
      group: [{ 'work-summary': [{ title: { title: { value: 'T' } } }] }],
    };
    const one = await loadOne(JSON.stringify(works));
    expect(one.rows('raw_work')).toMatchObject([{ title: 'T', author_count: 0, is_truncated: true }]);

    const other = await loadOne(JSON.stringify({ ...works, path: '/0000-0090-0000-0011/works' }));
    expect(other.receipt.rows).toMatchObject({ in: 1, rejected: 1 });
    expect(other.receipt.rejects).toMatchObject([{ code: 'identifier_invalid' }]);
  });

  test('a single funding puts its contributors on the award, with their roles', async () => {
    const funding = {
      ...{
        type: 'grant',
        title: { title: { value: 'Tidal glass' } },
        amount: { value: '1000.0', 'currency-code': 'EUR' },
      },
      'external-ids': { 'external-id': [{ 'external-id-type': 'grant_number', 'external-id-value': 'EX-1' }] },
      organization: { name: 'Foundation for Examples', address: { country: 'DE' } },
      contributors: {
        contributor: [
          {
            'contributor-orcid': { path: '0000-0090-0000-0010' },
            'credit-name': { value: 'Ada B. Example' },
            'contributor-attributes': { 'contributor-role': 'lead' },
          },
          {
            'credit-name': { value: 'Bo Sample' },
            'contributor-attributes': { 'contributor-role': 'http://credit.niso.org/contributor-roles/data-curation/' },
          },
        ],
      },
    };
    const { receipt, rows } = await loadOne(JSON.stringify(funding));

    expect(receipt.format).toBe('orcid');
    expect(rows('raw_award')).toMatchObject([
      { role: 'lead', person_orcid: '0000-0090-0000-0010', amount: 1000, currency: 'EUR', number_norm: 'EX1' },
      { role: 'data-curation', person_orcid: null, person_name: 'Bo Sample' },
    ]);
  });

  test('nested without end, or with keys that mean harm, it costs nothing', async () => {
    const deep = `{"orcid-identifier":{"path":"0000-0090-0000-0010"},"x":${'{"y":'.repeat(60)}1${'}'.repeat(60)}}`;
    expect((await loadOne(deep)).receipt.rows.in).toBe(1);

    const harm =
      '{"orcid-identifier":{"path":"0000-0090-0000-0010"},"__proto__":{"polluted":1},"constructor":{"x":[]}}';
    expect((await loadOne(harm)).receipt.rows).toMatchObject({ in: 1, accepted: 1 });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test.each([
  ['a search at ORCID', '[{"expanded-result":[{"orcid-id":"0000-0090-0000-0010"}],"num-found":1}]', 'by name'],
  ['an XML Schema', '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', 'what a form may hold'],
  [
    'payments to physicians',
    'Change_Type,Covered_Recipient_Type,Teaching_Hospital_ID,Physician_Profile_ID\nNEW,x,1,2\n',
    'No rule reads them',
  ],
])('%s is known and not used', async (_, content, advice) => {
  const { receipt } = await loadOne(content);

  expect(receipt.problem?.code).toBe('file_not_used');
  expect(receipt.problem?.detail).toContain(advice);
});

test('outside activities: the form of each person, activities of their own, an empty form, and what is refused', async () => {
  const { receipt, rows } = await loadOne(outsideActivity);

  expect(receipt).toMatchObject({ format: 'outside-activity', problem: null });
  expect(receipt.rows).toEqual({ in: 5, accepted: 3, rejected: 2, blank: 0 });
  expect(receipt.counts).toEqual({ disclosures: 2, family_activities_skipped: 1, positions: 1 });
  expect(rows('raw_disclosure').map((row) => row['disclosure_id'])).toEqual([
    'outside_activity|P1||2025-02-03',
    'outside_activity|P2||2025-02-03',
  ]);
  expect(rows('raw_position')).toMatchObject([
    {
      ...{ item_type: 'outside_activity', org_key: 'tidewater institute', country_code: 'DE' },
      ...{ title: 'Visiting Professor', starts: '2023-09', ends: null },
    },
  ]);
  expect(receipt.rejects.map(({ place, code }) => [place, code])).toEqual([
    ['line 5', 'value_missing'],
    ['line 6', 'date_invalid'],
  ]);
  expect(receipt.dropped_columns.map(({ name }) => name)).toEqual([
    'location',
    'talent_programme',
    'consulting_amount',
  ]);
});

test('foreign components: where, since when, in which report; a row that says no place is a reject', async () => {
  const { receipt, rows } = await loadOne(foreignComponent);

  expect(receipt).toMatchObject({ format: 'foreign-component', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(rows('raw_foreign_component')).toMatchObject([
    {
      ...{
        disclosure_id: 'foreign_component|P1||file',
        award_number: '5R01EX012345-03',
        org_key: 'tidewater institute',
      },
      ...{ country_code: 'DE', approved_on: '2024-09-01', report_year: 2025, starts: '2024-10', ends: '2026' },
    },
    { org_name: null, country_code: 'CH', approved_on: null, report_year: null },
  ]);
  expect(receipt.refused_values).toMatchObject([{ place: 'line 3, report_year', code: 'number_invalid' }]);
  expect(receipt.rejects).toMatchObject([{ place: 'line 4', code: 'value_missing' }]);
});
