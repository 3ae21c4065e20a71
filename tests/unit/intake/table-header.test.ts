import { describe, expect, test } from 'vitest';
import { FileOutput } from '../../../data-pipeline/intake/file-output.ts';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { recognizeRows, seenHeader } from '../../../data-pipeline/intake/table-header.ts';
import { csvLine, headerHash, type TableLayout } from '../../../data-pipeline/intake/table-layout.ts';
import { TableRows } from '../../../data-pipeline/intake/table-rows.ts';
import { recognizeText, seenText, TableText } from '../../../data-pipeline/intake/table-text.ts';
import type { Source, TableSource } from '../../../data-pipeline/sources/source.ts';

const read: string[][] = [];
const tides: TableSource = {
  form: 'table',
  id: 'tides',
  title: 'Tides',
  looksLike: 'a table of tides',
  required: ['place', 'height'],
  optional: ['day'],
  aliases: { height: ['Höhe', 'level-m'], day: ['date'] },
  begin: () => (row) => {
    read.push([row.place, row.needed('place'), row.text('height') ?? '', row.text('day') ?? '']);
    return null;
  },
};
const moons: TableSource = { ...tides, id: 'moons', required: ['place', 'height', 'moon'] };
const bare: TableSource = {
  ...tides,
  id: 'bare',
  required: [],
  headerless: { columns: ['place', 'height', 'day'], recognizes: ([first]) => first?.[0] === 'KIEL' },
};
const stars: Source = {
  form: 'table-unread',
  id: 'stars',
  title: 'tables of stars',
  looksLike: 'a table of stars',
  required: ['place', 'star'],
  advice: 'Export tides instead.',
};
const sources = [tides, moons, bare, stars];

/** What a text comes to: rows read, the account and the output. */
function readText(text: string, from: readonly Source[] = sources) {
  read.length = 0;
  const output = new FileOutput('f', 'f.csv', 100, { add: () => undefined });
  const table = new TableText(output, recognizeText(text, from, defaultLimits), defaultLimits);
  table.push(text);
  table.end();
  return { rows: [...read], output };
}

describe('the header is looked for', () => {
  test('below notes, which are blank rows of the account', () => {
    const { rows, output } = readText('"About: a, b"\n\nsome "odd" note\nPlace,Höhe\nKiel,2\n');
    expect(rows).toEqual([['line 5', 'Kiel', '2', '']]);
    expect(output.rows).toEqual({ in: 4, accepted: 1, rejected: 0, blank: 3 });
    expect(output.rejectHead).toBe('Place,Höhe\n');
  });

  test('among the first twenty rows with text, and no further', () => {
    const notes = (count: number) => 'note\n\n'.repeat(count);
    expect(readText(`${notes(19)}place,height\nKiel,2\n`).rows).toEqual([['line 40', 'Kiel', '2', '']]);
    expect(() => readText(`${notes(20)}place,height\nKiel,2\n`)).toThrow(/it is text that begins with "note"/u);
  });

  test('under other names, in any case and spelling; a second one of a name is a duplicate', () => {
    const { rows, output } = readText('LEVEL M;Place;date;Höhe;Nationality;wind\n2;Kiel;2026;3;x;y\n');
    expect(rows).toEqual([['line 2', 'Kiel', '3', '2026']]);
    expect(output.droppedColumns).toEqual([
      { name: 'LEVEL M', reason: 'duplicate' },
      { name: 'Nationality', reason: 'protected_attribute' },
      { name: 'wind', reason: 'unmapped' },
    ]);
  });

  test('the source with the most required columns wins; known tables without use are refused with advice', () => {
    expect(recognizeRows([['place', 'height', 'moon']], sources)?.source.id).toBe('moons');
    expect(recognizeRows([['place', 'height']], sources)?.source.id).toBe('tides');
    expect(() => recognizeRows([['place', 'star']], sources)).toThrow(
      'these are tables of stars. Export tides instead.',
    );
    expect(recognizeRows([['wind', 'rain'], null, []], sources)).toBeNull();
  });

  test('a table without header is told by its first rows, all of which are records', () => {
    const { rows, output } = readText('KIEL,2,2026\nSELBY,3,2025\n');
    expect(rows).toEqual([
      ['line 1', 'KIEL', '2', '2026'],
      ['line 2', 'SELBY', '3', '2025'],
    ]);
    expect(output.rejectHead).toBeNull();
  });
});

