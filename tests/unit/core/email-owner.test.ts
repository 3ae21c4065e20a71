import { describe, expect, test } from 'vitest';
import { emailOwner, isMadeOf } from '../../../data-pipeline/core/email-owner.ts';

const dixon = { family_key: 'dixon', given_key: 'padraig john' };
const zhu = { family_key: 'zhu', given_key: 'xingquan q' };
const elGohary = { family_key: 'el gohary', given_key: 'nora m' };

describe('an address is made of a name', () => {
  test.each(['dixon', 'padraig.dixon', 'pdixon2', 'p.j.dixon', 'dixonp', 'dixon-john', 'paddixon'])('%s', (local) => {
    expect(isMadeOf(local, dixon)).toBe(true);
  });

  test.each(['padraig', 'xdixon', 'j.p.dixon', 'dixonville', 'dix', 'mdixon', ''])('not %s', (local) => {
    expect(isMadeOf(local, dixon)).toBe(false);
  });

  test('a short family name needs two letters more', () => {
    expect(['zhu', 'xzhu', 'xqzhu', 'zhuxing', 'xingquanzhu'].map((local) => isMadeOf(local, zhu))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('a long word of a family name is enough', () => {
    expect(['gohary', 'elgohary', 'n.el.gohary', 'el'].map((local) => isMadeOf(local, elGohary))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('accents aside', () => {
    expect(isMadeOf('müller', { family_key: 'muller', given_key: 'jurgen' })).toBe(true);
  });
});

describe('whose an address is', () => {
  const names = [dixon, zhu, elGohary];
  const found = (local: string, given: { stated?: number[]; lines?: number[]; isAlone?: boolean }) =>
    emailOwner(
      {
        address: { local, domain: 'example.org' },
        stated: given.stated ?? [],
        lines: given.lines ?? [],
        isAlone: given.isAlone ?? true,
      },
      names,
    );

  test('that of the author beside whose name it stands', () => {
    expect(found('office7', { stated: [1] })).toEqual({ position: 1, basis: 'stated' });
    expect(found('office7', { stated: [1, 2] })).toBeNull();
  });

  test('that of the one author on whose own line it stands alone', () => {
    expect(found('office7', { lines: [2] })).toEqual({ position: 2, basis: 'line' });
    expect(found('office7', { lines: [1, 2] })).toBeNull();
    expect(found('office7', { lines: [2], isAlone: false })).toBeNull();
  });

  test('that of the one author of whose name it is made', () => {
    expect(found('pdixon', {})).toEqual({ position: 0, basis: 'name' });
    expect(found('pdixon', { lines: [0, 1], isAlone: false })).toEqual({ position: 0, basis: 'name' });
    expect(found('office7', {})).toBeNull();
    expect(
      emailOwner({ address: { local: 'dixon', domain: 'example.org' }, stated: [], lines: [], isAlone: true }, [
        dixon,
        { family_key: 'dixon', given_key: 'mary' },
      ]),
    ).toBeNull();
  });

  test('nobody’s where place and name say two people', () => {
    expect(found('pdixon', { stated: [1] })).toBeNull();
    expect(found('pdixon', { lines: [1] })).toBeNull();
    expect(found('pdixon', { lines: [1, 2] })).toBeNull();
  });
});
