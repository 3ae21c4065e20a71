import { describe, expect, test } from 'vitest';
import shapeOf2022 from '../../../data-pipeline/sources/openalex-works/sample-2022.json?raw';
import shapeOf2023 from '../../../data-pipeline/sources/openalex-works/sample-2023.jsonl?raw';
import shapeOf2026 from '../../../data-pipeline/sources/openalex-works/sample-2026.json?raw';
import { publishedAt } from '../../../data-pipeline/sources/openalex-works/published.ts';
import { loadOne } from '../../support/loaded.ts';

test('the shape of 2026: a list page with awards, funders, affiliations and raw ORCID iDs', async () => {
  const { receipt, rows } = await loadOne(shapeOf2026);
  expect(receipt).toMatchObject({
    format: 'openalex-works',
    rejects: [],
    refused_values: [],
    dropped_columns: [],
    problem: null,
  });
  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
  expect(receipt.counts).toEqual({
    affiliations: 5,
    authorships: 2,
    fundings: 2,
    organizations: 3,
    works: 2,
    works_with_affiliation: 1,
    works_with_funding: 1,
    works_with_orcid: 1,
  });
  expect(rows('raw_work')).toEqual([
    {
      record_id: '/results/0',
      source: 'openalex',
      source_work_id: 'W9000000001',
      doi: '10.5555/example.1',
      pmid: '90000001',
      title: 'Tidal <i>glass</i>',
      type: 'article',
      published: '2026-03',
      venue: 'Journal of Invented Results',
      topic: 'Glass physics',
      author_count: 2,
      is_truncated: false,
      is_retracted: false,
    },
    {
      record_id: '/results/1',
      source: 'openalex',
      source_work_id: 'W9000000002',
      doi: null,
      pmid: null,
      title: null,
      type: 'preprint',
      published: '2025',
      venue: null,
      topic: null,
      author_count: 0,
      is_truncated: false,
      is_retracted: true,
    },
  ]);
});

test('an ORCID iD in the byline wins over the one that the database assigned', async () => {
  const { rows } = await loadOne(shapeOf2026);
  expect(rows('raw_authorship')).toEqual([
    {
      record_id: '/results/0/authorships/0',
      work_record_id: '/results/0',
      position: 1,
      raw_name: 'Example, Ada B.',
      display_name: 'Ada Example',
      family_key: 'example',
      given_key: 'ada b',
      orcid: '0000-0090-0000-0010',
      orcid_basis: 'record',
      source_author_id: 'A9000000001',
      is_corresponding: true,
    },
    {
      record_id: '/results/0/authorships/1',
      work_record_id: '/results/0',
      position: 2,
      raw_name: 'Bo Sample',
      display_name: 'Bo Sample',
      family_key: 'sample',
      given_key: 'bo',
      orcid: '0000-0090-0000-0037',
      orcid_basis: 'source',
      source_author_id: 'A9000000002',
      is_corresponding: false,
    },
  ]);
});

test('each line and institution is a row, repeated lines are one, and a lone country stays with its line', async () => {
  const { rows } = await loadOne(shapeOf2026);
  const line = 'Physics, University of Northmere and Tidewater Institute';
  expect(
    rows('raw_affiliation').map((row) => [
      row['record_id'],
      row['position'],
      row['ordinal'],
      row['raw_string'],
      row['org_name'],
      row['ror_id'],
      row['country_code'],
      row['kind'],
    ]),
  ).toEqual([
    [
      '/results/0/authorships/0/affiliations/0/institution_ids/0',
      1,
      1,
      line,
      'University of Northmere',
      '0abc1de01',
      'US',
      'education',
    ],
    [
      '/results/0/authorships/0/affiliations/0/institution_ids/1',
      1,
      2,
      line,
      'Tidewater Institute',
      '0fgh2jk02',
      'DE',
      'facility',
    ],
    ['/results/0/authorships/0/affiliations/2', 1, 3, 'Unknown Laboratory', null, null, null, null],
    ['/results/0/authorships/0/institutions/2', 1, 4, null, 'Selby Hospital', '0mnp3qr03', 'GB', 'healthcare'],
    ['/results/0/authorships/1/affiliations/0', 2, 1, 'Rue des Essais, Paris, France', null, null, 'FR', null],
  ]);
});

test('an award brings its funder; a funder without award is a row of its own', async () => {
  const { rows } = await loadOne(shapeOf2026);
  expect(rows('raw_funding')).toEqual([
    {
      record_id: '/results/0/awards/0',
      work_record_id: '/results/0',
      ordinal: 1,
      funder_name: 'Foundation for Examples',
      funder_ror: '0tvw4xy04',
      funder_doi: null,
      award_number: 'EX-26-1',
      asserted_by: null,
    },
    {
      record_id: '/results/0/funders/1',
      work_record_id: '/results/0',
      ordinal: 2,
      funder_name: 'Ministry of Samples',
      funder_ror: null,
      funder_doi: null,
      award_number: null,
      asserted_by: null,
    },
  ]);
});

