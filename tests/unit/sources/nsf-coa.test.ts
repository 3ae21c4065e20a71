import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadOne } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';
import { type TestCell, xlsxOf } from '../../support/xlsx-of.ts';

const template: readonly (readonly TestCell[])[] = [
  ['The following information regarding collaborators and other affiliations (COA) must be separately provided.'],
  [],
  ['Table 1: List the individual’s last name, first name, middle initial, and organizational affiliation.'],
  ['1', 'Your Name:', 'Your Organizational Affiliation(s), last \n12 mo', 'Last Active Date'],
  [null, 'Roe, Ada, Q.', 'Example University'],
  [null, null, 'Institute of Samples', { serial: 45_291, format: 'mm/dd/yyyy' }],
  [],
  ['Table 2: List names as last name, first name, middle initial, for whom a relationship would preclude service.'],
  [null, 'Select "R:" for column A to designate relationships that would otherwise preclude their service.'],
  [null, null, null, 'To disambiguate common names'],
  ['2', 'Name', 'Type of Relationship', 'Optional  (email, Department)', 'Last Active'],
  ['R:', 'Poe, Ben', 'family', 'ben@example.org', null],
  ['R:'],
  ['Table 3: List names as last name, first name, middle initial, and provide organizational affiliations.'],
  ['3', 'Advisor/Advisee Name:', 'Organizational Affiliation', 'Optional  (email, Department)'],
  ['G:', 'Gil, Ana', 'Example University', 'ana@example.org, Physics'],
  ['T', 'Lee, Kim', 'Institute of Samples', 'Physics, Astronomy'],
  ['A: Co-authors on any book, article, report, abstract or paper with collaboration in the last 48 months;'],
  ['4', 'Name:', 'Organizational Affiliation', 'Optional  (email, Department)', 'Last Active'],
  ['A:', 'Diaz, Leo', 'Sample College', null, '3/7/2024'],
  ['c:', 'Ek, Mia', 'Sample College', null, 45_000],
  ['A:', null, 'Sample College', null, null],
  ['X:', 'Fox, Ida', null, null, 'some time ago'],
  ['5', 'Name:', 'Journal/Collection', 'Last Active Date'],
  ['B:', 'Hay, Jon', 'Journal of Examples', '2023'],
  ['E:', 'Ito, Ken', 'Sample Letters', 'present'],
];

describe('the COA form', () => {
  test('its tables are told by their printed numbers, wherever they stand', async () => {
    const { receipt, rows } = await loadOne(memoryFile('coa/roe.xlsx', xlsxOf([{ name: 'COA', rows: template }])));
    expect(receipt).toMatchObject({ format: 'nsf-coa', encoding: null, problem: null });
    expect(receipt.rows).toEqual({ in: 13, accepted: 10, rejected: 1, blank: 2 });
    expect(receipt.rejects).toEqual([
      { place: 'sheet "COA" row 22', code: 'value_missing', reason: 'the row of table 4 has no name', raw: null },
    ]);
    expect(rows('raw_disclosure')).toEqual([
      expect.objectContaining({
        record_id: 'sheet "COA" row 5',
        form_type: 'coa',
        stated_name: 'Roe, Ada, Q.',
        certified_on: null,
        file_name: 'roe.xlsx',
      }),
    ]);
    expect(
      rows('raw_position').map((row) => [row['record_id'], row['item_type'], row['org_name'], row['ends']]),
    ).toEqual([
      ['sheet "COA" row 5', 'affiliation', 'Example University', null],
      ['sheet "COA" row 6', 'affiliation', 'Institute of Samples', '2023-12-31'],
    ]);
    expect(
      rows('raw_collaborator').map((row) =>
        ['relation', 'person_name', 'org_name', 'department', 'journal', 'last_active'].map((column) => row[column]),
      ),
    ).toEqual([
      ['relationship', 'Poe, Ben', null, null, null, null],
      ['advisor', 'Gil, Ana', 'Example University', 'Physics', null, null],
      ['advisee', 'Lee, Kim', 'Institute of Samples', 'Physics, Astronomy', null, null],
      ['co-author', 'Diaz, Leo', 'Sample College', null, null, '2024-03-07'],
      ['collaborator', 'Ek, Mia', 'Sample College', null, null, '2023-03-15'],
      [null, 'Fox, Ida', null, null, null, null],
      ['editorial board', 'Hay, Jon', null, null, 'Journal of Examples', '2023'],
      ['co-editor', 'Ito, Ken', null, null, 'Sample Letters', null],
    ]);
    expect(rows('raw_collaborator')[1]).toMatchObject({ family_key: 'gil', given_key: 'ana' });
    expect(receipt.refused_values.map(({ place, code }) => [place, code])).toEqual([
      ['sheet "COA" row 23, code', 'value_not_allowed'],
      ['sheet "COA" row 23, last active', 'date_invalid'],
    ]);
  });

  test('addresses are not kept, nor what kind of relation precludes a review', async () => {
    const { receipt, rows } = await loadOne(xlsxOf([{ name: 'COA', rows: template }]));
    const kept = JSON.stringify([receipt, rows('raw_collaborator'), rows('raw_position'), rows('raw_disclosure')]);
    expect(kept).not.toMatch(/@|:"family"/u);
  });

  test('the sample', async () => {
    const { receipt } = await loadOne(new Uint8Array(readFileSync('data-pipeline/sources/nsf-coa/sample.xlsx')));
    expect(receipt).toMatchObject({ format: 'nsf-coa', problem: null });
    expect(receipt.rows).toEqual({ in: 13, accepted: 10, rejected: 1, blank: 2 });
  });
});
