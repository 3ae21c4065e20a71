import { expect, test } from 'vitest';
import { drawnNetwork, type NetworkToDraw } from '../../../data-pipeline/questions/ask-network.ts';
import type { NetworkAnswer } from '../../../data-pipeline/questions/network.ts';
import { tieColumns } from '../../../data-pipeline/graph/ties.ts';

/** Groups in which everybody is tied to everybody, the first of each to the first of the next. */
function groupsOf(size: number, groups: number): NetworkToDraw {
  const order = size * groups;
  const ends: (readonly [number, number])[] = [];
  for (let group = 0; group < groups; group += 1) {
    const first = group * size;
    for (let one = first; one < first + size; one += 1) {
      for (let other = one + 1; other < first + size; other += 1) ends.push([one, other]);
      if (one === first && group + 1 < groups) ends.push([first, first + size]);
    }
  }
  const id = Array.from({ length: order }, (_, row) => `P${String(row).padStart(4, '0')}`);
  return {
    network: {
      nodes: {
        members: Uint32Array.from(id.keys()),
        id,
        label: id,
        kind: id.map(() => 'person'),
        isCovered: new Uint8Array(order),
        group: id.map(() => null),
        works: new Uint32Array(order),
        firstYears: new Int32Array(order),
        lastYears: new Int32Array(order),
      },
      ties: {
        ...tieColumns(ends.length),
        sources: Uint32Array.from(ends, ([one]) => one),
        targets: Uint32Array.from(ends, ([, other]) => other),
        weights: new Float64Array(ends.length).fill(1),
      },
    },
    notices: [],
    names: id.map(() => null),
    places: null,
    placed: 'anew',
  };
}

async function drawn(toDraw: NetworkToDraw): Promise<{ first: NetworkAnswer[]; answer: NetworkAnswer }> {
  const first: NetworkAnswer[] = [];
  const answer = await drawnNetwork(toDraw, ['core'], { onInterim: (interim) => first.push(interim) });
  return { first, answer };
}

test('a network of many ties is drawn with the communities of one run before it is measured', async () => {
  const { first, answer } = await drawn(groupsOf(330, 2));

  expect(first).toHaveLength(1);
  expect(Object.keys(first[0]!.nodes.measures).sort()).toEqual(['community', 'degree', 'strength']);
  expect(first[0]!.nodes.community).toEqual(answer.nodes.community);
  expect([...answer.nodes.community.subarray(329, 331)]).toEqual([0, 1]);
  expect(first[0]!.nodes.x).toEqual(answer.nodes.x);
  expect(first[0]!.nodes.measures['degree']).toEqual(answer.nodes.measures['degree']);
  expect(first[0]!.edges.source).toEqual(answer.edges.source);
  expect(first[0]!.modularity).toBeCloseTo(answer.modularity!, 12);
  expect([first[0]!.stability, answer.stability]).toEqual([null, 1]);
  expect(first[0]!.notices.map(({ code }) => code)).toEqual(['first_picture']);
  expect(answer.notices).toEqual([]);
});

test('a network of few ties has no first picture: it would not be seen', async () => {
  const { first, answer } = await drawn(groupsOf(30, 2));

  expect(first).toEqual([]);
  expect(Object.keys(answer.nodes.measures)).toContain('core');
});
