import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterBlock, type Member } from '../../../data-pipeline/core/cluster-block.ts';
import type { Trait } from '../../../data-pipeline/core/shared-evidence.ts';

const rareCoauthors: readonly Trait[] = [
  { kind: 'coauthor', trait: 1, bits: 14 },
  { kind: 'coauthor', trait: 2, bits: 14 },
];
const employer: Trait = { kind: 'affiliation', trait: 9, bits: 12 };

function member(work: number, given_key: string, traits: readonly Trait[] = [], more: Partial<Member> = {}): Member {
  return {
    family_key: 'reed',
    given_key,
    work,
    bylineSize: 3,
    orcid: null,
    sourceId: null,
    expectedNamesakes: 0,
    traits,
    ...more,
  };
}

/** For each member, the first one of its cluster. */
function clusters(members: readonly Member[]): readonly number[] {
  return clusterBlock(members).map(({ cluster }) => cluster);
}

describe('two authorships', () => {
  test('of one name alone stay apart', () => {
    expect(clusters([member(1, 'bo'), member(2, 'bo')])).toEqual([0, 1]);
  });

  test('with co-authors in common are one author', () => {
    expect(clusterBlock([member(1, 'bo', rareCoauthors), member(2, 'bo', rareCoauthors)])).toEqual([
      { cluster: 0, method: 'evidence' },
      { cluster: 0, method: 'evidence' },
    ]);
  });

  test('with a topic and a journal in common stay apart', () => {
    const traits: readonly Trait[] = [
      { kind: 'topic', trait: 1, bits: 14 },
      { kind: 'venue', trait: 2, bits: 14 },
    ];

    expect(clusters([member(1, 'bo', traits), member(2, 'bo', traits)])).toEqual([0, 1]);
  });

  test('with one ORCID are one author, with two they never are', () => {
    const [first, second] = [{ orcid: 'O-1' }, { orcid: 'O-2' }];

    expect(clusters([member(1, 'bo', [], first), member(2, 'b', [], first)])).toEqual([0, 0]);
    expect(clusters([member(1, 'bo', rareCoauthors, first), member(2, 'bo', rareCoauthors, second)])).toEqual([0, 1]);
  });

  test('of one byline are two people', () => {
    expect(clusters([member(1, 'bo', rareCoauthors), member(1, 'bo', rareCoauthors)])).toEqual([0, 1]);
  });

  test('whose names contradict each other stay apart', () => {
    expect(clusters([member(1, 'bo', rareCoauthors), member(2, 'ben', rareCoauthors)])).toEqual([0, 1]);
  });
});

test('an initial goes to one of the names that it fits and does not tie them together', () => {
  const members = [
    member(1, 'bo', rareCoauthors),
    member(2, 'b', [...rareCoauthors, employer]),
    member(3, 'ben', [...rareCoauthors, employer]),
  ];

  expect(clusters(members)).toEqual([0, 1, 1]);
});

test('an affiliation in common is enough for a name that one group bears, and too little for one that many do', () => {
  const atOnePlace = [member(1, 'bo', [employer]), member(2, 'bo', [employer])];
  const elsewhere = [3, 4, 5, 6].map((work) => member(work, 'bo'));

  expect(clusters(atOnePlace)).toEqual([0, 0]);
  expect(clusters([...atOnePlace, ...elsewhere])).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a name asks for more where family and given name are both frequent', () => {
  const frequent = { expectedNamesakes: 40 };

  expect(clusters([member(1, 'bo', [employer], frequent), member(2, 'bo', [employer], frequent)])).toEqual([0, 1]);
});

test('a crowd of co-authors says less than a few', () => {
  const coauthor: readonly Trait[] = [{ kind: 'coauthor', trait: 1, bits: 10 }];
  const crowd = { bylineSize: 40 };

  expect(clusters([member(1, 'bo', coauthor), member(2, 'bo', coauthor)])).toEqual([0, 0]);
  expect(clusters([member(1, 'bo', coauthor, crowd), member(2, 'bo', coauthor, crowd)])).toEqual([0, 1]);
});

/** A renaming that keeps which words are equal, and which are initials of which. */
const renaming: ReadonlyMap<string, string> = new Map([
  ['bo', 'zhong'],
  ['ben', 'zuo'],
  ['b', 'z'],
  ['bo anna', 'zhong мария'],
]);

test('no decision changes when everybody is renamed consistently', () => {
  const trait = fc.constantFrom<Trait>(...rareCoauthors, employer, { kind: 'topic', trait: 4, bits: 9 });
  const signed = fc.record({
    work: fc.integer({ min: 1, max: 12 }),
    given: fc.constantFrom(...renaming.keys()),
    traits: fc.uniqueArray(trait, { selector: (one) => one.trait, maxLength: 4 }),
    orcid: fc.constantFrom(null, null, null, 'O-1', 'O-2'),
  });
  fc.assert(
    fc.property(fc.array(signed, { maxLength: 16 }), (signatures) => {
      const members = signatures.map(({ work, given, traits, orcid }) =>
        member(
          work,
          given,
          traits.toSorted((a, b) => a.trait - b.trait),
          { orcid },
        ),
      );
      const renamed = members.map((one) => ({
        ...one,
        family_key: '王',
        given_key: renaming.get(one.given_key) ?? one.given_key,
      }));

      expect(clusterBlock(renamed)).toEqual(clusterBlock(members));
    }),
  );
});

test('no cluster holds two names that contradict each other, two ORCID iDs or two names of one byline', () => {
  const signed = fc.record({
    work: fc.integer({ min: 1, max: 6 }),
    given: fc.constantFrom('bo', 'ben', 'b', 'bo anna', 'bo carl'),
    orcid: fc.constantFrom(null, 'O-1', 'O-2'),
  });
  fc.assert(
    fc.property(fc.array(signed, { maxLength: 14 }), (signatures) => {
      const members = signatures.map(({ work, given, orcid }) => member(work, given, rareCoauthors, { orcid }));
      const found = clusters(members);
      const sets = new Map(
        found.map((cluster) => [cluster, found.flatMap((of, index) => (of === cluster ? [index] : []))]),
      );
      for (const set of sets.values()) {
        const inSet = set.map((index) => members[index]);
        expect(new Set(inSet.map((one) => one?.work)).size).toBe(inSet.length);
        expect(new Set(inSet.flatMap((one) => one?.orcid ?? [])).size).toBeLessThan(2);
        const words = inSet.map((one) => one?.given_key ?? '');
        expect(words.includes('ben') && words.some((word) => word.startsWith('bo'))).toBe(false);
        expect(words.includes('bo anna') && words.includes('bo carl')).toBe(false);
      }
    }),
  );
});
