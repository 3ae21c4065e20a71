import { describe, expect, test } from 'vitest';
import bisLists from '../../../data-pipeline/sources/bis-lists/sample.txt?raw';
import entityListUniversities from '../../../data-pipeline/sources/entity-list-universities/sample.json?raw';
import euRegulationList from '../../../data-pipeline/sources/eu-regulation-list/sample.csv?raw';
import { isSurelyOrganization } from '../../../data-pipeline/sources/listed-organization.ts';
import mispGalaxy from '../../../data-pipeline/sources/misp-galaxy/sample.json?raw';
import ofacSdn from '../../../data-pipeline/sources/ofac-sdn/sample.csv?raw';
import opensanctionsTargets from '../../../data-pipeline/sources/opensanctions/sample.csv?raw';
import opensanctionsEntities from '../../../data-pipeline/sources/opensanctions/sample.jsonl?raw';
import screeningListOld from '../../../data-pipeline/sources/screening-list/sample-old.csv?raw';
import screeningList from '../../../data-pipeline/sources/screening-list/sample.csv?raw';
import screeningListRecords from '../../../data-pipeline/sources/screening-list/sample.json?raw';
import section1260h from '../../../data-pipeline/sources/section-1260h/sample.csv?raw';
import section1286 from '../../../data-pipeline/sources/section-1286/sample.csv?raw';
import { publishedOn } from '../../../data-pipeline/sources/section-1286/source.ts';
import talentProgrammes from '../../../data-pipeline/sources/talent-programmes/sample.tsv?raw';
import { loadOne } from '../../support/loaded.ts';

async function loaded(content: string) {
  const { receipt, rows } = await loadOne(content);
  return { receipt, entries: rows('raw_list_entry') };
}

describe('no person on a list is stored, whatever the list', () => {
  test.each([
    ['OpenSanctions targets', opensanctionsTargets],
    ['FollowTheMoney entities', opensanctionsEntities],
    ['the Consolidated Screening List', screeningList],
    ['the older layout of it', screeningListOld],
    ['the records of it', screeningListRecords],
    ['OFAC', ofacSdn],
    ['the Denied Persons List', bisLists],
    ['an EU regulation', euRegulationList],
  ])('%s', async (_, content) => {
    const { receipt, entries } = await loaded(content);

    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries).toLowerCase()).not.toContain('withheld');
    expect(JSON.stringify(receipt).toLowerCase()).not.toContain('withheld');
  });

  test.each([
    ['Example Research Institute', true],
    ['EXAMPLE TRADING', true],
    ['54th Bureau', true],
    ['Wave & Tide', true],
    ['Wah Example Co.', true],
    ['Atong Co', false],
    ['Ada B. Example', false],
    ['SURNAME, Given', false],
    ['Polyclinov, Colin', false],
    ['', false],
  ])('where the list does not say what it names, %j is surely an organization: %s', (name, expected) => {
    expect(isSurelyOrganization(name)).toBe(expected);
  });
});

test('OpenSanctions targets: one entry for each dataset; first seen is no day of listing; without a sanction an assessment', async () => {
  const { receipt, entries } = await loaded(opensanctionsTargets);

  expect(receipt).toMatchObject({ format: 'opensanctions-targets', problem: null });
  expect(receipt.rows).toEqual({ in: 5, accepted: 5, rejected: 0, blank: 0 });
  expect(receipt.counts).toEqual({
    ...{ list_entries: 3, list_others_skipped: 1, list_people_skipped: 1, list_vessels_skipped: 1 },
  });
  expect(entries).toEqual([
    {
      ...{
        record_id: 'line 2',
        list_id: 'opensanctions:example-list',
        list_name: 'Example List',
        edition: '2024-09-01',
      },
      ...{ date_basis: 'first_seen', list_kind: 'designation', authority: 'as compiled by OpenSanctions' },
      ...{ citation: 'Example Act', entry_id: 'opensanctions:example-list:EX-1', name: 'Tidewater Institute' },
      ...{
        name_key: 'tidewater institute',
        aliases: ['TWI', 'Tidewater Inst.'],
        alias_keys: ['twi', 'tidewater inst'],
      },
      ...{ ror_id: '0fgh2jk02', country_code: null, listed_from: '2024-03-10', listed_to: null },
    },
    expect.objectContaining({ record_id: 'line 2, dataset 2', list_id: 'opensanctions:another-list' }),
    expect.objectContaining({ list_kind: 'assessment', name: 'Ministry of Tides', country_code: 'DE' }),
  ]);
});

