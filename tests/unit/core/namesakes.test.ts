import { expect, test } from 'vitest';
import { namesakes } from '../../../data-pipeline/core/namesakes.ts';

test.each([
  { groups: [], expected: 0, people: 1 },
  { groups: [7], expected: 0, people: 2 },
  { groups: [7, 7, 7], expected: 0, people: 1.6 },
  { groups: [1, 2, 3], expected: 0, people: 4 },
  { groups: [7, 7, 7], expected: 2, people: 3 },
])('bearers in the groups $groups are about $people people', ({ groups, expected, people }) => {
  expect(namesakes(groups, expected)).toBe(people);
});
