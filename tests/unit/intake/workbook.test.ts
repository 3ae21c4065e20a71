import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadOne } from '../../support/loaded.ts';
import { xlsxOf } from '../../support/xlsx-of.ts';
import { readSheets } from '../../../data-pipeline/intake/sheet-reader.ts';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';

const register = [
  ['file', 'person_id', 'certified_on'],
  ['a.xml', 'P1', { serial: 46_024, format: 'mm/dd/yyyy' }],
  [],
  ['', 'P2', { serial: 46_025, format: 'mm/dd/yyyy' }],
  ['c.xml', 300_001, '2026-01-05'],
] as const;

test('rows of a sheet are read like those of a table, and placed by sheet and row', async () => {
  const { receipt, rows } = await loadOne(
    xlsxOf([
      { name: 'Notes', rows: [['Kept by hand'], ['nothing here']] },
      { name: 'Forms', rows: [['Forms of 2026'], [], ...register], isHidden: true },
    ]),
  );
  expect(receipt).toMatchObject({ format: 'form-register', encoding: null, problem: null });
  // Two rows above the header, which is none of the account.
  expect(receipt.rows).toEqual({ in: 6, accepted: 2, rejected: 1, blank: 3 });
  expect(receipt.rejects).toEqual([
    {
      place: 'sheet "Forms" row 6',
      code: 'value_missing',
      reason: 'file is empty',
      raw: ',P2,2026-01-03\n',
    },
  ]);
  expect(receipt.reject_head).toBe('file,person_id,certified_on\n');
  expect(receipt.dropped_columns).toEqual([{ name: 'sheet "Notes"', reason: 'unmapped' }]);
  expect(
    rows('raw_form_register').map((row) => [row['record_id'], row['stated_person_id'], row['certified_on']]),
  ).toEqual([
    ['sheet "Forms" row 4', 'P1', '2026-01-02'],
    ['sheet "Forms" row 7', '300001', '2026-01-05'],
  ]);
});

test('a workbook of which no sheet is known is not recognized', async () => {
  const { receipt } = await loadOne(xlsxOf([{ name: 'A', rows: [['colour', 'size', 'weight']] }]));
  expect(receipt.problem?.code).toBe('file_not_recognized');
  expect(receipt.problem?.detail).toMatch(/header cells "colour", "size", "weight"/u);
});

