import { describe, expect, test } from 'vitest';
import { layoutNetwork, type Positions } from '../../../data-pipeline/graph/layout.ts';
import { packCircles, ringPoints } from '../../../data-pipeline/graph/packing.ts';
import { fixtureGraph, networkOf } from '../../support/graph-fixture.ts';

const fromMiddle = ({ x, y }: Positions, node: number): number => Math.hypot(x[node]!, y[node]!);

describe('layoutNetwork', () => {
  test('gives the same positions in every run, and others for another seed', async () => {
    const first = await layoutNetwork(fixtureGraph('Les Misérables'));
    const second = await layoutNetwork(fixtureGraph('Les Misérables'));
    const other = await layoutNetwork(fixtureGraph('Les Misérables'), { seed: 2 });

    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('gives every node a finite place of its own', async () => {
    const { x, y } = await layoutNetwork(fixtureGraph('three components and isolates'));

    const places = Array.from(x, (left, node) => `${left.toFixed(1)} ${y[node]!.toFixed(1)}`);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(new Set(places).size).toBe(14);
  });

  test('puts the nodes of one clique nearer to each other than to the other clique', async () => {
    const { x, y } = await layoutNetwork(fixtureGraph('barbell 5-3-5'));

    const distance = (from: number, to: number): number => Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!);
    expect(distance(0, 1)).toBeLessThan(distance(0, 12));
    expect(distance(12, 11)).toBeLessThan(distance(12, 0));
  });

  test('sets nodes without ties on the rim', async () => {
    const positions = await layoutNetwork(
      networkOf(
        ['a', 'b', 'c', 'alone'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
    );

    expect(fromMiddle(positions, 3)).toBeGreaterThan(
      Math.max(fromMiddle(positions, 0), fromMiddle(positions, 1), fromMiddle(positions, 2)),
    );
  });

  test('takes a network without nodes', async () => {
    expect(await layoutNetwork(networkOf([], []))).toEqual({ x: new Float64Array(0), y: new Float64Array(0) });
  });

  test('reports progress to the end, and leaves the network as it was', async () => {
    const graph = fixtureGraph('Les Misérables');
    const before = graph.export();
    const seen: { readonly done: number; readonly total: number }[] = [];

    await layoutNetwork(graph, { onProgress: (progress) => seen.push(progress) });

    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({ done: 77 * 400, total: 77 * 400 });
    expect(graph.export()).toEqual(before);
  });

  test('stops where it is told to', async () => {
    const stop = new AbortController();

    const layout = layoutNetwork(fixtureGraph('Les Misérables'), {
      signal: stop.signal,
      onProgress: () => stop.abort(new DOMException('Stopped', 'AbortError')),
    });

    await expect(layout).rejects.toThrow('Stopped');
  });
});

describe('packing', () => {
  test('puts the first circle in the middle and lets none overlap', () => {
    const circles = packCircles([10, 5, 5, 4, 3, 3, 2, 1, 1, 1]);

    const gaps = circles.flatMap((left, index) =>
      circles
        .slice(index + 1)
        .map((right) => Math.hypot(left.x - right.x, left.y - right.y) - left.radius - right.radius),
    );
    expect(circles[0]).toEqual({ x: 0, y: 0, radius: 10 });
    expect(Math.min(...gaps)).toBeGreaterThan(-1e-9);
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
