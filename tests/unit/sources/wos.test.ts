import { expect, test } from 'vitest';
import sample from '../../../data-pipeline/sources/wos/sample.txt?raw';
import table from '../../../data-pipeline/sources/wos-table/sample.tsv?raw';
import {
  parseWosAddresses,
  parseWosReprint,
  parseWosUnbracketed,
} from '../../../data-pipeline/sources/wos/addresses.ts';
import { wosDate } from '../../../data-pipeline/sources/wos/date.ts';
import { parseWosFunding } from '../../../data-pipeline/sources/wos/funding.ts';
import { Byline, indexedName } from '../../../data-pipeline/sources/wos/people.ts';
import { loadOne } from '../../support/loaded.ts';
import { differencesOf, worksOf } from '../../support/same-works.ts';

test('a work with what Web of Science says of it', async () => {
  const { receipt, rows } = await loadOne(sample);
  expect(receipt).toMatchObject({ format: 'wos', rejects: [], problem: null });
  expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
  expect(receipt.counts).toMatchObject({ works_with_affiliation: 2, works_with_funding: 1, works_with_orcid: 1 });
  expect(rows('raw_work')[0]).toEqual({
    record_id: 'line 3',
    source: 'wos',
    source_work_id: 'WOS:000999999900001',
    doi: '10.9999/jio.2023.0042',
    pmid: '99999901',
    title: 'Tidal mixing in shallow estuaries: a comparison of two coasts over three winters',
    type: 'Article; Early Access',
    published: '2023-03-15',
    venue: 'JOURNAL OF INVENTED OCEANOGRAPHY',
    topic: 'Oceanography',
    author_count: 4,
    is_truncated: false,
    is_retracted: false,
  });
  expect(rows('raw_work')[1]).toMatchObject({ published: '1998', is_retracted: true });
});

test('authors, their identifiers under spellings of their own, and who corresponds', async () => {
  const { receipt, rows } = await loadOne(sample);
  const authors = rows('raw_authorship').map((row) => [
    row['raw_name'],
    row['family_key'],
    row['given_key'],
    row['orcid'],
    row['source_author_id'],
    row['is_corresponding'],
  ]);
  expect(authors).toEqual([
    ['Osterholm, Vesna A.', 'osterholm', 'vesna a', '0000-0002-1825-0097', null, true],
    ['Brackwater, Tobin', 'brackwater', 'tobin', null, 'A-1234-2010', false],
    ['Quillfeather, Rhoswen', 'quillfeather', 'rhoswen', '0000-0001-5109-3700', null, true],
    ['Northmere Tide Consortium', 'northmere tide consortium', '', null, null, false],
    ['Underbough, O', 'underbough', 'o', null, null, null],
    ['Vane, L', 'vane', 'l', null, null, null],
  ]);
  expect(receipt.refused_values).toEqual([
    {
      place: 'line 3/OI',
      code: 'identifier_invalid',
      reason: '"Stranger, Sam/0000-0002-1694-233X" fits no author of the record, or more than one',
    },
  ]);
});

test('addresses go to the authors they are given for, all others to the work', async () => {
  const { rows } = await loadOne(sample);
  expect(rows('raw_affiliation').map(({ position, raw_string }) => [position, raw_string])).toEqual([
    [1, 'Univ Northmere, Dept Marine Sci, Northmere, ME 04999 USA'],
    [2, 'Univ Northmere, Dept Marine Sci, Northmere, ME 04999 USA'],
    [3, 'Selby Inst Tides, Selby, England'],
  ]);
  expect(
    rows('raw_work_affiliation').map((row) => [row['work_record_id'], row['raw_string'], row['org_name']]),
  ).toEqual([
    ['line 3', 'Port Examplar, Examplar, Canada', null],
    ['line 3', null, 'University of Northmere'],
    ['line 3', null, 'Selby Institute of Tides'],
    ['line 46', 'Lantern Coll, Lantern, Norway', null],
  ]);
});

test('machine-made funders and awards beside the words of the authors', async () => {
  const { rows } = await loadOne(sample);
  expect(rows('raw_funding').map((row) => [row['funder_name'], row['award_number']])).toEqual([
    ['Northmere Science Fund', 'NSF-11/20'],
    ['Northmere Science Fund', 'NSF-11/21'],
    ['Ministry of Tides, Winds, and Waves', null],
    ['Sea Grant', 'SG 77'],
  ]);
  expect(rows('raw_acknowledgment')).toMatchObject([
    {
      work_record_id: 'line 3',
      section: 'funding',
      text: 'Supported by the Northmere Science Fund under grants NSF-11/20 and NSF-11/21, and by the Ministry of Tides, Winds, and Waves.',
    },
  ]);
});