test('the shape of 2023–25: lines and institutions are paired only where there is one line', async () => {
  const { receipt, rows } = await loadOne(shapeOf2023);
  expect(receipt.counts).toEqual({
    affiliations: 5,
    authorships: 102,
    fundings: 2,
    organizations: 3,
    works: 2,
    works_with_affiliation: 1,
    works_with_funding: 1,
  });
  expect(rows('raw_affiliation').map((row) => [row['position'], row['raw_string'], row['org_name']])).toEqual([
    [1, 'University of Northmere', null],
    [1, 'Tidewater Institute', null],
    [1, null, 'University of Northmere'],
    [1, null, 'Tidewater Institute'],
    [2, 'Selby Hospital, Selby', 'Selby Hospital'],
  ]);
  expect(rows('raw_funding').map((row) => [row['record_id'], row['funder_name'], row['award_number']])).toEqual([
    ['line 1/grants/0', 'Foundation for Examples', 'EX-24-7'],
    ['line 1/grants/1', 'Ministry of Samples', null],
  ]);
});

test('a work with 100 authorships or more counts as truncated', async () => {
  const { rows } = await loadOne(shapeOf2023);
  expect(rows('raw_work').map((row) => [row['author_count'], row['is_truncated']])).toEqual([
    [2, false],
    [100, true],
  ]);
});

test('the shape of 2022: one object, host venue, one affiliation string', async () => {
  const { rows } = await loadOne(shapeOf2022);
  expect(rows('raw_work')).toMatchObject([
    { record_id: 'line 1', venue: 'Proceedings of Nothing', published: '2021-09-12', is_retracted: false, pmid: null },
  ]);
  expect(rows('raw_affiliation').map((row) => [row['record_id'], row['raw_string'], row['org_name']])).toEqual([
    ['line 1/authorships/0/institutions/0', 'University of Northmere', 'University of Northmere'],
    ['line 1/authorships/0/institutions/1', 'University of Northmere', 'A workshop'],
  ]);
});

test.each([
  ['2024-05-17', 2024, '2024-05-17'],
  ['2024-05-01', 2024, '2024-05'],
  ['2024-01-01', 2024, '2024'],
  [null, 2024, '2024'],
  ['soon', 2024, '2024'],
  [null, null, null],
])('published %s, year %s, is %s', (date, year, published) => {
  expect(publishedAt(date, year)).toBe(published);
});

describe('hostile and broken records', () => {
  test('a record that is no work is a reject with its reason, the works around it stay', async () => {
    const { receipt } = await loadOne(
      '[{"id":"https://openalex.org/W1"},{"id":"https://openalex.org/A1"},{"title":"x"},7,{"id":"https://openalex.org/W2"}]',
    );
    expect(receipt.rows).toEqual({ in: 5, accepted: 2, rejected: 3, blank: 0 });
    expect(receipt.rejects).toEqual([
      {
        place: '/1',
        code: 'not_this_kind',
        reason: '"https://openalex.org/A1" is not the id of an OpenAlex work',
        raw: '{"id":"https://openalex.org/A1"}',
      },
      { place: '/2', code: 'id_missing', reason: 'the record has no "id"', raw: '{"title":"x"}' },
      { place: '/3', code: 'not_an_object', reason: 'the record is not a JSON object', raw: '7' },
    ]);
  });

  test('values of wrong kinds are read as absent', async () => {
    const { receipt, rows } = await loadOne(
      '{"id":"https://openalex.org/W1","title":7,"doi":{},"authorships":[null,"x",{"author":5,"institutions":{},"affiliations":[3]}],"awards":"no","publication_year":"2020"}',
    );
    expect(receipt.rows.accepted).toBe(1);
    expect(receipt.refused_values.map(({ place }) => place)).toEqual(['line 1/authorships/0', 'line 1/authorships/1']);
    expect(rows('raw_authorship')).toMatchObject([{ position: 3, raw_name: null, family_key: '', orcid: null }]);
  });

  test('__proto__ and protected keys are neither read nor harmful; the protected ones are reported', async () => {
    const { receipt } = await loadOne(
      '{"id":"https://openalex.org/W1","__proto__":{"polluted":1},"authorships":[{"author":{"display_name":"A B","gender":"x"},"constructor":1}]}',
    );
    expect(receipt.rows.accepted).toBe(1);
    expect(receipt.dropped_columns).toEqual([{ name: 'gender', reason: 'protected_attribute' }]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('NUL and half surrogate pairs are shown as U+FFFD, and reported', async () => {
    const { receipt, rows } = await loadOne('{"id":"https://openalex.org/W1","title":"a\\u0000b\\ud800c 😀"}');
    expect(rows('raw_work')).toMatchObject([{ title: 'a\ufffdb\ufffdc 😀' }]);
    expect(receipt.refused_values).toMatchObject([{ place: 'line 1', code: 'character_replaced' }]);
  });
});

test.each([
  ['an author', '{"id":"https://openalex.org/A1","display_name":"x"}', 'file_not_used', /OpenAlex authors/u],
  ['a funder', '{"id":"https://openalex.org/F1","display_name":"x"}', 'file_not_used', /export works instead/u],
  ['an institution page', '[{"meta":{},"results":[{"id":"https://openalex.org/I1"}]}]', 'file_not_used', /from ROR/u],
])('%s is recognized for what it is, and not read', async (_name, text, code, detail) => {
  const { receipt } = await loadOne(text);
  expect(receipt.problem?.code).toBe(code);
  expect(receipt.problem?.detail).toMatch(detail);
  expect(receipt.rows).toEqual({ in: 0, accepted: 0, rejected: 0, blank: 0 });
});
