import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePython } from '../../../data-pipeline/sources/dimensions-publications-api/python-value.ts';
import apiSample from '../../../data-pipeline/sources/dimensions-publications-api/sample.csv?raw';
import mappingSample from '../../../data-pipeline/sources/dimensions-publications/sample-mapping.csv?raw';
import sample from '../../../data-pipeline/sources/dimensions-publications/sample.csv?raw';
import { loadOne } from '../../support/loaded.ts';

describe('the full export', () => {
  test('a note about the data stands above the header and is no record', async () => {
    const { receipt, rows } = await loadOne(sample);
    expect(receipt).toMatchObject({ format: 'dimensions-publications', problem: null, rejects: [] });
    expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 0, blank: 1 });
    expect(receipt.reject_head).toMatch(/^Rank,Publication ID,/u);
    expect(rows('raw_work')).toMatchObject([
      {
        record_id: 'line 3',
        source: 'dimensions',
        source_work_id: 'pub.1000000001',
        doi: '10.5555/sample.11',
        pmid: '40000011',
        published: '2024-03-05',
        venue: 'Journal of Examples',
        type: 'Article',
      },
      { source_work_id: 'pub.1000000002', doi: null, published: '2023', venue: null },
    ]);
  });

  test('each author has the lines in the parentheses behind the name, beside the organizations', async () => {
    const { rows } = await loadOne(sample);
    expect(rows('raw_authorship').map((row) => [row['raw_name'], row['is_corresponding']])).toEqual([
      ['Example, Ada', true],
      ['Wei, Chen', false],
      ['Wei, Chen', null],
    ]);
    expect(
      rows('raw_affiliation').map((row) => [
        row['work_record_id'],
        row['position'],
        row['raw_string'],
        row['org_name'],
      ]),
    ).toEqual([
      ['line 3', 1, 'Department of Physics (DP), University of Northmere', 'University of Northmere'],
      ['line 3', 1, 'Tidewater Institute, Kiel', 'Tidewater Institute'],
      ['line 4', 1, 'Selby Hospital', null],
      ['line 4', 1, null, 'Selby Hospital'],
      ['line 4', 1, null, 'University of Northmere'],
    ]);
  });

  test('grants are those of the funder only where there is one; both texts are kept', async () => {
    const { rows } = await loadOne(sample);
    expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
      ['Foundation for Examples', 'EX-26-1'],
      ['Foundation for Examples', 'EX-26-2'],
      ['Foundation for Examples', null],
      ['Selby Hospital', null],
      [null, 'EX-26-3'],
    ]);
    expect(rows('raw_acknowledgment').map((row) => [row['section'], row['text']])).toEqual([
      ['funding', 'Supported by the Foundation for Examples.'],
      ['ack', 'We thank the crew.'],
    ]);
  });
});

test('the export for bibliometric mapping: organizations without authors are those of a single author, else of the work', async () => {
  const { receipt, rows } = await loadOne(mappingSample);
  expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 0, blank: 1 });
  expect(rows('raw_affiliation').map((row) => [row['work_record_id'], row['org_name'], row['country_code']])).toEqual([
    ['line 3', 'University of Northmere', 'US'],
    ['line 3', 'Tidewater Institute', 'DE'],
  ]);
  expect(
    rows('raw_work_affiliation').map((row) => [row['work_record_id'], row['org_name'], row['country_code']]),
  ).toEqual([
    ['line 4', 'University of Northmere', 'US'],
    ['line 4', 'Tidewater Institute', 'DE'],
  ]);
  expect(rows('raw_work').map((row) => row['venue'])).toEqual(['Journal of Examples', 'Journal of Examples']);
});

test('results of the API, lists as Python prints them; a list that is cut short is reported', async () => {
  const { receipt, rows } = await loadOne(apiSample);
  expect(receipt).toMatchObject({ format: 'dimensions-publications-api', problem: null });
  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
  expect(rows('raw_work').map((row) => [row['source_work_id'], row['published'], row['venue']])).toEqual([
    ['pub.1000000005', '2016', 'Journal of Examples'],
    ['pub.1000000006', '2016', null],
  ]);
  expect(rows('raw_authorship')).toMatchObject([
    {
      raw_name: "Ada B O'Example",
      family_key: 'o example',
      given_key: 'ada b',
      orcid: '0000-0090-0000-0010',
      orcid_basis: 'source',
      source_author_id: 'ur.1',
      is_corresponding: true,
    },
    { raw_name: 'Chen Wei', orcid: null, source_author_id: null, is_corresponding: null },
  ]);
  expect(rows('raw_affiliation')).toMatchObject([
    { position: 1, raw_string: null, org_name: 'University of Northmere', country_code: 'US' },
  ]);
  expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
    ['line 3, author_affiliations', 'value_not_allowed'],
  ]);
});

describe('Python values', () => {
  test.each([
    ["['a', \"it's\", 'b\\'c\\n\\x41\\u00e9']", ['a', "it's", "b'c\nAé"]],
    ['(1, -2.5, 1e3, None, True, False, nan,)', [1, -2.5, 1000, null, true, false, null]],
    [
      "{'a': {'b': []}, '__proto__': 'x'}",
      new Map<string, unknown>([
        ['a', new Map([['b', []]])],
        ['__proto__', 'x'],
      ]),
    ],
    ["['a'", undefined],
    ["['a'] x", undefined],
    ["{1: 'a'}", undefined],
    ['__import__("os")', undefined],
    [`${'['.repeat(60)}${']'.repeat(60)}`, undefined],
    ['', undefined],
  ])('%s', (text, value) => {
    expect(parsePython(text)).toEqual(value);
  });

  test('no text stops the reader', () => {
    const unit = fc.constantFrom('[', ']', '{', '}', "'", '"', '\\', 'x4', ',', ':', '1', 'None', ' ');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        parsePython(units.join(''));
      }),
      { numRuns: 2_000 },
    );
  });
});