test('the same records as a table are the same works', async () => {
  const [tagged, tabbed] = [await loadOne(sample), await loadOne(table)];
  expect(tabbed.receipt).toMatchObject({ format: 'wos-table', problem: null });
  expect(differencesOf(worksOf(tagged.rows), worksOf(tabbed.rows))).toEqual([]);
});

test('a table with the long names of the Excel export, and one of "All Databases"', async () => {
  const long =
    'Publication Type,Authors,Author Full Names,Article Title,Source Title,Funding Orgs,DOI,Publication Year,UT (Unique WOS ID)\n' +
    'J,"Vane, L","Vane, Lark",Lanterns,LANTERN J,Sea Grant [SG 77],10.9999/l.1,2020,WOS:000999999900003\n';
  const all =
    'PT\tAU\tCA\tTI\tX1\tSO\tPY\tDI\tUT\tPM\nJ\tVane, L\t\tLanterns\t\tLANTERN J\t2020\t10.9999/l.1\tMEDLINE:99999903\t99999903\n';
  const [byName, byTag] = [await loadOne(long), await loadOne(all)];
  expect(byName.rows('raw_work')).toMatchObject([{ source_work_id: 'WOS:000999999900003', doi: '10.9999/l.1' }]);
  expect(byName.rows('raw_funding')).toMatchObject([{ funder_name: 'Sea Grant', award_number: 'SG 77' }]);
  expect(byName.rows('raw_authorship')).toMatchObject([{ raw_name: 'Vane, Lark' }]);
  expect(byTag.rows('raw_work')).toMatchObject([
    { source_work_id: 'MEDLINE:99999903', pmid: '99999903', published: '2020' },
  ]);
});

test('cited references that stand under C1 are no addresses', async () => {
  const { receipt, rows } = await loadOne(
    'PT J\nAU Vane, L\nTI Lanterns\nC1 Lantern Coll, Lantern, Norway.\n   Old A, 1909, J LANT, V28, P1\n   Older B, 1908, J LANT, V27, P1\nUT WOS:1\nER\n',
  );
  expect(rows('raw_affiliation').map(({ raw_string }) => raw_string)).toEqual(['Lantern Coll, Lantern, Norway']);
  expect(receipt.refused_values).toMatchObject([
    { place: 'line 1/C1', reason: '2 lines after the last full stop are no addresses' },
  ]);
});

test.each([
  ['commas in names', 'Ministry of Tides, Winds, and Waves [1]', [['Ministry of Tides, Winds, and Waves', '1']]],
  [
    'a bracket that is never closed',
    'A [1; B [2]; C',
    [
      ['A', '1'],
      ['B', '2'],
      ['C', null],
    ],
  ],
  [
    'brackets in brackets',
    'A [b [c], d]; E',
    [
      ['A', 'b [c]'],
      ['A', 'd'],
      ['E', null],
    ],
  ],
  [
    'awards without a funder',
    '[203/Z]; B',
    [
      [null, '203/Z'],
      ['B', null],
    ],
  ],
  [
    'commas too many',
    'A [1,, 2-3,]',
    [
      ['A', '1'],
      ['A', '2-3'],
    ],
  ],
  [
    'a database behind the bracket',
    'A [1] Funding Source: Registry; B',
    [
      ['A', '1'],
      ['B', null],
    ],
  ],
  [
    'unified names without a space',
    'Sea FoundationSea Foundation (SF) [1]; SFSea Foundation (SF); Tides CouncilUK Research (UKR)Tides Council (TC)',
    [
      ['Sea Foundation', '1'],
      ['SF', null],
      ['Tides Council', null],
    ],
  ],
  [
    'capitals inside words',
    'eScience Institute; DesCartes; CoNaCyT (Tides), Norway',
    [
      ['eScience Institute', null],
      ['DesCartes', null],
      ['CoNaCyT (Tides), Norway', null],
    ],
  ],
])('funding with %s', (_, field, expected) => {
  expect(parseWosFunding(field).map(({ funder, award }) => [funder, award])).toEqual(expected);
});

