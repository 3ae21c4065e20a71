import { expect, test } from 'vitest';
import { readPlace, writeHash } from '../../../src/state/place.ts';

test('a hash is read back as it was written', () => {
  const query = { severity: ['P', 'R'], unit: ['Earth & Sea, II'], 'as-of': ['2026-03-31'] };

  expect(readPlace(writeHash('findings', '0a/1b?c', query))).toEqual({
    page: 'findings',
    id: '0a/1b?c',
    query,
    dropped: [],
  });
});

test('an empty hash names the overview', () => {
  expect(readPlace('')).toEqual({ page: 'overview', id: null, query: {}, dropped: [] });
});

test('a parameter that the page does not know is dropped by name', () => {
  expect(readPlace('#/findings?colour=red&severity=P')).toEqual({
    page: 'findings',
    id: null,
    query: { severity: ['P'] },
    dropped: ['colour'],
  });
});

test('a value outside the schema is dropped and its neighbors stay', () => {
  expect(readPlace('#/findings?severity=X&severity=R&as-of=2026-99-99')).toEqual({
    page: 'findings',
    id: null,
    query: { severity: ['R'] },
    dropped: ['severity', 'as-of'],
  });
});

test('an unknown page becomes the overview, and says so', () => {
  expect(readPlace('#/admin').dropped).toEqual(['page admin']);
});

test('a parameter named like a property of every object is dropped', () => {
  expect(readPlace('#/findings?__proto__=1&constructor=2')).toEqual({
    page: 'findings',
    id: null,
    query: {},
    dropped: ['__proto__', 'constructor'],
  });
});

test('an id that is no valid percent code is no id', () => {
  expect(readPlace('#/people/%E0%A4%A').id).toBeNull();
});
