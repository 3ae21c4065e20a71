import { expect, test } from 'vitest';
import { communityNames } from '../../../data-pipeline/questions/community-names.ts';
import { collaborationsOf, signed } from '../../support/signed-works.ts';

test('a community is called by what most of its members with any are most often found with', () => {
  const names = ['Eastmarch', 'Eastmarch', 'Westmarch', null, 'Northmarch', null];

  expect(communityNames([1, 1, 1, 1, 2, 3], names)).toEqual([
    { name: 'Eastmarch', share: 2 / 3 },
    { name: 'Northmarch', share: 1 },
    { name: null, share: 0 },
  ]);
});

test('of names as frequent the first by code unit is taken, and who is in no community counts nowhere', () => {
  expect(communityNames([1, 1, 0], ['b', 'a', 'b'])).toEqual([{ name: 'a', share: 0.5 }]);
});

test('people are found with the organization that most of their bylines name', () => {
  const { people, mostNamed } = collaborationsOf(
    [
      signed('w1', 'ann', { org_ids: ['r1', 'r2'] }),
      signed('w2', 'ann', { org_ids: ['r2'] }),
      signed('w2', 'bo', { org_ids: ['r2', 'r1'] }),
      signed('w3', 'cy'),
    ],
    [{ org_id: 'r1', label: 'Eastmarch', country_code: null }],
  );

  expect(people.id.map((id, person) => [id, mostNamed[person]])).toEqual([
    ['ann', 'r2'],
    ['bo', 'Eastmarch'],
    ['cy', null],
  ]);
});
