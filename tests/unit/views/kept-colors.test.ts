import { expect, test } from 'vitest';
import type { NetworkAnswer } from '#pipeline';
import { type KeptColors, keptColors } from '../../../src/views/network/kept-colors.ts';
import { fictionalNetwork } from '../../support/fictional-network.ts';

/** A picture with these people in groups, numbered from the largest. */
function picture(...groups: string[]): NetworkAnswer {
  const network = fictionalNetwork(3);
  const largestFirst = groups.toSorted((a, b) => b.length - a.length);
  const id = Array.from(largestFirst.join('')).sort();
  const community = Int32Array.from(id, (person) => largestFirst.findIndex((group) => group.includes(person)));
  return { ...network, nodes: { ...network.nodes, id, community } };
}

/** The people of each color. */
function colorsOf({ nodes }: NetworkAnswer, { groups }: KeptColors): Record<number, string> {
  return Object.fromEntries(groups.map(({ tone, list }) => [tone, list.map((node) => nodes.id[node]).join('')]));
}

/** The colors of pictures that are seen one after another. */
function played(...pictures: NetworkAnswer[]): Record<number, string>[] {
  let last: KeptColors | null = null;
  return pictures.map((each) => colorsOf(each, (last = keptColors(each, last))));
}

test('the first picture has its colors by size, and none for a pair', () => {
  expect(played(picture('abcde', 'fghi', 'jkl', 'mn'))).toEqual([{ 1: 'abcde', 2: 'fghi', 3: 'jkl' }]);
});

test('a group keeps its color where another has become larger', () => {
  const [, later] = played(picture('abcde', 'fghi', 'jkl'), picture('abc', 'fghinop', 'jklq'));

  expect(later).toEqual({ 1: 'abc', 2: 'fghinop', 3: 'jklq' });
});

test('a group that is new takes a color that nobody has had', () => {
  expect(played(picture('abcde', 'fghi'), picture('stuvwxyz', 'abcde', 'fghi'))[1]).toEqual({
    1: 'abcde',
    2: 'fghi',
    3: 'stuvwxyz',
  });
});

test('the larger part of a group that splits keeps its color', () => {
  expect(played(picture('abcdefg', 'hijk'), picture('abcd', 'efg', 'hijk'))[1]).toEqual({
    1: 'abcd',
    2: 'hijk',
    3: 'efg',
  });
});

test('a group that was away for a picture comes back in its color', () => {
  expect(played(picture('abcde', 'fghi'), picture('abcde', 'jkl'), picture('fghi', 'abcde', 'jkl'))[2]).toEqual({
    1: 'abcde',
    2: 'fghi',
    3: 'jkl',
  });
});

test('with every color given, the one that was given longest ago goes first', () => {
  const six = ['abcdefgh', 'ijklmno', 'pqrstu', 'vwxyz', 'ABCD', 'EFG'];
  const without = six.filter((group) => group !== 'ABCD');

  const [, , later] = played(picture(...six), picture(...without), picture(...without, '0123'));
  expect(later![5]).toBe('0123');
  expect(later![6]).toBe('EFG');
});

test('people of another network have nothing to keep: colors go by size', () => {
  expect(played(picture('abcde', 'fghi'), picture('ABCDE', 'FGHI', 'JKL'))[1]).toEqual({
    1: 'ABCDE',
    2: 'FGHI',
    3: 'JKL',
  });
});
