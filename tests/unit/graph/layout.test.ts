import { describe, expect, test } from 'vitest';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { csrOf } from '../../../data-pipeline/graph/csr/graphology.ts';
import { firstPlaces } from '../../../data-pipeline/graph/layout/first-places.ts';
import { partDiscs } from '../../../data-pipeline/graph/layout/overlaps.ts';
import { packCircles, ringCircles, ringPoints } from '../../../data-pipeline/graph/layout/packing.ts';
import type { Ties } from '../../../data-pipeline/graph/layout/parts.ts';
import type { Places } from '../../../data-pipeline/graph/layout/places.ts';
import { Settling } from '../../../data-pipeline/graph/layout/settling.ts';
import { seededRandom } from '../../../data-pipeline/graph/random.ts';
import { fixtureGraph, networkOf } from '../../support/graph-fixture.ts';

const together = (ties: Ties): Uint32Array => new Uint32Array(ties.order);
const fromMiddle = ({ x, y }: Places, node: number): number => Math.hypot(x[node]!, y[node]!);
const distance = ({ x, y }: Places, from: number, to: number): number =>
  Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!);

function settled(ties: Ties, community: ArrayLike<number> = together(ties), work = 1_000): Places {
  const settling = new Settling(ties, community, firstPlaces(ties, community));
  while (settling.step(work));
  return settling.places;
}

/** Groups of so many in a row, each tied to its neighbors, and one tie from each group to the next. */
function chainOfGroups(groups: number, size: number): { ties: Ties; community: Uint32Array } {
  const [sources, targets]: [number[], number[]] = [[], []];
  const tie = (from: number, to: number): void => {
    sources.push(from);
    targets.push(to);
  };
  for (let group = 0; group < groups; group += 1) {
    const first = group * size;
    for (let node = 1; node < size; node += 1) tie(first + node, first + Math.floor((node - 1) / 3));
    if (group > 0) tie(first, first - size);
  }
  const edges = { sources: Uint32Array.from(sources), targets: Uint32Array.from(targets), weights: null };
  const community = Uint32Array.from({ length: groups * size }, (_, node) => Math.floor(node / size));
  return { ties: csrFromEdges(groups * size, edges), community };
}

