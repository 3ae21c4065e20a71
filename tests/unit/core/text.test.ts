import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, foldedWords, foldText, textOrNull } from '../../../data-pipeline/core/text.ts';

test.each([
  ['Ünïversité', 'universite'],
  ['ŁÓDŹ', 'lodz'],
  ['Straße', 'strasse'],
  ['Ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
  ['İstanbul', 'istanbul'],
  ['が', 'が'],
  ['한국', '한국'],
  ['ΟΔΟΣ', 'οδοσ'],
])('%s folds to %s', (raw, folded) => {
  expect(foldText(raw)).toBe(folded);
});

test('folding folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      expect(foldText(foldText(raw))).toBe(foldText(raw));
    }),
  );
});

test('words are separated by anything that is no letter, digit or mark', () => {
  expect(foldedWords("  O'Brien–Smith, J.P. (2nd)")).toEqual(['o', 'brien', 'smith', 'j', 'p', '2nd']);
});

test('text of white space only, NBSP included, is null', () => {
  expect([textOrNull(' \u00a0\t'), textOrNull(undefined), textOrNull(' a ')]).toEqual([null, null, 'a']);
});

test('an excerpt shows control characters and where it was cut', () => {
  expect(excerpt('a\u0000b\n', 10)).toBe('a\ufffdb\ufffd');
  expect(excerpt('abcdef', 3)).toBe('abc…');
});
