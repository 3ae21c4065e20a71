import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { workbook } from '../../../data-pipeline/export/workbook.ts';
import { formulaPayloads } from '../../support/formula-payloads.ts';

const columns = [
  { name: 'text', kind: 'text' },
  { name: 'day', kind: 'date' },
  { name: 'share', kind: 'share' },
  { name: 'works', kind: 'whole' },
] as const;

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The cells of the first sheet as another reader sees them. */
function cellsOf(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const { Sheets, SheetNames } = read(bytes, { cellDates: false });
  return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1, raw: true, blankrows: true });
}

/** The other reader reads every kind of line break as one. */
function asOneBreak(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}

describe('a workbook', () => {
  test('keeps dates as dates and numbers as numbers, and leaves empty what is empty', () => {
    const { bytes } = workbook([
      {
        name: 'S',
        columns,
        rows: [
          ['a', '2026-03-02', 0.95, 12],
          [null, null, null, -3.5],
        ],
      },
    ]);
    const sheet = read(bytes).Sheets['S']!;

    expect(sheet['B2']).toMatchObject({ t: 'n', v: 46083, w: '2026-03-02' });
    expect(sheet['C2']).toMatchObject({ t: 'n', v: 0.95 });
    expect(sheet['D2']).toMatchObject({ t: 'n', v: 12 });
    expect(sheet['D3']).toMatchObject({ t: 'n', v: -3.5 });
    expect(sheet['A3']).toBeUndefined();
  });

  test('shows what is no day, or a day that workbooks miscount, as text', () => {
    const rows = [
      ['', '2024', null, null],
      ['', '1900-02-28', null, null],
      ['', '2024-02-30', null, null],
    ];
    const sheet = read(workbook([{ name: 'S', columns, rows }]).bytes).Sheets['S']!;

    expect([sheet['B2'], sheet['B3'], sheet['B4']].map((cell: { t: string; v: string }) => [cell.t, cell.v])).toEqual([
      ['s', '2024'],
      ['s', '1900-02-28'],
      ['s', '2024-02-30'],
    ]);
  });

  test('has a frozen header, a filter over all rows, and columns of sensible widths', () => {
    const parts = partsOf(workbook([{ name: 'S', columns, rows: [['a', null, null, null]] }]).bytes);
    const xml = parts.get('xl/worksheets/sheet1.xml')!;

    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:D2"/>');
    expect(xml).toContain('<col min="1" max="1" width="28" customWidth="1"/>');
    expect(parts.get('xl/workbook.xml')).toContain('localSheetId="0" hidden="1">\'S\'!$A$1:$D$2<');
  });

  test('has no formula for any of the payloads, which stay text as they are and are marked as text', () => {
    const { bytes, counts } = workbook([
      { name: 'S', columns: [columns[0]], rows: formulaPayloads.map((payload) => [payload]) },
    ]);
    const xml = partsOf(bytes).get('xl/worksheets/sheet1.xml')!;

    expect(xml).not.toMatch(/<f[\s>/]/u);
    expect(xml.match(/ s="8" t="inlineStr"/gu)?.length).toBe(formulaPayloads.length);
    expect(counts.guarded).toBe(formulaPayloads.length);
    const shown = cellsOf(bytes)
      .slice(1)
      .map(([text]) => asOneBreak(String(text)));
    expect(shown).toEqual(formulaPayloads.map((payload) => asOneBreak(payload.replaceAll(/[\v\f]/gu, '\ufffd'))));
  });

  test('is legal XML whatever the text, shows character codes as they read, and counts both', () => {
    const text = 'a\u0000b\u000b\ud800c\ufffe <&>"\' _x0041_ \u202eabc\r\nx';
    const { bytes, counts } = workbook([{ name: 'A & "B"', columns: [columns[0]], rows: [[text]] }]);
    for (const xml of partsOf(bytes).values()) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(xml).close();
    }

    expect(counts).toEqual({ guarded: 0, replaced: 4, bidi: 1, escaped: 1, cut: 0 });
    expect(partsOf(bytes).get('xl/worksheets/sheet1.xml')).toContain('_x005F_x0041_');
    expect(cellsOf(bytes)[1]).toEqual(['a\ufffdb\ufffd\ufffdc\ufffd <&>"\' _x0041_ \u202eabc\nx']);
  });

  test('cuts a cell that is longer than a workbook holds, says so in it, and counts it', () => {
    const { bytes, counts } = workbook([{ name: 'S', columns: [columns[0]], rows: [['\u{1f600}'.repeat(20_000)]] }]);
    const [, [text] = []] = cellsOf(bytes) as string[][];

    expect(counts.cut).toBe(1);
    expect(text!.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/\[cut here: the whole text is in the JSON export\]$/u);
    expect(text).not.toContain('\ufffd');
  });

  test('tells its last sheet what was changed in the others, and has the same bytes each time', () => {
    const make = () =>
      workbook([{ name: 'S', columns: [columns[0]], rows: [['=1']] }], ({ guarded }) => ({
        name: 'About',
        columns: [columns[0], columns[3]],
        rows: [['guarded', guarded]],
      })).bytes;

    expect(read(make()).Sheets['About']?.['B2']).toMatchObject({ t: 'n', v: 1 });
    expect(Buffer.compare(make(), make())).toBe(0);
  });

  test('addresses columns beyond Z', () => {
    const many = Array.from({ length: 28 }, (_, index) => ({ name: `c${String(index)}`, kind: 'whole' as const }));
    const { bytes } = workbook([{ name: 'S', columns: many, rows: [many.map((_, index) => index)] }]);

    expect(read(bytes).Sheets['S']?.['AB2']).toMatchObject({ v: 27 });
  });
});
