import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affiliationsOf } from '../../../data-pipeline/sources/scopus/affiliations.ts';
import { authorsOf } from '../../../data-pipeline/sources/scopus/bylines.ts';
import { fundingsOf, fundingTexts } from '../../../data-pipeline/sources/scopus/fundings.ts';
import { mendFundingTexts } from '../../../data-pipeline/sources/scopus/mend.ts';
import sample2015 from '../../../data-pipeline/sources/scopus/sample-2015.csv?raw';
import sample2020 from '../../../data-pipeline/sources/scopus/sample-2020.csv?raw';
import sampleZhTw from '../../../data-pipeline/sources/scopus/sample-zh-tw.csv?raw';
import sample from '../../../data-pipeline/sources/scopus/sample.csv?raw';
import { loadOne } from '../../support/loaded.ts';

const names = (authors: string) => authorsOf({ authors, fullNames: null, ids: null }).map(({ name }) => name);
const pairs = (details: string) => fundingsOf(details).map(({ funder, award }) => [funder, award]);

describe('the layout since 2023', () => {
  test('a work with its id, date, venue and type', async () => {
    const { receipt, rows } = await loadOne(sample);
    expect(receipt).toMatchObject({ format: 'scopus', problem: null, rejects: [], refused_values: [] });
    expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
    expect(rows('raw_work')).toEqual([
      {
        record_id: 'line 2',
        source: 'scopus',
        source_work_id: '2-s2.0-85000000001',
        doi: '10.5555/sample.1',
        pmid: '40000001',
        title: 'Tides, and how to read them',
        type: 'Article',
        published: '2024',
        venue: 'Journal of Examples',
        topic: null,
        author_count: 3,
        is_truncated: false,
        is_retracted: null,
      },
      expect.objectContaining({ record_id: 'line 3', title: 'Proceedings of the Tide Conference', author_count: 0 }),
    ]);
    expect(receipt.counts).toMatchObject({ works_with_funding: 1, works_with_affiliation: 1, authorships: 3 });
    expect(receipt.dropped_columns).toEqual([{ name: 'Language of Original Document', reason: 'unmapped' }]);
  });

  test('names as printed, with the full name, the id and the corresponding author', async () => {
    const { rows } = await loadOne(sample);
    expect(
      rows('raw_authorship').map((row) => [
        row['raw_name'],
        row['display_name'],
        row['family_key'],
        row['given_key'],
        row['source_author_id'],
        row['is_corresponding'],
      ]),
    ).toEqual([
      ['Example A.B.', 'Example, Ada Berta', 'example', 'ada berta', '57000000001', true],
      ['Wei C.', 'Wei, Chen', 'wei', 'chen', '57000000002', null],
      ['Northmere Study Group', 'Northmere Study Group', 'northmere study group', '', '57000000003', null],
    ]);
  });

  test('several lines of an author are told apart by the list of all; a group may have none', async () => {
    const { rows } = await loadOne(sample);
    expect(rows('raw_affiliation').map((row) => [row['position'], row['raw_string']])).toEqual([
      [1, 'Department of Physics, University of Northmere, Northmere, United States'],
      [1, 'Tidewater Institute, Kiel, Germany'],
      [2, 'Tidewater Institute, Kiel, Germany'],
    ]);
  });

  test('funders with their numbers, funders without, numbers without; the texts one by one; no address kept', async () => {
    const { rows } = await loadOne(sample);
    expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
      ['Foundation for Examples', 'EX-26-1'],
      ['Foundation for Examples', 'EX-26-2'],
      ['Selby Hospital', null],
      [null, '2222810'],
    ]);
    expect(rows('raw_acknowledgment').map((row) => [row['record_id'], row['section'], row['text']])).toEqual([
      ['line 2/acknowledgment[1]', 'funding', 'Supported by the Foundation for Examples (EX-26-1).'],
      ['line 2/acknowledgment[2]', 'funding', 'C.W. thanks Selby Hospital.'],
    ]);
    expect(JSON.stringify(['raw_work', 'raw_authorship', 'raw_affiliation'].map(rows))).not.toContain('@');
  });
});

