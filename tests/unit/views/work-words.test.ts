import { expect, test } from 'vitest';
import { markedParts, sourceName } from '../../../src/views/work/work-words.ts';

test('a text is cut at each place of the words, which are marked, and nothing of it is lost', () => {
  const parts = markedParts('Grants AB-1234 and AB-12345; AB-1234.', ['AB-1234', 'AB-12345']);

  expect(parts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['AB-1234', 'AB-12345', 'AB-1234']);
  expect(parts.map(({ text }) => text).join('')).toBe('Grants AB-1234 and AB-12345; AB-1234.');
});

test('words of fewer than four characters are not looked for', () => {
  expect(markedParts('Grant 12 of 2012.', ['12'])).toEqual([{ text: 'Grant 12 of 2012.', isMarked: false }]);
});

test('a source is called by its own name, an unknown one by its id in words', () => {
  expect(['wos', '', 'nightly-export'].map(sourceName)).toEqual([
    'Web of Science',
    'Source not stated',
    'Nightly export',
  ]);
});
