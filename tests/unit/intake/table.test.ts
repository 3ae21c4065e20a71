import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { TableSplitter } from '../../../data-pipeline/intake/table-splitter.ts';

/** What a splitter finds in a text that comes in pieces of `size` characters, the header `width` cells wide. */
function split(text: string, width: number, size = 5, delimiter = ',') {
  return slices(text, width, size, delimiter).found;
}

/** The same, with the slices of the text that the splitter hands out. */
function slices(text: string, width: number, size: number, delimiter = ',') {
  const found: unknown[] = [];
  const raws: string[] = [];
  const splitter = new TableSplitter(
    {
      row(cells, line, raw) {
        found.push([line, ...cells]);
        raws.push(raw);
      },
      broken(line, refusal, raw) {
        found.push(`${String(line)} ${refusal.code}`);
        if (raw !== null) raws.push(raw);
      },
      passed: (piece) => raws.push(piece),
    },
    delimiter,
    { ...defaultLimits, cellUnits: 100, rowUnits: 400 },
  );
  splitter.fits = (cells) => cells.length === width;
  for (let start = 0; start < text.length; start += size) splitter.push(text.slice(start, start + size));
  splitter.end();
  return { found, raws };
}

describe('rows are found', () => {
  test.each([
    [
      'LF, CRLF and CR mixed',
      'a,b\nc,d\r\ne,f\rg,h',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
        [4, 'g', 'h'],
      ],
    ],
    [
      'quotes with delimiters, breaks and doubled quotes',
      '"a,1","b\r\n""2"""\nc,d\n',
      [
        [1, 'a,1', 'b\r\n"2"'],
        [3, 'c', 'd'],
      ],
    ],
    ['spaces after a closing quote', '"a" ,b\n', [[1, 'a', 'b']]],
    ['quotes inside an unquoted cell', 'a "b" c,d\n', [[1, 'a "b" c', 'd']]],
    [
      'empty cells and blank lines',
      ',\n\n"",\n',
      [
        [1, '', ''],
        [2, ''],
        [3, '', ''],
      ],
    ],
    ['no line break at the end', 'a,"b"', [[1, 'a', 'b']]],
  ])('%s', (_name, text, rows) => {
    expect(split(text, 2)).toEqual(rows);
    expect(split(text, 2, 1)).toEqual(rows);
    expect(split(text, 2, 1_000)).toEqual(rows);
  });
});

describe('a quote that does not work out costs one line', () => {
  test.each([
    ['never closed', 'a,"b\nc,d\ne,f\n', ['1 quote_unterminated', [2, 'c', 'd'], [3, 'e', 'f']]],
    [
      'closed by the next row’s opening quote',
      'a,"b\nc,"d"\ne,f\n',
      ['1 quote_malformed', [2, 'c', 'd'], [3, 'e', 'f']],
    ],
    [
      'closed so that two rows become one',
      'a,"b\nc,d","e"\nf,g\n',
      ['1 quote_unterminated', [2, 'c', 'd"', 'e'], [3, 'f', 'g']],
    ],
    ['text after the closing quote', '"a"b,c\nd,e\n', ['1 quote_malformed', [2, 'd', 'e']]],
    ['in a row over two lines, CRLF', 'a,"b\r\nc"d\r\ne,f\r\n', ['1 quote_malformed', [2, 'c"d'], [3, 'e', 'f']]],
  ])('%s', (_name, text, rows) => {
    expect(split(text, 2)).toEqual(rows);
    expect(split(text, 2, 1)).toEqual(rows);
  });
});

test('a cell above the limit is one refused row, quoted or not, ended or not', () => {
  const large = 'x'.repeat(101);
  expect(split(`${large},b\n"${large}",d\ne,f\n`, 2)).toEqual(['1 cell_too_large', '2 cell_too_large', [3, 'e', 'f']]);
  expect(split(`${'y'.repeat(1_000)}\nc,d\n"${'z\n'.repeat(300)}`, 2).slice(0, 3)).toEqual([
    '1 cell_too_large',
    [2, 'c', 'd'],
    '3 quote_unterminated',
  ]);
});

test('between tabs a cell that begins with a quotation is text; one that is quoted as a whole, or over lines, is not', () => {
  expect(split('"Tools" - OR3\tb\n"c"\td\n"e\nf"\tg\n"h\ni"j\tk\nl\tm\n', 2, 5, '\t')).toEqual([
    [1, '"Tools" - OR3', 'b'],
    [2, 'c', 'd'],
    [3, 'e\nf', 'g'],
    '5 quote_malformed',
    [6, 'i"j', 'k'],
    [7, 'l', 'm'],
  ]);
});

test('what is well formed is split as papaparse splits it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', ';', '東'), maxLength: 6 });
  const row = fc.tuple(cell, cell, cell).map(([a, b, c]) => [`k${a}`, b, c]);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const text = Papa.unparse(rows, { newline: '\n', quotes: true });
      const found = split(text, 3, size).map((cells) => (cells as unknown[]).slice(1));
      expect(found).toEqual(Papa.parse(text, { newline: '\n', delimiter: ',' }).data);
      expect(found).toEqual(rows);
    }),
  );
});

test('every line of any text is in a row or refused, and none is counted twice', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (raw, size) => {
      const found = split(raw, 2, size);
      expect(found).toEqual(split(raw, 2, 1_000));
      const first = found.map((item) => Number(Array.isArray(item) ? item[0] : String(item).split(' ')[0]));
      expect(first).toEqual([...new Set(first)].toSorted((a, b) => a - b));
    }),
  );
});

test('the slices of any text add up to the text, however it comes', () => {
  const long = fc.constantFrom('x'.repeat(450), `"${'y'.repeat(450)}`, 'z\n'.repeat(30));
  const piece = fc.oneof({ weight: 20, arbitrary: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ', '東') }, long);
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (raw, size) => {
      expect(slices(raw, 2, size).raws.join('')).toBe(raw);
    }),
    { numRuns: 2_000 },
  );
});

test('a refused row is handed out as it stands in the text', () => {
  expect(slices('a,b\r\n"c"x,d\r\n"e\nf",g,h\n', 2, 3).raws).toEqual(['a,b\r\n', '"c"x,d\r\n', '"e\n', 'f",g,h\n']);
  expect(slices(`"${'x'.repeat(900)}\na,b\n`, 2, 7).found).toEqual(['1 quote_unterminated', [2, 'a', 'b']]);
});