test('FollowTheMoney: targets that are organizations; relatives are no entries; a nameless one is a reject', async () => {
  const { receipt, entries } = await loaded(opensanctionsEntities);

  expect(receipt.format).toBe('opensanctions-entities');
  expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 1, blank: 0 });
  expect(entries).toMatchObject([
    {
      ...{ list_kind: 'designation', name: 'Tidewater Institute', aliases: ['TWI', 'Tidewater Inst.'] },
      ...{ country_code: 'DE', listed_from: '2024-03-14', date_basis: 'first_seen', edition: '2024-09-01' },
    },
  ]);
  expect(receipt.dropped_columns).toEqual([
    { name: 'nationality', reason: 'protected_attribute' },
    { name: 'birthDate', reason: 'protected_attribute' },
  ]);
});

describe('the Consolidated Screening List', () => {
  test('each source is a list of its own, by its code where it has one', async () => {
    const { receipt, entries } = await loaded(screeningList);

    expect(receipt.rows).toEqual({ in: 7, accepted: 7, rejected: 0, blank: 0 });
    expect(receipt.counts).toMatchObject({
      ...{ list_entries: 4, list_people_skipped: 1, list_untyped_skipped: 1, list_vessels_skipped: 1 },
    });
    expect(entries.map(({ list_id, list_name, authority }) => [list_id, list_name, authority])).toEqual([
      ['us-el', 'Entity List', 'Bureau of Industry and Security'],
      ['us-sdn', 'Specially Designated Nationals', 'Treasury Department'],
      ['us-ns-mbs', 'Non-SDN Menu-Based Sanctions List', 'Treasury Department'],
      ['us-xw', 'Example Watch', 'Example Department'],
    ]);
  });

  test('an entry without its own number is known by its name, its country by the first address; a day not stated is unknown', async () => {
    const { receipt, entries } = await loaded(screeningList);

    expect(entries).toMatchObject([
      {
        ...{ entry_id: 'us-el:tidewater research institute', aliases: ['TRI', 'Tidewater Lab'], country_code: 'DE' },
        ...{ listed_from: '2015-11-12', date_basis: 'stated', citation: '80 FR 1' },
      },
      { entry_id: 'us-sdn:900001', listed_from: null, date_basis: 'unknown', aliases: ['SELBY WORKS', 'SELBY WKS'] },
      { listed_from: '2020-12-24', listed_to: '2024-06-30' },
      { country_code: 'FR', listed_from: null, date_basis: 'unknown' },
    ]);
    expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
      ['line 8, start_date', 'date_invalid'],
    ]);
    expect(receipt.dropped_columns).toContainEqual({ name: 'nationalities', reason: 'protected_attribute' });
  });

  test('rows of the older layout may be shorter than their header', async () => {
    const { receipt, entries } = await loaded(screeningListOld);

    expect(receipt.format).toBe('screening-list-old');
    expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 1, blank: 0 });
    expect(receipt.rejects).toMatchObject([{ place: 'line 5', code: 'row_ragged' }]);
    expect(entries.map(({ entry_id, aliases, country_code }) => [entry_id, aliases, country_code])).toEqual([
      ['us-el:tidewater construction company', ['TCC'], 'DE'],
      ['us-el:tidewater construction company', [], 'DE'],
    ]);
  });

  test('records of the API are the same entries', async () => {
    const { receipt, entries } = await loaded(screeningListRecords);

    expect(receipt).toMatchObject({ format: 'screening-list-records', rows: { in: 2, accepted: 2 } });
    expect(entries).toMatchObject([
      {
        entry_id: 'us-el:tidewater research institute',
        aliases: ['TRI'],
        country_code: 'DE',
        listed_from: '2011-11-21',
      },
    ]);
  });
});

