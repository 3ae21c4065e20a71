import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { resultColumn } from '../../../data-pipeline/query/result-column.ts';
import { resultCsv } from '../../../data-pipeline/query/result-csv.ts';
import { resultParquet } from '../../../data-pipeline/query/result-parquet.ts';
import type { QueryResult } from '../../../data-pipeline/query/run-query.ts';

const result: QueryResult = {
  columns: [
    resultColumn('name', 'VARCHAR'),
    resultColumn('works', 'BIGINT'),
    resultColumn('year', 'INTEGER'),
    resultColumn('share', 'DOUBLE'),
    resultColumn('amount', 'DECIMAL(18,2)'),
    resultColumn('is_sure', 'BOOLEAN'),
    resultColumn('day', 'DATE'),
    resultColumn('at', 'TIMESTAMP'),
    resultColumn('names', 'VARCHAR[]'),
  ],
  rows: [
    ['=1+1', '9007199254740993', 2020, 0.25, '1250.50', true, '2026-06-30', '2026-06-30 10:00:00', ['a', 'b']],
    [null, null, null, null, null, null, null, null, null],
  ],
  isCut: false,
};

test('a result as CSV keeps its digits, and no spreadsheet runs its texts', () => {
  expect(resultCsv(result).text).toBe(
    'name,works,year,share,amount,is_sure,day,at,names\r\n' +
      `'=1+1,9007199254740993,2020,0.25,1250.50,true,2026-06-30,2026-06-30 10:00:00,"a; b"\r\n` +
      ',,,,,,,,\r\n',
  );
});

test('a result as Parquet is read by another reader with its types, and has the same bytes each time', async () => {
  const bytes = await resultParquet(result);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

  expect(await parquetReadObjects({ file })).toEqual([
    {
      name: '=1+1',
      works: 9007199254740993n,
      year: 2020,
      share: 0.25,
      amount: 1250.5,
      is_sure: true,
      day: '2026-06-30',
      at: new Date('2026-06-30T10:00:00Z'),
      names: ['a', 'b'],
    },
    Object.fromEntries(result.columns.map(({ name }) => [name, null])),
  ]);
  expect(await resultParquet(result)).toEqual(bytes);
});