describe('older and odd layouts', () => {
  test('2020: names without semicolons, a funding text that the header does not name, a row that cannot be put in order', async () => {
    const { receipt, rows } = await loadOne(sample2020);
    expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
    expect(receipt.counts['rows_mended']).toBe(1);
    expect(receipt.rejects).toEqual([
      {
        place: 'line 4',
        code: 'row_ragged',
        reason: '16 cells where the header has 15',
        raw: sample2020.slice(sample2020.lastIndexOf('"Wei C."')),
      },
    ]);
    expect(rows('raw_work').map((row) => [row['source_work_id'], row['type']])).toEqual([
      ['2-s2.0-85000000003', 'Article'],
      ['2-s2.0-85000000004', 'Article'],
    ]);
    expect(rows('raw_acknowledgment').map((row) => row['text'])).toEqual([
      'Supported by FFE.',
      'The first text.',
      'The second text.',
    ]);
    expect(
      rows('raw_authorship').map((row) => [row['raw_name'], row['source_author_id'], row['is_corresponding']]),
    ).toEqual([
      ['Example A.B.', '57000000001', true],
      ['Wei C.', '57000000002', null],
      ['Wei C.', '57000000002', true],
    ]);
    expect(rows('raw_affiliation').map((row) => [row['work_record_id'], row['position']])).toEqual([['line 2', 1]]);
  });

  test('2015: names with commas, number before acronym and funder', async () => {
    const { rows } = await loadOne(sample2015);
    expect(rows('raw_authorship').map((row) => [row['raw_name'], row['family_key'], row['given_key']])).toEqual([
      ['Example, A.B.', 'example', 'a b'],
      ['Wei, C.', 'wei', 'c'],
      ['Sample, D., Jr.', 'sample', 'd'],
    ]);
    expect(rows('raw_affiliation').map((row) => [row['position'], row['raw_string']])).toEqual([
      [1, 'University of Northmere, United States'],
      [2, 'Tidewater Institute, Germany'],
      [2, 'University of Northmere, United States'],
      [3, 'Tidewater Institute, Germany'],
    ]);
    expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
      ['Foundation for Examples', 'EX-15-1'],
      ['Ministry of Examples, Culture and Tides', 'EX-15-2'],
    ]);
  });

  test('a Chinese header, which calls the byline keywords', async () => {
    const { receipt, rows } = await loadOne(sampleZhTw);
    expect(receipt).toMatchObject({ format: 'scopus', problem: null });
    expect(rows('raw_work')).toMatchObject([
      { title: 'A localized header', source_work_id: '2-s2.0-85000000007', published: '2017', type: 'Article' },
    ]);
    expect(rows('raw_authorship').map((row) => row['raw_name'])).toEqual(['Example A.', 'Wei C.-D.']);
    const keywords = await loadOne(sampleZhTw.replace('Example A., Wei C.-D.', 'tides, vitamin D'));
    expect(keywords.rows('raw_authorship')).toEqual([]);
  });

  test('a table that a spreadsheet put into one cell a row is refused with what to do', async () => {
    const header = 'Authors,Title,Year,Source title,Link,EID;;;;;;\r\n';
    const { receipt } = await loadOne(`${header}"Wei, C.,""57;58;"",A title,2025,Examples,http://x,2-s2.0-1";;;;;\r\n`);
    expect(receipt.problem).toEqual({
      code: 'file_damaged',
      detail:
        'every row stands in one cell, as when a spreadsheet opens a table with another delimiter and saves it again (the header ends with 6 × ";"). Export the table again, and import the file as it was downloaded',
    });
    expect(receipt.rows.in).toBe(0);
    const quoted = await loadOne('"Authors,Title,Source title,Link,EID"\n"Wei, C.,""A title"",Examples,http://x,2"\n');
    expect(quoted.receipt.problem?.code).toBe('file_damaged');
  });
});

