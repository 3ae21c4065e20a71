import { expect, test } from 'vitest';
import { wordOrder } from '../../../src/ui/word-order.ts';

test('an accented letter stands with its plain one, and capitals do not part a list', () => {
  const names = ['Zhou', 'Čapek', 'Öztürk', 'de Vries', 'Cole', 'Ålund', 'Abe', 'Oz', 'Dietz'];
  expect(names.toSorted(wordOrder)).toEqual([
    'Abe',
    'Ålund',
    'Čapek',
    'Cole',
    'de Vries',
    'Dietz',
    'Oz',
    'Öztürk',
    'Zhou',
  ]);
});

test('only one and the same text is equal', () => {
  expect(wordOrder('Ada', 'Ada')).toBe(0);
  // Ignorable to a reader, and yet another text.
  expect([wordOrder('Ada', 'A\u00adda'), wordOrder('A\u00adda', 'Ada')]).toEqual([-1, 1]);
});
