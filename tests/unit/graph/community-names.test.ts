import { expect, test } from 'vitest';
import { communityNames, countriesOf } from '../../../data-pipeline/questions/community-names.ts';

const named = (...names: string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, place) => [name, 9 - place]));

test('a community is called by what most of its members with any are most often found with', () => {
  const names = new Map([
    ['A', named('Eastmarch', 'Westmarch')],
    ['B', named('Eastmarch')],
    ['C', named('Westmarch')],
    ['E', named('Northmarch')],
  ]);

  expect(communityNames(['A', 'B', 'C', 'D', 'E', 'F'], [1, 1, 1, 1, 2, 3], names)).toEqual([
    { name: 'Eastmarch', share: 2 / 3 },
    { name: 'Northmarch', share: 1 },
    { name: null, share: 0 },
  ]);
});

test('of names as frequent the first by code unit is taken, and who is in no community counts nowhere', () => {
  const names = new Map([
    ['A', named('b')],
    ['B', named('a')],
    ['C', named('b')],
  ]);

  expect(communityNames(['A', 'B', 'C'], [1, 1, 0], names)).toEqual([{ name: 'a', share: 0.5 }]);
});

test('organizations are found with their country', () => {
  const organizations = [
    { org_id: 'O1', label: 'One', country_code: 'JP' },
    { org_id: 'O2', label: 'Two', country_code: null },
  ];

  expect(communityNames(['O1', 'O2'], [1, 1], countriesOf(organizations))).toEqual([{ name: 'JP', share: 1 }]);
});
