import { expect, test } from 'vitest';
import sample from '../../../data-pipeline/sources/ris/sample.ris?raw';
import { loadOne } from '../../support/loaded.ts';

function record(...lines: readonly string[]): string {
  return ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');
}

test('works under the id of the database that the record names', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'ris', rejects: [], refused_values: [], problem: null });
  expect(receipt.counts).toMatchObject({ works_with_affiliation: 3, works_with_funding: 2 });
  expect(
    rows('raw_work').map((work) => [
      work['source'],
      work['source_work_id'],
      work['doi'],
      work['pmid'],
      work['title'],
      work['published'],
      work['venue'],
    ]),
  ).toEqual([
    [
      'scopus',
      '2-s2.0-99999900001',
      '10.9999/jio.2023.0042',
      '99999901',
      'Tidal mixing in shallow estuaries',
      '2023-03-15',
      'Journal of Invented Oceanography',
    ],
    [
      'wos',
      'WOS:000999999900002',
      null,
      null,
      'Notes from an unmapped coast',
      '2021-06-07',
      'PROCEEDINGS OF NOTHING IN PARTICULAR',
    ],
    ['dimensions', 'pub.1999999901', null, '99999902', 'A chapter about lanterns', '2020', 'The Lantern Book'],
  ]);
});

test('affiliations of the work, or of its only author', async () => {
  const { rows } = await loadOne(sample);
  expect(
    rows('raw_work_affiliation').map((row) => [row['work_record_id'], row['raw_string'], row['org_name']]),
  ).toEqual([
    ['line 1', 'Department of Marine Science, University of Northmere, Northmere, ME, United States', null],
    ['line 1', 'Selby Institute of Tides, Selby, United Kingdom', null],
    ['line 23', 'Lantern Coll, Lantern, Norway', null],
    ['line 23', null, 'Lantern College'],
  ]);
  expect(rows('raw_affiliation').map((row) => [row['work_record_id'], row['raw_string']])).toEqual([
    ['line 38', 'Lantern College, Lantern, Norway.'],
  ]);
  expect(rows('raw_authorship').map(({ raw_name, given_key }) => [raw_name, given_key])).toEqual([
    ['Osterholm, V.A.', 'v a'],
    ['Brackwater, T.', 't'],
    ['Underbough, O', 'o'],
    ['Coastal Study Group', ''],
    ['Vane, Lark', 'lark'],
  ]);
});

test('funding from the notes of Scopus and the fields of Web of Science', async () => {
  const { rows } = await loadOne(sample);
  expect(rows('raw_funding').map((row) => [row['work_record_id'], row['funder_name'], row['award_number']])).toEqual([
    ['line 1', 'Northmere Science Fund', 'NSF-11/20'],
    ['line 1', 'Northmere Science Fund', 'NSF-11/21'],
    ['line 1', 'Ministry of Tides', null],
    ['line 23', 'Sea Grant', 'SG 77'],
    ['line 23', 'Ministry of Tides, Winds, and Waves', null],
  ]);
  expect(rows('raw_acknowledgment').map(({ section, text }) => [section, text])).toEqual([
    ['funding', 'Supported by the Northmere Science Fund.'],
    ['funding', 'Supported by the Sea Grant.'],
  ]);
});

test.each([
  ['Funding details: S0112/10', [[null, 'S0112/10']]],
  ['Funding details: Seventh Tide Programme, TP7, 282957', [['Seventh Tide Programme', '282957']]],
  ['Funding details: Sea Foundation, E-0004', [['Sea Foundation', 'E-0004']]],
  ['Funding details: Tides and Waves, Northmere, TWN', [['Tides and Waves, Northmere', null]]],
  ['Cited By :3', []],
])('the note "%s" of Scopus', async (note, expected) => {
  const { rows } = await loadOne(record('TI  - T', `N1  - ${note}`));
  expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual(expected);
});