test('OFAC: rows without header; entities only; aliases of the remarks; the mark for the end of the file', async () => {
  const { receipt, entries } = await loaded(ofacSdn);

  expect(receipt).toMatchObject({ format: 'ofac-sdn', problem: null });
  expect(receipt.rows).toEqual({ in: 4, accepted: 4, rejected: 0, blank: 0 });
  expect(entries).toMatchObject([
    {
      entry_id: 'us-sdn:900001',
      name: 'SELBY WORKS, LTD.',
      aliases: ['SWL'],
      date_basis: 'unknown',
      list_id: 'us-sdn',
    },
  ]);
});

test.each([
  ['aliases of OFAC', '900001,1,"aka","SELBY",-0- \r\n900002,2,"fka","WITHHELD, Given",-0- \r\n', 'does not say which'],
  ['addresses of OFAC', '900001,1,"1 Example Road","Northmere","Germany",-0- \r\n', 'name no organization'],
  ['pairs of a name matching test', 'case_group,schema,name1,name2,is_match\na,Person,x,y,true\n', 'for tests'],
  ['names with their Chinese form', '[{"name":"Tidewater Academy","zh":"例子"}]', 'on which list'],
  ['a MISP cluster about malware', '{"name":"Example","type":"malware","uuid":"u","values":[]}', 'about organizations'],
])('%s are known and not used', async (_, content, advice) => {
  const { receipt, entries } = await loaded(content);

  expect(receipt.problem?.code).toBe('file_not_used');
  expect(receipt.problem?.detail).toContain(advice);
  expect(entries).toEqual([]);
});

test('the Denied Persons List: companies with the days of their orders', async () => {
  const { receipt, entries } = await loaded(bisLists);

  expect(receipt.counts).toEqual({ list_entries: 1, list_untyped_skipped: 1 });
  expect(entries).toMatchObject([
    { list_id: 'us-dpl', name: 'TIDEWATER ELECTRONICS, INC.', listed_from: '2017-10-16', listed_to: '2027-10-13' },
  ]);
});

test('a MISP cluster is an assessment: names in two scripts, aliases, the country of the address', async () => {
  const { receipt, entries } = await loaded(mispGalaxy);

  expect(receipt).toMatchObject({ format: 'misp-galaxy', problem: null });
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(receipt.rejects).toMatchObject([{ place: '/values/2', code: 'value_missing' }]);
  expect(entries).toMatchObject([
    {
      ...{
        list_kind: 'assessment',
        date_basis: 'unknown',
        entry_id: 'misp:example-universities:u1',
        country_code: 'DE',
      },
      ...{ name: 'Tidewater Institute', aliases: ['例子学院', 'TWI', 'Tidewater Inst.'] },
    },
    { name: 'Selby (Works)', aliases: [], country_code: 'GB' },
  ]);
});