describe('names', () => {
  test.each([
    ['Rao G.V.E., B. R., Wei C.', ['Rao G.V.E.', 'B. R.', 'Wei C.']],
    ['Rao G.V.E.; B. R.; Wei C.', ['Rao G.V.E.', 'B. R.', 'Wei C.']],
    ['Rao, G.V.E., Northmere Group, Wei, C.', ['Rao, G.V.E.', 'Northmere Group', 'Wei, C.']],
    ['Davey Sample G., Ma K.-L., Example J., Jr', ['Davey Sample G.', 'Ma K.-L.', 'Example J., Jr']],
    ['[No author name available]', []],
  ])('%s', (authors, expected) => {
    expect(names(authors)).toEqual(expected);
  });

  test('ids are given only where there are as many as names', () => {
    const ids = (given: string) =>
      authorsOf({ authors: 'Example A.; Wei C.', fullNames: null, ids: given }).map(({ sourceId }) => sourceId);
    expect(ids('57000000001; 57000000002;')).toEqual(['57000000001', '57000000002']);
    expect(ids('57000000001;')).toEqual([undefined, undefined]);
  });
});

describe('affiliations', () => {
  const lines = (byline: readonly string[], withAffiliations: string | null, all: string | null = null) =>
    affiliationsOf(byline, withAffiliations, all).map((list) => list.map(({ text }) => text));

  test('a semicolon inside a line, an author without a line, a name that is spelled otherwise', () => {
    expect(lines(['Wei C.', 'Example A.', 'Sample D.'], 'Wei C., Lab; Annex, Kiel; Sample D., Selby')).toEqual([
      ['Lab; Annex, Kiel'],
      [],
      ['Selby'],
    ]);
    expect(lines(['Wei C.', 'Exámple A.'], 'Wei C., Kiel; Exmple, A., Selby, United Kingdom')).toEqual([
      ['Kiel'],
      ['Selby, United Kingdom'],
    ]);
  });

  test('lines without names are those of a single author, and nobody’s else', () => {
    expect(lines(['Wei C.'], null, 'Kiel; Selby')).toEqual([['Kiel', 'Selby']]);
    expect(lines(['Wei C.', 'Example A.'], null, 'Kiel')).toEqual([[], []]);
  });
});

describe('funding details', () => {
  test.each([
    ['National Center, NC: P41RR005969', [['National Center', 'P41RR005969']]],
    [
      'Foundation, FF:\u00a0A 1,\u00a0B-2',
      [
        ['Foundation', 'A 1'],
        ['Foundation', 'B-2'],
      ],
    ],
    [
      'A (Kiel, 2019); B, (1, 2)',
      [
        ['A (Kiel, 2019)', null],
        ['B', '1'],
        ['B', '2'],
      ],
    ],
    [
      '81601515; WKJ-ZJ-2033',
      [
        [null, '81601515'],
        [null, 'WKJ-ZJ-2033'],
      ],
    ],
    ['(5541680002)', [[null, '5541680002']]],
    ['Ministry of Education, Culture and Sports, MEXT', [['Ministry of Education, Culture and Sports', null]]],
    ['', []],
  ])('%s', (details, expected) => {
    expect(pairs(details)).toEqual(expected);
  });

  test('texts that are numbered, and texts that are not', () => {
    expect(fundingTexts(['Funding text 1: A; b. Funding text is fine.; Funding text 2: C', null, 'D'])).toEqual([
      { section: 'funding', text: 'A; b. Funding text is fine.' },
      { section: 'funding', text: 'C' },
      { section: 'funding', text: 'D' },
    ]);
  });
});

test('no text stops the reader, and mended rows have the header’s width', () => {
  const piece = fc.constantFrom(
    'Wei C.',
    'Example, A.',
    '; ',
    ', ',
    ' (',
    ')',
    ': ',
    '57',
    'FFE',
    'Funding text 1:',
    'é',
    '"',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const authors = authorsOf({ authors: a, fullNames: b, ids: c });
      expect(
        affiliationsOf(
          authors.map(({ name }) => name),
          b,
          c,
        ),
      ).toHaveLength(authors.length);
      for (const { funder, award } of fundingsOf(a)) expect([funder, award]).not.toEqual(['', '']);
      const columns = new Map([
        ['link', 0],
        ['funding_text_1', 1],
        ['eid', 2],
      ]);
      expect(mendFundingTexts(['http://x', a, b, c, '2-s2.0-1'], columns, 3)).toHaveLength(3);
    }),
    { numRuns: 1_000 },
  );
});