test('addresses of Embase, with names and e-mail addresses in brackets', async () => {
  const { rows } = await loadOne(
    record(
      'T1  - T',
      'DB  - Embase',
      'UR  - http://www.embase.com/search/results?subaction=viewrecord&id=L999999901',
      'A1  - Osterholm V.A.',
      'A1  - Vane L.',
      'M1  - (Osterholm V.A., v@example.edu; Vane L.) Lantern College, Lantern, Norway',
      'M1  - (Vane L.) Selby Institute, Selby, United Kingdom',
      'AD  - L. Vane, Selby Institute, Selby, United Kingdom',
    ),
  );
  expect(rows('raw_work')).toMatchObject([{ source: 'embase', source_work_id: 'L999999901' }]);
  expect(rows('raw_affiliation').map(({ position, raw_string }) => [position, raw_string])).toEqual([
    [1, 'Lantern College, Lantern, Norway'],
    [2, 'Lantern College, Lantern, Norway'],
    [2, 'Selby Institute, Selby, United Kingdom'],
  ]);
  expect(rows('raw_authorship').map((row) => row['is_corresponding'])).toEqual([false, true]);
});

test.each([
  ['PubMed through a reference manager', ['AN  - 99999901', 'DP  - NLM'], 'pubmed', '99999901'],
  ['ProQuest', ['UR  - https://search.proquest.com/docview/9999999991?accountid=1'], 'proquest', '9999999991'],
  ['Lens', ['UR  - https://lens.org/106-059-195-106-98X'], 'lens', '106-059-195-106-98X'],
  ['an unknown database', ['DB  - TideIndex', 'AN  - 12'], 'ris', null],
])('the origin of a record of %s', async (_, lines, source, id) => {
  const { rows } = await loadOne(record('TI  - T', ...lines));
  expect(rows('raw_work')).toMatchObject([{ source, source_work_id: id }]);
});

test.each([
  [['PY  - 2021', 'DA  - 2021/02/01/'], '2021-02-01'],
  [['PY  - 2020', 'DA  - 2020///nan'], '2020'],
  [['PY  - 2011', 'DA  - Jun'], '2011-06'],
  [['PY  - 2018', 'DA  - Mar 1'], '2018-03-01'],
  [['Y1  - 2019/01/07/'], '2019-01-07'],
  [['PY  - 2019', 'DA  - 2018-12-30'], '2019'],
  [['DA  - 2019-05-03'], '2019-05-03'],
])('the date of %s is %s', async (lines, published) => {
  const { rows } = await loadOne(record('TI  - T', ...lines));
  expect(rows('raw_work')).toMatchObject([{ published }]);
});

test('tags with other spacing, and text before the first record', async () => {
  const { receipt, rows } = await loadOne(
    'Provider: Lanterns\nContent: text/plain\n\nTY - JOUR\nTI - T\nAU -Vane, L\nER -\n',
  );
  expect(receipt.rows).toEqual({ in: 1, accepted: 1, rejected: 0, blank: 0 });
  expect(rows('raw_authorship')).toMatchObject([{ raw_name: 'Vane, L' }]);
});

test('thousands of authors in one record', async () => {
  const authors = Array.from({ length: 8000 }, (_, index) => `AU  - Lantern, Vera${String(index)}`);
  const { rows } = await loadOne(record('TI  - T', ...authors));
  expect(rows('raw_work')).toMatchObject([{ author_count: 8000, is_truncated: false }]);
  expect(rows('raw_authorship')[7999]).toMatchObject({ position: 8000, raw_name: 'Lantern, Vera7999' });
});

test('a record without title, DOI or id is refused as it stands in the file', async () => {
  const { receipt } = await loadOne(`${record('TI  - T')}\n${record('N2  - only words')}`);
  expect(receipt.rejects).toEqual([
    {
      place: 'line 5',
      code: 'id_missing',
      reason: 'the record has no title, DOI or id',
      raw: 'TY  - JOUR\nN2  - only words\nER  - \n',
    },
  ]);
});
