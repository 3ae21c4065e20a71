import { expect, test } from 'vitest';
import { Random } from '../../../data-pipeline/demo/random.ts';

test('a key gives the same choices at any time and on any engine', () => {
  const random = new Random(7, 'example');

  expect([random.between(0, 999), random.between(0, 999), random.between(0, 999)]).toEqual([953, 107, 790]);
});

test('keys that differ in one part give other choices', () => {
  expect(new Random(7, 'works', 2024).next()).not.toBe(new Random(7, 'works', 2025).next());
});

test('numbers between two others reach both and nothing beyond', () => {
  const random = new Random('bounds');
  const drawn = Array.from({ length: 500 }, () => random.between(3, 5));

  expect([...new Set(drawn)].toSorted()).toEqual([3, 4, 5]);
});

test('a sample holds different items, and all of them when more are asked for', () => {
  expect(new Random('sample').sample(['a', 'b', 'c'], 9).toSorted()).toEqual(['a', 'b', 'c']);
});

test('an option without weight is never chosen', () => {
  const random = new Random('weights');
  const options = [
    ['never', 0],
    ['always', 1],
  ] as const;

  expect(new Set(Array.from({ length: 200 }, () => random.weighted(options)))).toEqual(new Set(['always']));
});

test('nothing can be picked from an empty list', () => {
  expect(() => new Random('empty').pick([])).toThrow(RangeError);
});