describe('a cell says what was typed', () => {
  test.each([
    ['a date', { serial: 45_000, format: 'm/d/yy' }, '2023-03-15'],
    ['a date with a time', { serial: 45_000.75, format: 'yyyy-mm-dd hh:mm' }, '2023-03-15T18:00:00'],
    ['a month', { serial: 44_986, format: 'mmm yyyy' }, '2023-03'],
    ['a year', { serial: 44_986, format: 'yyyy' }, '2023'],
    ['a date before March 1900', { serial: 59, format: 'yyyy-mm-dd' }, '1900-02-28'],
    ['a date of another language', { serial: 45_000, format: '[$-804]yyyy"年"m"月"d"日"' }, '2023-03-15'],
    ['an amount', { serial: 1_234_567.5, format: '#,##0.00 "USD"' }, '1234567.5'],
    ['a sum of fractions', 0.1 + 0.2, '0.3'],
    ['a long number', 123_456_789_012_345, '123456789012345'],
    ['a large number', 1.5e21, '1500000000000000000000'],
    ['a small number', 1.25e-7, '0.000000125'],
    ['a number shown with zeros before it', { serial: 1_234, format: '000000' }, '001234'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['text with white space', '  x ', '  x '],
    ['text that looks like markup', '<b>&amp;', '<b>&amp;'],
    ['a formula with its value', { xml: '<c><f>1+1</f><v>2</v></c>' }, '2'],
    ['a formula with text', { xml: '<c t="str"><f>A1</f><v>yes</v></c>' }, 'yes'],
  ])('%s', async (_name, cell, text) => {
    const [sheet] = await readSheets(xlsxOf([{ name: 'S', rows: [[cell]] }]), defaultLimits);
    expect(sheet?.rows).toEqual([[text]]);
  });

  test('an error, and a formula without value, are empty and reported', async () => {
    const rows = [
      ['file', 'person_id', 'certified_on', 'form_type'],
      ['a.xml', 'P1', '2026-01-02', { xml: '<c t="e"><v>#REF!</v></c>' }],
      ['b.xml', 'P1', '2026-01-02', { xml: '<c><f>A1</f></c>' }],
    ];
    const { receipt } = await loadOne(xlsxOf([{ name: 'F', rows }]));
    expect(receipt.rows.accepted).toBe(2);
    expect(receipt.refused_values).toEqual([
      { place: 'sheet "F" row 2, column D', code: 'value_not_allowed', reason: '"#REF!" is an error of the sheet' },
      {
        place: 'sheet "F" row 3, column D',
        code: 'value_not_allowed',
        reason: 'a formula whose value was not stored with it',
      },
    ]);
  });

  test('days of a workbook that counts from 1904', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = xlsxOf([{ name: 'S', rows: [[{ serial: 43_538, format: 'yyyy-mm-dd' }]] }], {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="s1"/></sheets></workbook>`,
    });
    expect((await readSheets(bytes, defaultLimits))[0]?.rows).toEqual([['2023-03-15']]);
  });

  test('a workbook with dynamic formulas, comments in threads and links to other workbooks', async () => {
    const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${type}"/>`;
    const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const more = [
      part('metadata.xml', `${sheetml}.sheetMetadata+xml`),
      part('persons/person.xml', 'application/vnd.ms-excel.person+xml'),
      part('externalLinks/externalLink1.xml', `${sheetml}.externalLink+xml`),
    ];
    const plain = unzipSync(xlsxOf([{ name: 'S', rows: [['a', 'b']] }]));
    const types = strFromU8(plain['[Content_Types].xml'] ?? new Uint8Array());
    const bytes = zipSync({
      ...plain,
      '[Content_Types].xml': strToU8(types.replace('</Types>', `${more.join('')}</Types>`)),
      'xl/metadata.xml': strToU8('<metadata/>'),
      'xl/persons/person.xml': strToU8('<personList/>'),
      'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
    });
    expect((await readSheets(bytes, defaultLimits))[0]?.rows).toEqual([['a', 'b']]);
  });

  test('old workbooks (.xls) read alike', async () => {
    const sheet = utils.aoa_to_sheet([
      ['file', 'person_id', 'certified_on'],
      ['Müller 张.xml', 'P1', 0.1 + 0.2],
    ]);
    const bytes = new Uint8Array(
      write({ SheetNames: ['Old'], Sheets: { Old: sheet } }, { type: 'array', bookType: 'biff8' }) as ArrayBuffer,
    );
    expect(await readSheets(bytes, defaultLimits)).toEqual([
      {
        name: 'Old',
        rows: [
          ['file', 'person_id', 'certified_on'],
          ['Müller 张.xml', 'P1', '0.3'],
        ],
        faults: [],
      },
    ]);
  });
});

describe('what is no workbook that is read', () => {
  const entry = (name: string) => zipSync({ '[Content_Types].xml': new Uint8Array(1), [name]: new Uint8Array(1) });
  test.each([
    ['a Word document', entry('word/document.xml'), 'file_not_recognized', /a Word document/u],
    ['a presentation', entry('ppt/presentation.xml'), 'file_not_recognized', /a PowerPoint file/u],
    [
      'an OpenDocument file',
      zipSync({ mimetype: new Uint8Array(1), 'content.xml': new Uint8Array(1) }),
      'file_not_recognized',
      /an OpenDocument file/u,
    ],
    ['a workbook without sheets', xlsxOf([]), 'file_not_recognized', /without any text/u],
  ])('%s', async (_name, bytes, code, detail) => {
    const { receipt } = await loadOne(bytes);
    expect(receipt.problem?.detail).toMatch(detail);
    expect(receipt.problem?.code).toBe(code);
  });

  test('a workbook that says it holds too much is refused before it is unpacked', async () => {
    const bomb = xlsxOf([{ name: 'S', rows: [['a']] }], { 'xl/sharedStrings.xml': new Uint8Array(20 * 2 ** 20) });
    for (const limits of [{ entryBytes: 19 * 2 ** 20 }, { archiveBytes: 2 ** 20 }, { workbookBytes: 2 ** 20 }]) {
      expect((await loadOne(bomb, limits)).receipt).toMatchObject({
        problem: { code: 'file_too_large' },
        rows: { in: 0 },
      });
    }
  });

  test('a sheet with a cell in its last row and column is read', async () => {
    const bytes = xlsxOf([{ name: 'S', rows: [] }], {
      'xl/worksheets/sheet1.xml':
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    });
    const [sheet] = await readSheets(bytes, defaultLimits);
    expect(sheet?.rows).toHaveLength(1_048_576);
    expect(sheet?.rows.at(-1)?.at(-1)).toBe('1');
  });
});

test('a workbook cut anywhere is a problem, never a success and never a crash', async () => {
  const long = Array.from({ length: 60 }, (_, index) => [`f${String(index)}.xml`, 'P1', '2026-01-02']);
  const rows = [['file', 'person_id', 'certified_on'], ...long];
  const sheet = utils.aoa_to_sheet(rows);
  const old = new Uint8Array(
    write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'array', bookType: 'biff8' }) as ArrayBuffer,
  );
  for (const bytes of [xlsxOf([{ name: 'S', rows }]), old]) {
    expect((await loadOne(bytes)).receipt).toMatchObject({ problem: null, rows: { accepted: 60 } });
    for (let cut = 1; cut <= 100; cut += 1) {
      const length = Math.floor((bytes.length * cut) / 101);
      const { receipt } = await loadOne(bytes.subarray(0, length));
      expect(receipt.problem, `${String(length)} of ${String(bytes.length)} bytes`).not.toBeNull();
      expect(receipt.rows.in).toBe(0);
    }
  }
});