test('addresses in one line, with and without brackets', () => {
  expect(parseWosAddresses('[A, B; C, D] Coll, Town; [E, F] Inst; Port; [open')).toEqual([
    { names: ['A, B', 'C, D'], text: 'Coll, Town' },
    { names: ['E, F'], text: 'Inst' },
    { names: null, text: 'Port' },
    { names: null, text: '[open' },
  ]);
});

test('addresses of BibTeX exports, whose names have no brackets', () => {
  const field = 'A, B (Corresponding Author), Coll.\nA, B; C, D, III, Coll, Town.\nE, F, Inst, Town.';
  expect(parseWosUnbracketed(field, ['A, B', 'C, III, D'])).toEqual([
    { names: ['A, B', 'C, III, D'], text: 'Coll, Town' },
    { names: null, text: 'E, F, Inst, Town' },
  ]);
});

test('correspondence addresses, one a line or behind each other', () => {
  const both = [
    { names: ['A, B'], text: 'Coll, Town' },
    { names: ['C, D', 'E, F'], text: 'Inst' },
  ];
  expect(parseWosReprint('A, B (reprint author), Coll,\nTown.\nC, D; E, F (reprint author), Inst.')).toEqual(both);
  expect(parseWosReprint('A, B (corresponding author), Coll, Town.;C, D; E, F (corresponding author), Inst.')).toEqual(
    both,
  );
});

test.each([
  ['2024', 'MAR 5', null, '2024-03-05'],
  ['2024', '2024 MAR 15', null, '2024-03-15'],
  ['2024', 'FEB', 'JAN 2023', '2024-02'],
  ['2024', 'JUL-AUG', null, '2024'],
  ['2024', 'FAL', null, '2024'],
  ['2024', 'FEB 31', null, '2024-02'],
  [null, 'MAR 5', 'SEP 2023', '2023-09'],
  [null, null, 'JAN', null],
])('the date of PY %s, PD %s, EA %s is %s', (year, day, earlyAccess, expected) => {
  expect(wosDate(year, day, earlyAccess)).toBe(expected);
});

test('a name means the one author who is spelled alike, compatible, or alone with that family name and initial', () => {
  const byline = new Byline([
    ['Osterholm, Vesna A.', 'Osterholm, VA'],
    ['Vane, Jo'],
    ['Vane, Lark'],
    ['Reed, Ada'],
    ['Reed, Ada'],
    ['Holt, Joe'],
    ['Wren, Jessa Lark', 'Wren, JL'],
    ['Wren, Jason Ian', 'Wren, JI'],
  ]);
  expect(
    [
      'osterholm, vesna',
      'Osterholm, V',
      'Vane, Jonas',
      'Vane, J.',
      'Reed, Ada',
      'Holt, Joseph',
      'Holt, Maria',
      'Nobody, N',
      'Wren, Jason',
    ].map((name) => byline.find(name)),
  ).toEqual([0, 0, null, 1, null, 5, null, null, 7]);
});

test.each([
  ['Vane, MD', 'Vane', 'M D'],
  ['Vane, JR', 'Vane', 'J R'],
  ['Vane, JJPC', 'Vane', 'J J P C'],
  ['Vane, J Jr', 'Vane', 'J'],
  ['Vane Jr, Lark', 'Vane', 'Lark'],
  ['Vane, Lark, III', 'Vane', 'Lark'],
  ['VANE, LARK', 'VANE', 'LARK'],
])('the name %s', (name, family, given) => {
  expect(indexedName(name)).toEqual({ family, given });
});

test('a byline of thousands, whose identifiers are spelled otherwise', async () => {
  const numbers = Array.from({ length: 3_000 }, (_, index) => index);
  const names = numbers.map((index) => `Lantern${String(index)}, Vera`).join('\n   ');
  const identifiers = numbers
    .map((index) => `lantern${String(index)}, Vera M./AB-${String(1000 + index)}-2010`)
    .join('; ');
  const { rows } = await loadOne(`PT J\nAF ${names}\nTI Lanterns\nRI ${identifiers}\nUT WOS:1\nER\n`);
  expect(rows('raw_authorship').filter((row) => row['source_author_id'] !== null)).toHaveLength(3_000);
  expect(rows('raw_authorship')[2_999]).toMatchObject({ source_author_id: 'AB-3999-2010' });
});