describe('rows and the header', () => {
  test('further empty cells are no fault; further text is', () => {
    const { rows, output } = readText('place,height,,\nKiel,2\nSelby,3,,,,\nHull,4,x\nGoole,5,,,y\n');
    expect(rows.map(([place]) => place)).toEqual(['line 2', 'line 3', 'line 4']);
    expect(output.rejects).toEqual([
      { place: 'line 5', code: 'row_ragged', reason: '5 cells where the header has 2', raw: 'Goole,5,,,y\n' },
    ]);
  });

  test('a source may put a row in order, and rows over several lines too', () => {
    const mending: TableSource = { ...tides, mend: (cells) => (cells.length === 3 ? cells.slice(1) : null) };
    const { rows, output } = readText('place,height\nx,"Ki\nel",2\n"a\nb",c,d,e\n', [mending]);
    expect(rows).toEqual([['line 2', 'Ki\nel', '2', '']]);
    expect(output.counts).toEqual({ rows_mended: 1 });
    expect(output.rejects.map(({ place, code, raw }) => [place, code, raw])).toEqual([
      ['line 4', 'quote_unterminated', '"a\n'],
      ['line 5', 'row_ragged', 'b",c,d,e\n'],
    ]);
  });

  test('rejects under their head are a file of their own', () => {
    const { output } = readText('note\nplace,height\n,2\nKiel,3\n"a"b,c\n');
    expect(output.rejects.map(({ code }) => code)).toEqual(['value_missing', 'quote_malformed']);
  });
});

describe('rows that come from no text', () => {
  const layout: TableLayout = {
    source: tides,
    columns: new Map([
      ['place', 1],
      ['height', 2],
      ['day', 0],
    ]),
    constants: new Map([
      ['day', 'never asked'],
      ['height', 'nor this'],
    ]),
    headerAt: 1,
    width: 3,
  };

  test('rows may lack their last cells; raw rows are written as CSV; a protected column is not read, whatever maps it', () => {
    read.length = 0;
    const output = new FileOutput('f', 'f.xlsx', 100, { add: () => undefined });
    const table = new TableRows(output, layout, true);
    for (const [index, cells] of [
      ['A note'],
      ['Nationality', 'Ort', 'Wert'],
      ['x', 'Kiel'],
      [],
      ['x'],
      ['x', 'a "b"', '1', '2'],
    ].entries()) {
      table.row(cells, `row ${String(index + 1)}`, null);
    }
    expect(read).toEqual([['row 3', 'Kiel', '', 'never asked']]);
    expect(output.rows).toEqual({ in: 5, accepted: 1, rejected: 2, blank: 2 });
    expect(output.rejectHead).toBe('Nationality,Ort,Wert\n');
    expect(output.rejects.map(({ place, raw }) => [place, raw])).toEqual([
      ['row 5', 'x\n'],
      ['row 6', 'x,"a ""b""",1,2\n'],
    ]);
    expect(output.droppedColumns).toEqual([{ name: 'Nationality', reason: 'protected_attribute' }]);
  });

  test('a cell that needs quotes gets them', () => {
    expect(csvLine(['a', 'b,c', '"', ' x', 'y\nz', ''])).toBe('a,"b,c","""", x,"y\nz",\n'.replace(' x', '" x"'));
  });
});

describe('the header of an unknown table', () => {
  test('is the first row with nearly as many filled cells as any', () => {
    expect(seenHeader([['A note'], [], ['', 'a', 'b', 'c'], ['1', '2', '3', '4']])).toEqual({
      cells: ['', 'a', 'b', 'c'],
      at: 2,
    });
    expect(seenHeader([null, ['']])).toBeNull();
    expect(seenText('note; and more\nwind\train\tsnow\n1\t2\t3\n', defaultLimits)).toEqual({
      cells: ['wind', 'rain', 'snow'],
      at: 1,
      delimiter: '\t',
    });
  });

  test.each([
    ['one row has a comma', 'place\nShoal\nMaren, Veldt\nTwin\n'],
    ['the last row has commas', 'place\nShoal\nMaren, Veldt, Twin\n'],
    ['every row has another number of commas', 'place\na, b\na, b, c, d\na, b, c\na\na, b, c, d, e\n'],
    ['a row has a semicolon and another a comma', '\nplace\na; b\nc, d\ne\n'],
  ])('is its first line where %s and no delimiter divides that line', (_, text) => {
    expect(seenText(text, defaultLimits)).toMatchObject({ cells: ['place'], delimiter: '' });
  });

  test.each([
    ['text;n\nOptics, Maren, Veldt;1\nShips, Sarn, Veldt;2\n', ';'],
    ['text,n\nMaren,1\nMaren, Veldt,2\nSarn,3\n', ','],
  ])('is what most rows agree with: %j', (text, delimiter) => {
    expect(seenText(text, defaultLimits)).toEqual({ cells: ['text', 'n'], at: 0, delimiter });
  });

  test('stands below a title where most rows have its cells', () => {
    expect(seenText('Tides, of 2024\nwind;rain\n1;2\n', defaultLimits)).toMatchObject({
      cells: ['wind', 'rain'],
      at: 1,
    });
    expect(seenText('Tides\nwind;rain\n1;2\n3;4\n', defaultLimits)).toMatchObject({ cells: ['wind', 'rain'], at: 1 });
  });

  test('has a hash that spelling does not change', async () => {
    const hash = await headerHash(['Wind Speed', 'RAIN', '']);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(await headerHash(['wind-speed ', 'rain'])).toBe(hash);
    expect(await headerHash(['wind', 'speed', 'rain'])).not.toBe(hash);
  });
});