describe('the Section 1286 list', () => {
  test('editions of fiscal years, each with the day of its document where the address states one', async () => {
    const { receipt, entries } = await loaded(section1286);

    expect(receipt).toMatchObject({ format: 'section-1286', rows: { in: 4, accepted: 4 } });
    expect(
      entries.map(({ list_id, edition, date_basis, listed_from, listed_to }) => [
        ...[list_id, edition, date_basis, listed_from, listed_to],
      ]),
    ).toEqual([
      ['us-section-1286', 'FY2022', 'edition', '2023-06-29', null],
      ['us-section-1286', 'FY2023', 'edition', '2024-07', null],
      ['us-section-1286', 'FY2024', 'edition', null, '2026-07-23'],
      ['example-act-section-9', 'FY2024', 'stated', '2024-02-03', null],
    ]);
  });

  test.each([
    ['https://media.example.org/2023/Jun/29/1/-1/LIST.PDF', '2023-06-29'],
    ['https://rt.example.org/uploads/2024/07/FY23.pdf', '2024-07'],
    ['https://rt.example.org/uploads/2024/13/FY23.pdf', null],
    ['https://rt.example.org/FY24.pdf?ver=2024', null],
    ['', null],
  ])('%s was published on %s', (address, day) => {
    expect(publishedOn(address)).toBe(day);
  });

  test('programmes in other languages are entries of the editions that hold them; others are assessments', async () => {
    const { entries } = await loaded(talentProgrammes);

    expect(
      entries.map(({ record_id, list_kind, entry_id, edition }) => [record_id, list_kind, entry_id, edition]),
    ).toEqual([
      ['line 2', 'designation', 'us-section-1286:example talents plan', 'FY2022'],
      ['line 2, edition 2', 'designation', 'us-section-1286:example talents plan', 'FY2023'],
      ['line 3', 'assessment', 'talent-programmes:another scholar program', null],
    ]);
    expect(entries[0]).toMatchObject({
      ...{ aliases: ['例子计划', 'Lizi jihua', 'Example Talents Program', 'Young Example'], listed_from: null },
    });
  });
});

test('the Section 1260H list: clean names, previous names, both days', async () => {
  const { entries } = await loaded(section1260h);

  expect(entries).toMatchObject([
    {
      ...{ name: 'Tidewater Works, Inc.', aliases: ['TWI', 'Tidewater Mill', 'Old Mill'] },
      ...{ listed_from: '2021-06-03', listed_to: '2025-01-07' },
    },
    { name: 'Selby Works', listed_to: null, citation: 'https://media.example.org/2025/Jan/07/1.PDF' },
  ]);
});

test('an EU regulation: a list for each annex, two shapes of dates, the country of the address', async () => {
  const { receipt, entries } = await loaded(euRegulationList);

  expect(receipt.rows).toEqual({ in: 5, accepted: 5, rejected: 0, blank: 0 });
  expect(receipt.counts).toEqual({ list_entries: 3, list_others_skipped: 1, list_vessels_skipped: 1 });
  expect(entries).toMatchObject([
    {
      ...{ list_id: 'eu-32099r0001-iv', listed_from: '2014-09-12', country_code: 'DE' },
      ...{ aliases: ['TW', 'Tide Works', 'TWK', 'Old Mill'] },
    },
    { listed_from: '2023-08-09', country_code: 'FR' },
    { list_id: 'eu-32099r0001-v', listed_from: null, date_basis: 'unknown' },
  ]);
  expect(receipt.refused_values).toMatchObject([{ place: 'line 5, startdate', code: 'date_invalid' }]);
});

test('universities on the Entity List: aliases in the words of the eCFR, seen on the day of the file', async () => {
  const { receipt, entries } = await loaded(entityListUniversities);

  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
  expect(entries).toMatchObject([
    {
      ...{ list_id: 'us-el', aliases: ['TWA', 'Tidewater Co., Ltd. Lab', 'Third Lab'], country_code: 'CN' },
      ...{ date_basis: 'first_seen', listed_from: '2026-03-30', edition: '2026-03-30' },
    },
    { aliases: ['2nd Lab'], country_code: null },
  ]);
});

test('designated entities: an empty first day is unknown, and a basis of the day can be stated', async () => {
  const head = 'list_id,list_name,kind,citation,name,listed_from,date_basis,edition\n';
  const { receipt, entries } = await loaded(
    `${head}X,List,designation,Act,Tidewater Works,,,\nX,List,designation,Act,Selby Works,2024-07,edition,FY2024\n`,
  );

  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
  expect(entries).toMatchObject([
    { listed_from: null, date_basis: 'unknown', edition: null },
    { listed_from: '2024-07', date_basis: 'edition', edition: 'FY2024' },
  ]);
});
