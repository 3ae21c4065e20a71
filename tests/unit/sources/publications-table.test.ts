import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bylineNames } from '../../../data-pipeline/sources/publications-table/byline-names.ts';
import { tableFundings } from '../../../data-pipeline/sources/publications-table/table-fundings.ts';
import { loadOne } from '../../support/loaded.ts';

describe('the sample', () => {
  const sample = readFileSync('data-pipeline/sources/publications-table/sample.csv', 'utf8');

  test('its works, bylines, affiliations and fundings', async () => {
    const { receipt, rows } = await loadOne(sample);
    expect(receipt).toMatchObject({ format: 'publications-table', problem: null, rows: { in: 2, accepted: 2 } });
    expect(receipt.counts).toMatchObject({ works_with_funding: 1, works_with_affiliation: 2, works_with_orcid: 1 });
    expect(rows('raw_work').map((row) => [row['doi'], row['published'], row['author_count']])).toEqual([
      ['10.5555/tides.1', '2023-04', 2],
      [null, '2021', 1],
    ]);
    expect(rows('raw_authorship').map((row) => [row['raw_name'], row['orcid']])).toEqual([
      ['Roe, Ada', '0000-0002-1825-0097'],
      ['Gil, Ana', null],
      ['Ada Roe', null],
    ]);
    expect(rows('raw_affiliation').map((row) => [row['position'], row['ordinal'], row['raw_string']])).toEqual([
      [1, 1, 'Example University'],
      [2, 1, 'Institute of Samples'],
      [2, 2, 'Example University'],
      [1, 1, 'Example University'],
    ]);
    expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
      ['Example Science Fund', 'EX-1001'],
      ['Example Science Fund', 'EX-1002'],
    ]);
    expect(rows('raw_acknowledgment')).toHaveLength(1);
  });

  test('affiliations of another number than authors are the work’s', async () => {
    const { rows } = await loadOne(
      'title,authors,published,affiliations\nT,Roe A; Gil A; Lee K,2020,X University; Y College\n',
    );
    expect(rows('raw_affiliation')).toEqual([]);
    expect(rows('raw_work_affiliation')).toHaveLength(2);
  });

  test('a row without title, DOI and id is a reject', async () => {
    const { receipt } = await loadOne('title,authors,published\n,Roe,2020\n');
    expect(receipt.rejects).toMatchObject([{ place: 'line 2', code: 'id_missing', raw: ',Roe,2020\n' }]);
  });
});

test.each([
  ['Roe, Ada; Gil, Ana', ['Roe, Ada', 'Gil, Ana']],
  ['Roe A.|Gil A.', ['Roe A.', 'Gil A.']],
  ['Ada Roe and Ana Gil', ['Ada Roe', 'Ana Gil']],
  ['Ada Roe, Ana Gil, and Kim Lee', ['Ada Roe', 'Ana Gil', 'Kim Lee']],
  ['Ada Roe, Ana Gil & Kim Lee', ['Ada Roe', 'Ana Gil', 'Kim Lee']],
  ['Smith J., Lee K.', ['Smith J.', 'Lee K.']],
  ['Doe, Jane', ['Doe, Jane']],
  ['Doe, Jane, Gil, Ana', ['Doe, Jane', 'Gil, Ana']],
  ['Doe, Jane, Jr.', ['Doe, Jane, Jr.']],
  ['张伟，李娜', ['张伟', '李娜']],
  ['張偉、李娜', ['張偉', '李娜']],
  ['The Example Collaboration', ['The Example Collaboration']],
  ['', []],
])('the byline %j has the names %j', (text, names) => {
  expect(bylineNames(text)).toEqual(names);
});

test.each([
  [
    'A Fund',
    '1; 2',
    [
      ['A Fund', '1'],
      ['A Fund', '2'],
    ],
  ],
  [
    'A Fund; B Fund',
    '1; 2',
    [
      ['A Fund', '1'],
      ['B Fund', '2'],
    ],
  ],
  [
    'A Fund; B Fund',
    '1',
    [
      ['A Fund', null],
      ['B Fund', null],
      [null, '1'],
    ],
  ],
  [
    'A Fund [1, 2]; B Fund',
    null,
    [
      ['A Fund', '1'],
      ['A Fund', '2'],
      ['B Fund', null],
    ],
  ],
  [null, '1', [[null, '1']]],
  [null, null, []],
])('funders %j with awards %j', (funders, awards, pairs) => {
  expect(tableFundings(funders, awards).map(({ funder, award }) => [funder, award])).toEqual(pairs);
});