describe('first places', () => {
  test('are the same in every run, and one for each node', () => {
    const ties = csrOf(fixtureGraph('three components and isolates'));
    const { x, y } = firstPlaces(ties, together(ties));

    const places = Array.from(x, (left, node) => `${left.toFixed(1)} ${y[node]!.toFixed(1)}`);
    expect(firstPlaces(ties, together(ties))).toEqual({ x, y });
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(new Set(places).size).toBe(14);
  });

  test('keep the members of a community together, and communities apart', () => {
    const { ties, community } = chainOfGroups(6, 40);
    const places = firstPlaces(ties, community);

    const middles = Array.from({ length: 6 }, (_, group) => {
      const members = Array.from({ length: 40 }, (_, index) => group * 40 + index);
      const mean = (of: Float32Array): number => members.reduce((sum, node) => sum + of[node]! / 40, 0);
      return { x: mean(places.x), y: mean(places.y) };
    });
    const nearest = Array.from(community, (_, node) =>
      middles
        .map(({ x, y }) => Math.hypot(places.x[node]! - x, places.y[node]! - y))
        .reduce((best, gap, group, all) => (gap < all[best]! ? group : best), 0),
    );
    expect(Uint32Array.from(nearest)).toEqual(community);
  });

  test('of nodes that were in an earlier picture are their old ones; others come beside those they are tied to', () => {
    const ties = csrOf(
      networkOf(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
    );
    const places = firstPlaces(ties, together(ties), {
      x: Float32Array.of(500, 520, NaN),
      y: Float32Array.of(300, 300, NaN),
    });

    expect([places.x[0], places.y[0], places.x[1], places.y[1]]).toEqual([500, 300, 520, 300]);
    expect(distance(places, 2, 1)).toBeLessThan(15);
  });

  test('set nodes without ties on the rim', () => {
    const ties = csrOf(
      networkOf(
        ['a', 'b', 'c', 'alone'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
    );
    const places = firstPlaces(ties, together(ties));

    const others = [0, 1, 2].map((node) => fromMiddle(places, node));
    expect(fromMiddle(places, 3)).toBeGreaterThan(Math.max(...others));
  });

  test('take a network without nodes', () => {
    const ties = csrOf(networkOf([], []));

    expect(firstPlaces(ties, together(ties))).toEqual({ x: new Float32Array(0), y: new Float32Array(0) });
  });
});

describe('settling', () => {
  const ties = csrOf(fixtureGraph('Les Misérables'));

  test('gives the same places however the work is cut up', () => {
    expect(settled(ties, together(ties), 77)).toEqual(settled(ties, together(ties), 1_000_000));
  });

  test('puts the nodes of one clique nearer to each other than to the other clique', () => {
    const places = settled(csrOf(fixtureGraph('barbell 5-3-5')));

    expect(distance(places, 0, 1)).toBeLessThan(distance(places, 0, 12));
    expect(distance(places, 12, 11)).toBeLessThan(distance(places, 12, 0));
  });

  test('brings tied nodes nearer to each other than first places do', () => {
    const { ties, community } = chainOfGroups(3, 60);
    const mean = (places: Places): number => {
      let sum = 0;
      for (let node = 0; node < ties.order; node += 1) {
        for (let at = ties.starts[node]!; at < ties.starts[node + 1]!; at += 1)
          sum += distance(places, node, ties.targets[at]!);
      }
      return sum / ties.targets.length;
    };

    expect(mean(settled(ties, community))).toBeLessThan(0.8 * mean(firstPlaces(ties, community)));
  });

  test('lays a large component out community by community, each where it stood', () => {
    const { ties, community } = chainOfGroups(100, 45);
    const first = firstPlaces(ties, community);
    const places = settled(ties, community, 50_000);

    expect(ties.order).toBeGreaterThan(4_000);
    expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
    for (const group of [0, 50, 99])
      expect(distance({ x: places.x, y: places.y }, group * 45, group * 45 + 1)).toBeLessThan(200);
    expect(places).not.toEqual(first);
  });

  test('of warm places leaves the picture about where it was', () => {
    const before = settled(ties);
    const kept = { x: before.x.slice(), y: before.y.slice() };
    kept.x[3] = NaN;
    kept.y[3] = NaN;
    const settling = new Settling(ties, together(ties), firstPlaces(ties, together(ties), kept), true);
    while (settling.step(1_000));

    const moved = Array.from(before.x.keys(), (node) =>
      Math.hypot(settling.places.x[node]! - before.x[node]!, settling.places.y[node]! - before.y[node]!),
    ).sort((a, b) => a - b);
    expect(moved[38]).toBeLessThan(40);
  });

  test('counts its work to the end', () => {
    const settling = new Settling(ties, together(ties), firstPlaces(ties, together(ties)));

    expect(settling.step(77 * 10)).toBe(true);
    expect([settling.done, settling.total]).toEqual([77 * 10, 77 * 300]);
    while (settling.step(10_000));
    expect(settling.done).toBe(settling.total);
  });
});

describe('overlaps', () => {
  test('are parted until none is left', () => {
    const random = seededRandom(3);
    const places = {
      x: Float32Array.from({ length: 200 }, () => random() * 100),
      y: Float32Array.from({ length: 200 }, () => random() * 100),
    };
    const radii = Float32Array.from({ length: 200 }, () => 1 + 3 * random());
    partDiscs(places, radii);

    let overlap = 0;
    for (let one = 0; one < 200; one += 1) {
      for (let other = one + 1; other < 200; other += 1) {
        overlap = Math.max(overlap, radii[one]! + radii[other]! - distance(places, one, other));
      }
    }
    expect(overlap).toBeLessThan(0.5);
  });

  test('in one point are parted too', () => {
    const places = { x: new Float32Array(5), y: new Float32Array(5) };
    partDiscs(places, [1, 1, 1, 1, 1]);

    expect(distance(places, 0, 4)).toBeGreaterThan(1.9);
  });
});

describe('packing', () => {
  const gapsOf = (circles: readonly { x: number; y: number; radius: number }[]): number[] =>
    circles.flatMap((left, index) =>
      circles
        .slice(index + 1)
        .map((right) => Math.hypot(left.x - right.x, left.y - right.y) - left.radius - right.radius),
    );

  test('puts the first circle in the middle and lets none overlap', () => {
    const circles = packCircles([10, 5, 5, 4, 3, 3, 2, 1, 1, 1]);

    expect(circles[0]).toEqual({ x: 0, y: 0, radius: 10 });
    expect(Math.min(...gapsOf(circles))).toBeGreaterThan(-1e-9);
  });

  test('sets circles on rings side by side', () => {
    const circles = ringCircles([5, 5, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1], 10);

    expect(circles).toHaveLength(18);
    expect(Math.min(...gapsOf(circles))).toBeGreaterThan(-1e-9);
    expect(Math.min(...circles.map(({ x, y, radius }) => Math.hypot(x, y) - radius))).toBeGreaterThan(10 - 1e-9);
  });

  test('keeps points on rings apart and outside', () => {
    const points = ringPoints(40, 20, 10);

    const distances = points.flatMap((left, index) =>
      points.slice(index + 1).map((right) => Math.hypot(left.x - right.x, left.y - right.y)),
    );
    expect(points).toHaveLength(40);
    expect(Math.min(...points.map(({ x, y }) => Math.hypot(x, y)))).toBeCloseTo(20, 9);
    expect(Math.min(...distances)).toBeGreaterThan(9.5);
  });
});
