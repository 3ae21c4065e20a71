import { expect, test } from 'vitest';
import type { NetworkAnswer } from '#pipeline';
import { faded, hidden, shown } from '../../../src/charts/network/scene.ts';
import { filterTies, networkScene, radii } from '../../../src/views/network/network-scene.ts';
import { saysWorks, strongestTies, tieYears, yearsText } from '../../../src/views/network/node-facts.ts';
import { tableOrder } from '../../../src/views/network/table-order.ts';
import { communityNames, communitySizes, communityTones, countryTones } from '../../../src/views/network/tones.ts';

/** A covered person (0) with two co-authors (1, 2), one of whom has another (3). */
const answer: NetworkAnswer = {
  nodes: {
    id: ['P0', 'P1', 'P2', 'P3'],
    label: ['Dunmere, Ivo', 'Ashdown, Ada', 'Corvane, Jun', 'Belmonte, Hana'],
    kind: ['person', 'person', 'person', 'person'],
    is_covered: [true, false, false, false],
    group: ['Physics', null, null, null],
    works: Uint32Array.of(5, 3, 1, 1),
    x: Float32Array.of(0, 1, 0, 2),
    y: Float32Array.of(0, 0, 1, 0),
    placed: 'kept',
    community: Int32Array.of(0, 0, 0, 1),
    measures: { degree: Float64Array.of(2, 2, 1, 1), constraint: Float64Array.of(0.5, 0.6, NaN, 1) },
  },
  edges: {
    source: Uint32Array.of(0, 0, 1),
    target: Uint32Array.of(1, 2, 3),
    weight: Float64Array.of(2, 0.5, 0.25),
    works: Uint32Array.of(3, 1, 1),
    first_year: Int32Array.of(2019, 0, 2021),
    last_year: Int32Array.of(2023, 0, 2021),
  },
  communities: [],
  definitions: [],
  notices: [],
  modularity: null,
  stability: null,
  isBetweennessApart: false,
};
const look = {
  tone: new Uint8Array(4),
  radius: new Float32Array(4),
  labelOrder: Uint32Array.of(0, 1, 2, 3),
  communityLabel: ['1', '2'],
  hasHulls: false,
  hasForms: false,
};

test('communities are those of two and more; who is alone is counted apart', () => {
  expect(communitySizes(Int32Array.of(0, 0, 1, 2, 2, 2, -1))).toEqual({ shared: 2, alone: 1 });
});

test('what two communities are both often found with names neither', () => {
  const named = (...names: readonly (string | null)[]) => ({
    ...answer,
    nodes: { ...answer.nodes, group: [null, null, null, null] },
    communities: names.map((name) => ({ name, share: 0.9 })),
  });

  expect(communityNames(named('Eastmarch', 'Eastmarch'), 'mixed')).toEqual([null, null]);
  expect(communityNames(named('Eastmarch', 'Northmere'), 'mixed')).toEqual([
    { name: 'Eastmarch', isMost: true },
    { name: 'Northmere', isMost: true },
  ]);
});

test('the works of a node of a file are told only where the file says them', () => {
  const silent = { nodes: { ...answer.nodes, works: new Uint32Array(4) } };

  expect([saysWorks(answer, 'foreign'), saysWorks(silent, 'foreign'), saysWorks(silent, 'person')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a least tie strength hides weaker ties and people who are left without any', () => {
  const filter = filterTies(answer, 0.5);
  const scene = networkScene({ answer, filter, ...look, around: null });

  expect(filter.keptTies).toBe(2);
  expect(filter.nodeCount).toBe(3);
  expect([...scene.state]).toEqual([shown, shown, shown, hidden]);
  expect(scene.edgeOpacity[2]).toBe(0);
});

test('covered people stay in the picture without ties', () => {
  const filter = filterTies(answer, 99);

  expect([...filter.isInPicture]).toEqual([1, 0, 0, 0]);
});

test('with a depth, everything beyond the surroundings of the selected node fades', () => {
  const scene = networkScene({ answer, filter: filterTies(answer, 0), ...look, around: { node: 3, depth: 1 } });

  expect([...scene.state]).toEqual([faded, shown, faded, shown]);
  expect([...scene.edgeOpacity].map((opacity) => opacity > 0)).toEqual([false, false, true]);
});

test('dots are smaller in a crowd', () => {
  const few = radii(Float64Array.of(1, 2), 2);
  const many = radii(new Float64Array(3000).fill(1).with(0, 2), 3000);

  expect([...few]).toEqual([4, 17]);
  expect(many[0]).toBeCloseTo(6.85, 1);
  expect(many[1]).toBeCloseTo(1.61, 1);
});

test('the area of a dot grows with the measure, and what has no value is smallest', () => {
  expect([...radii(Float64Array.of(0, 1, 4, NaN), 4)]).toEqual([4, 10.5, 17, 4]);
});

test('ties of a node are listed from the strongest, with the years of the shared works', () => {
  const ties = strongestTies(answer, filterTies(answer, 0).ties, 0);

  expect(ties.map(({ node }) => node)).toEqual([1, 2]);
  expect(ties.map(({ years }) => yearsText(years))).toEqual(['2019–2023', '']);
  expect(tieYears(ties)).toEqual({ first: 2019, last: 2023 });
});

test('the table has the nodes of the picture, and what has no value comes last either way', () => {
  const all = filterTies(answer, 0).isInPicture;

  expect([...tableOrder(answer, all, 'label')]).toEqual([1, 3, 2, 0]);
  expect([...tableOrder(answer, all, '-constraint')]).toEqual([3, 1, 0, 2]);
  expect([...tableOrder(answer, all, 'constraint')]).toEqual([0, 1, 3, 2]);
  expect([...tableOrder(answer, filterTies(answer, 0.5).isInPicture, '-works')]).toEqual([0, 1, 2]);
});

test('communities of three and more get a color, the rest share the grey one', () => {
  const { tone, legend } = communityTones(answer, communityNames(answer, 'person'));

  expect([...tone]).toEqual([1, 1, 1, 0]);
  expect(legend).toEqual([
    { tone: 1, label: 'Community 1', count: 3 },
    { tone: 0, label: 'Other communities', count: 1 },
  ]);
});

test('countries are those of organizations, the most frequent first', () => {
  const organizations = { ...answer, nodes: { ...answer.nodes, group: ['JP', 'DE', 'DE', null] } };

  expect(countryTones(organizations).legend).toEqual([
    { tone: 1, label: 'Germany', count: 2 },
    { tone: 2, label: 'Japan', count: 1 },
    { tone: 0, label: 'Other or not known', count: 1 },
  ]);
});
