import { expect, test } from 'vitest';
import type { FileReceipt, Reject } from '../../../data-pipeline/intake/receipt.ts';
import { rejectsFile } from '../../../src/views/data/rejects-file.ts';

function reject(raw: string | null): Reject {
  return { place: 'line 2', code: 'value_missing', reason: 'person_id is empty', raw };
}

function receipt(path: string, rejects: readonly Reject[], head: string | null = null): FileReceipt {
  return {
    path,
    sha256: '',
    format: 'any',
    title: 'Any',
    encoding: 'utf-8',
    encoding_is_guessed: false,
    mapping: null,
    rows: { in: 9, accepted: 9 - rejects.length, rejected: rejects.length, blank: 0 },
    rejects,
    reject_head: head,
    refused_values: [],
    dropped_columns: [],
    counts: {},
    problem: null,
  };
}

test('rejected rows of a table come under its header, for a spreadsheet too', () => {
  const file = rejectsFile(
    receipt('in/roster.csv', [reject(',Brandt\r\n'), reject(',Fjeldstad')], 'person_id,name\r\n'),
  );

  expect(file).toEqual({
    name: 'roster.rejected.csv',
    text: '\ufeffperson_id,name\r\n,Brandt\r\n,Fjeldstad\n',
    type: 'text/csv;charset=utf-8',
    left: 0,
  });
});

test('a table in columns set by tabs stays one', () => {
  expect(rejectsFile(receipt('works.tsv', [reject('\tBrandt\n')], 'id\tname\n'))).toMatchObject({
    name: 'works.rejected.tsv',
    type: 'text/tab-separated-values;charset=utf-8',
  });
});

test('rejected rows of a sheet become a CSV file', () => {
  expect(rejectsFile(receipt('roster.xlsx', [reject(',Brandt\n')], 'person_id,name\n'))?.name).toBe(
    'roster.rejected.csv',
  );
});

test('rejected JSON records stand one after the other, without the commas of their array', () => {
  const file = rejectsFile(receipt('works.json.gz', [reject('{"id":\n1},'), reject('{"id":2}')]));

  expect(file).toMatchObject({ name: 'works.rejected.jsonl', text: '{"id":\n1}\n{"id":2}\n' });
});

test('rejected XML records stand in the elements that they stood in, closed again', () => {
  const head = '<?candor-rejects left-open?>\n<set id="1"><note>a</note><br/>\n<rows version="2">';
  const file = rejectsFile(receipt('rows.xml', [reject('<row>1</row>'), reject('<row>2</row>\n')], head));

  expect(file).toMatchObject({
    name: 'rows.rejected.xml',
    text: '<set id="1"><note>a</note><br/>\n<rows version="2">\n<row>1</row>\n<row>2</row>\n</rows>\n</set>\n',
  });
});

test('rejected tagged records are text', () => {
  const file = rejectsFile(receipt('export.ciw', [reject('PT J\nER\n\n')], 'FN Clarivate\nVR 1.0\n'));

  expect(file).toMatchObject({ name: 'export.rejected.txt', text: 'FN Clarivate\nVR 1.0\nPT J\nER\n\n' });
});

test('records whose text was too large to be kept are counted', () => {
  expect(rejectsFile(receipt('a.csv', [reject(null), reject('x\n')], 'h\n'))?.left).toBe(1);
  expect(rejectsFile(receipt('a.csv', [reject(null)], 'h\n'))).toBeNull();
  expect(rejectsFile(receipt('a.csv', []))).toBeNull();
});
