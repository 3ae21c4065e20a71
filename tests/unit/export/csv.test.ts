import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../data-pipeline/export/csv.ts';
import { noCounts, sanitizeForCsv } from '../../../data-pipeline/export/sanitize.ts';
import { formulaPayloads } from '../../support/formula-payloads.ts';

/** A formula, a TAB or a line break where a spreadsheet would look for the start of a cell. */
const unguarded =
  /(^|[\r\n\v\f\u0085\u2028\u2029])[^\S\t\r\n\v\f\u0085\u2028\u2029\u200b\ufeff]*[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]*\s*[=+\-@＝＋－＠\t]|[;\t]\s*[=+\-@]|^\s*[\t\r\n]/u;

describe('formulas in CSV', () => {
  test.each(formulaPayloads)('%j is text on every physical line', (payload) => {
    const { text, counts } = csv(['name'], [[payload]]);
    const [, row] = Papa.parse<string[]>(text, { newline: '\r\n' }).data;

    expect(row![0]).not.toMatch(unguarded);
    expect(row![0]!.replaceAll("'", '')).toBe(payload.replaceAll("'", ''));
    expect(counts.guarded).toBeGreaterThan(0);
  });

  test('there are sixty payloads or more, each another', () => {
    expect(new Set(formulaPayloads).size).toBe(formulaPayloads.length);
    expect(formulaPayloads.length).toBeGreaterThanOrEqual(60);
  });

  test('header cells are guarded too', () => {
    expect(csv(['=A1'], []).text).toBe("'=A1\r\n");
  });

  test.each(['Ann Lee', "O'Neil-Smith, Ann", 'a = b', '2020-01-31', 'R01-CA-1', 'ann@example.org', '', ' ', '李 雷'])(
    '%j is left as it is',
    (text) => {
      const counts = noCounts();

      expect(sanitizeForCsv(text, counts)).toBe(text);
      expect(counts).toEqual({ guarded: 0, replaced: 0, bidi: 0, escaped: 0, cut: 0 });
    },
  );

  test('every place is counted', () => {
    const counts = noCounts();

    expect(sanitizeForCsv('=1\n+2\nok\n @3', counts)).toBe("'=1\n'+2\nok\n' @3");
    expect(counts.guarded).toBe(3);
  });
});

describe('csv', () => {
  test('writes numbers as numbers, in full precision, and nothing for null and NaN', () => {
    expect(csv(['a', 'b', 'c', 'd', 'e'], [[-1.5, 0.1 + 0.2, null, NaN, true]]).text).toBe(
      'a,b,c,d,e\r\n-1.5,0.30000000000000004,,,true\r\n',
    );
  });

  test('quotes separators, quotation marks, line breaks and outer spaces', () => {
    expect(csv(['a'], [['x,y'], ['say "hi"'], ['two\nlines'], [' lead'], ['a;b']]).text).toBe(
      'a\r\n"x,y"\r\n"say ""hi"""\r\n"two\nlines"\r\n" lead"\r\n"a;b"\r\n',
    );
  });

  test('joins a list with semicolons, and guards each of its items', () => {
    expect(csv(['a'], [[['one', '=1']]]).text).toBe('a\r\n"one;\' =1"\r\n');
  });

  test('replaces NUL and lone surrogates, keeps direction marks, and counts both', () => {
    const { text, counts } = csv(['a'], [['x\0y\ud800z'], ['\u202eabc']]);

    expect(text).toBe('a\r\nx\ufffdy\ufffdz\r\n\u202eabc\r\n');
    expect(counts).toEqual({ guarded: 0, replaced: 2, bidi: 1, escaped: 0, cut: 0 });
  });
});
