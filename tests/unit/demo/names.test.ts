import { expect, test } from 'vitest';
import {
  abbreviatedName,
  hasPlainInitials,
  inCyrillic,
  initials,
} from '../../../data-pipeline/demo/names/spellings.ts';
import { normalizeAwardNumber } from '../../../data-pipeline/core/award-number.ts';
import { makeAwardNumber, mistypedNumber, rewrittenNumber } from '../../../data-pipeline/demo/world/award-numbers.ts';
import { makeFunders } from '../../../data-pipeline/demo/world/funders.ts';
import { Random } from '../../../data-pipeline/demo/random.ts';

test.each([
  [{ given: 'Istra', family: 'Brondale' }, 'I. Brondale', 'IB', true],
  [{ given: 'Istra M.', family: 'Brondale' }, 'I. M. Brondale', 'IMB', true],
  [{ given: 'Xeo-Lua', family: 'Qin' }, 'X. L. Qin', 'XLQ', false],
  [{ given: 'Ösa', family: 'van Lür' }, 'Ö. van Lür', 'ÖvL', false],
])('%o is shortened as publishers shorten names', (name, abbreviated, letters, isPlain) => {
  expect([abbreviatedName(name), initials(name), hasPlainInitials(name)]).toEqual([abbreviated, letters, isPlain]);
});

test('a name has a Cyrillic spelling only when each of its letters has one', () => {
  expect(inCyrillic({ given: 'Danir', family: 'Kovelsha' })).toEqual({ given: 'Данир', family: 'Ковелша' });
  expect(inCyrillic({ given: 'Xeo', family: 'Qin' })).toBeNull();
});

test.each([0, 1, 2, 3, 4])('an award number of custom %i keeps its key in another spelling', (place) => {
  const funder = makeFunders(7).all[place];
  const number = makeAwardNumber(new Random('number'), funder!, 12_345);

  expect(normalizeAwardNumber(rewrittenNumber(new Random('spelling'), funder!, number))).toBe(
    normalizeAwardNumber(number),
  );
});

test.each([
  ['TF-2021-00417', 'TF-2021-00471'],
  ['FR/00012/23', 'FR/00012/32'],
  ['TF-2021-00477', 'TF-2021-00747'],
  ['7777', '7777'],
])('%s is mistyped as %s', (number, mistyped) => {
  expect(mistypedNumber(number)).toBe(mistyped);
});
