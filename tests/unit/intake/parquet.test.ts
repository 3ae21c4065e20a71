import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parquetText } from '../../../data-pipeline/intake/parquet-cell.ts';
import { previewFile } from '../../../data-pipeline/intake/preview.ts';
import { loadOne } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/parquet/${name}.parquet`));

test('groups of rows are read one after another, and placed by their number', async () => {
  const { receipt, rows } = await loadOne(fixture('forms'));
  expect(receipt).toMatchObject({ format: 'form-register', encoding: null, problem: null });
  expect(receipt.rows).toEqual({ in: 5_000, accepted: 5_000, rejected: 0, blank: 0 });
  const read = rows('raw_form_register');
  expect(read[0]).toMatchObject({ record_id: 'row 1', file_name: 'f0.xml', certified_on: '2026-01-01' });
  expect(read[4_999]).toMatchObject({ record_id: 'row 5000', file_name: 'f4999.xml', stated_person_id: 'P4999' });
});

test.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw', 'uncompressed'])(
  'every type of column becomes exact text (%s)',
  async (compression) => {
    const preview = await previewFile(memoryFile('awards.parquet', fixture(`awards.${compression}`)));
    const [first, second] = preview.records;
    expect(Object.fromEntries((preview.header ?? []).map((name, index) => [name, first?.cells?.[index]]))).toEqual({
      'Grant No.': 'Tides 0',
      'Principal Investigator': 'Müller 张',
      Sponsor: 'Example Fund',
      big: '9007199254740993',
      'Award amount': '12345678901234567.25',
      small_dec: '1234.5',
      'Start date': '2024-02-29',
      stamp: '2024-03-01T10:20:30',
      midnight: '2024-03-01',
      flag: 'true',
      share: '0.1',
      tags: 'a; b',
      semi: '["x;y","z"]',
      person: '{"name":"Roe","n":1}',
      people: '[{"id":1},{"id":2}]',
      maybe: 'v',
      gender: 'x',
    });
    expect(second?.cells?.[preview.header?.indexOf('maybe') ?? -1]).toBe('');
    expect(preview.profile).toMatchObject({ target: 'awards', constants: { role: 'PI' } });
    expect(Object.values(preview.profile?.columns ?? {})).not.toContain('gender');

    const mapped = await loadOne(
      fixture(`awards.${compression}`),
      {},
      preview.profile === null ? [] : [preview.profile],
    );
    expect(mapped.receipt).toMatchObject({ format: 'awards', mapping: 'awards.parquet', rows: { accepted: 5 } });
    expect(mapped.rows('raw_award')[4]).toMatchObject({
      record_id: 'row 5',
      award_number: 'Tides 4',
      funder_name: 'Example Fund',
      starts: '2024-03-04',
      role: 'PI',
    });
  },
);

describe('cells', () => {
  test.each([
    ['a negative decimal in bytes', Uint8Array.of(0xff, 0x38), 2, '-2'],
    ['a decimal below one', 5n, 3, '0.005'],
    ['a whole decimal', 1_200, 2, '12'],
    ['bytes that are no UTF-8', Uint8Array.of(0x61, 0xff), null, 'a\udcff'],
    ['a very large number', 2n ** 63n, null, '9223372036854775808'],
    ['nothing', undefined, null, ''],
    ['an empty list', [], null, ''],
    ['a list with holes', ['a', null, 'b'], null, 'a; b'],
    ['no number', Number.NaN, null, ''],
  ])('%s', (_name, value, scale, text) => {
    expect(parquetText(value, scale)).toBe(text);
  });
});

test('a file cut anywhere is a problem, never a success and never a crash', async () => {
  const bytes = fixture('forms');
  for (let cut = 1; cut <= 100; cut += 1) {
    const length = Math.floor((bytes.length * cut) / 101);
    const { receipt } = await loadOne(bytes.subarray(0, length));
    expect(receipt.problem, `${String(length)} of ${String(bytes.length)} bytes`).not.toBeNull();
    expect(receipt.rows.in).toBe(0);
  }
});

test('a file with any byte changed never crashes', async () => {
  const bytes = fixture('awards.snappy');
  for (let at = 4; at < bytes.length - 4; at += 3) {
    const { receipt } = await loadOne(bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte)));
    expect(receipt.rows.in).toBe(receipt.rows.accepted + receipt.rows.rejected + receipt.rows.blank);
  }
});
