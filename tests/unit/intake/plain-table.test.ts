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

test('a column named for a protected attribute is not kept, and said', async () => {
  const table = await readPlainTable(memoryFile('a.csv', 'nationality,text,n\nX,Maren,1\n'), 'text');

  expect(table).toMatchObject({ header: ['text', 'n'], rows: [['Maren', '1']], column: 0, dropped: ['nationality'] });
});

test('a row with other cells than the header is refused with its place', async () => {
  const { rows, rejects } = await readPlainTable(memoryFile('a.csv', 'n,text\n1,Maren, Veldt\n2,Shoal\n'), 'text');

  expect(rows).toEqual([['2', 'Shoal']]);
  expect(rejects.map(({ place, code }) => [place, code])).toEqual([['line 2', 'row_ragged']]);
});

test('a table without the column is not recognized', async () => {
  await expect(readPlainTable(memoryFile('a.csv', 'a,b\n1,2\n'), 'text')).rejects.toMatchObject({
    code: 'file_not_recognized',
  });
});
