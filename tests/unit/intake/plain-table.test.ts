import { expect, test } from 'vitest';
import { readPlainTable } from '../../../data-pipeline/intake/plain-table.ts';
import { memoryFile } from '../../support/memory-file.ts';

test('every cell of a table is kept as it stands, whatever its columns are', async () => {
  const table = await readPlainTable(memoryFile('a.csv', 'n;Text\n1;"Maren; Veldt"\n2;\n\n'), 'text');

  expect(table).toEqual({
    header: ['n', 'Text'],
    rows: [
      ['1', 'Maren; Veldt'],
      ['2', ''],
    ],
    column: 1,
    rejects: [],
    dropped: [],
  });
});

test('one column is a table too', async () => {
  const { rows } = await readPlainTable(memoryFile('a.csv', 'text\n"Maren, Veldt"\nShoal Bay\n'), 'text');

  expect(rows).toEqual([['Maren, Veldt'], ['Shoal Bay']]);
});

test.each([
  ['a comma', 'text\nShoal Bay\nMaren University, Veldt\n', ['Shoal Bay', 'Maren University, Veldt']],
  ['a semicolon', 'text\nOptics; Maren\nShoal Bay\n', ['Optics; Maren', 'Shoal Bay']],
  ['two commas and a quoted comma', 'text\n"Optics, Maren"\nA, B, C\n', ['Optics, Maren', 'A, B, C']],
  ['a quotation', 'text\n"Maren" University, Veldt\n', ['"Maren" University, Veldt']],
  ['two lines in quotes', 'text\n"Maren,\nVeldt"\nShoal Bay\n', ['Maren,\nVeldt', 'Shoal Bay']],
])('where the header is one column, a line is one text, with %s in it', async (_, text, texts) => {
  const { rows, rejects } = await readPlainTable(memoryFile('a.csv', text), 'text');

  expect(rows).toEqual(texts.map((cell) => [cell]));
  expect(rejects).toEqual([]);
});

test('where the header is one column, a quote that is never closed is refused with its place', async () => {
  const { rows, rejects } = await readPlainTable(memoryFile('a.csv', 'text\nShoal\n"Maren, Veldt\n'), 'text');

  expect(rows).toEqual([['Shoal']]);
  expect(rejects.map(({ place, code }) => [place, code])).toEqual([['line 3', 'quote_unterminated']]);
});

test('a column named for a protected attribute is not kept, and said', async () => {
  const table = await readPlainTable(memoryFile('a.csv', 'nationality,text,n\nX,Maren,1\n'), 'text');

  expect(table).toMatchObject({ header: ['text', 'n'], rows: [['Maren', '1']], column: 0, dropped: ['nationality'] });
});

test('a row with other cells than the header is refused with its place', async () => {
  const { rows, rejects } = await readPlainTable(memoryFile('a.csv', 'n,text\n1,Maren, Veldt\n2,Shoal\n'), 'text');

  expect(rows).toEqual([['2', 'Shoal']]);
  expect(rejects.map(({ place, code }) => [place, code])).toEqual([['line 2', 'row_ragged']]);
});

test('a table without the column is not recognized, and its columns are named', async () => {
  await expect(readPlainTable(memoryFile('a.csv', 'place,n\nMaren,2\n'), 'text')).rejects.toMatchObject({
    code: 'file_not_recognized',
    detail: 'it has no column "text", but "place", "n". Choose one of these.',
  });
  await expect(readPlainTable(memoryFile('a.json', '{"a":1}'), 'text')).rejects.toMatchObject({
    code: 'file_not_recognized',
    detail: expect.not.stringContaining('Choose one of these') as string,
  });
});
