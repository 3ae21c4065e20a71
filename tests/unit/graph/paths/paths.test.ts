import { describe, expect, test } from 'vitest';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { betweenGroups } from '../../../../data-pipeline/graph/paths/between-groups.ts';
import { commonNeighbors } from '../../../../data-pipeline/graph/paths/common-neighbors.ts';
import { connections } from '../../../../data-pipeline/graph/paths/connections.ts';
import { rings } from '../../../../data-pipeline/graph/paths/rings.ts';
import { shortestPaths } from '../../../../data-pipeline/graph/paths/shortest-paths.ts';
import { stepsFrom } from '../../../../data-pipeline/graph/paths/steps-from.ts';
import { strongestPaths } from '../../../../data-pipeline/graph/paths/strongest-paths.ts';
import fixture from '../../../fixtures/graphs/paths.json' with { type: 'json' };

function graphOf(order: number, edges: readonly (readonly number[])[]): CsrGraph {
  return csrFromEdges(order, {
    sources: Uint32Array.from(edges, ([source]) => source!),
    targets: Uint32Array.from(edges, ([, target]) => target!),
    weights: Float64Array.from(edges, ([, , weight]) => weight ?? 1),
  });
}

function expectWalkable(graph: CsrGraph, rows: readonly number[]): void {
  expect(new Set(rows).size).toBe(rows.length);
  for (const [place, row] of rows.slice(1).entries()) {
    const before = rows[place]!;
    expect([...graph.targets.subarray(graph.starts[before], graph.starts[before + 1])]).toContain(row);
  }
}

describe.each(fixture.graphs)('networkx agrees on $name', ({ order, edges, ...expected }) => {
  const graph = graphOf(order, edges);

  test.each(expected.paths)('about the paths from $source to $target', ({ source, target, shortest, strongest }) => {
    const few = shortestPaths(graph, source, target, 5);
    const strong = strongestPaths(graph, source, target, 5);

    expect(few?.steps ?? null).toBe(shortest?.steps ?? null);
    expect(few?.count ?? null).toBe(shortest?.count ?? null);
    for (const [at, { rows, length }] of (few?.paths ?? []).entries()) {
      expectWalkable(graph, rows);
      expect(rows).toHaveLength(shortest!.steps + 1);
      expect([rows.at(0), rows.at(-1)]).toEqual([source, target]);
      expect(length).toBeCloseTo(shortest!.lengths[at]!, 9);
    }
    expect(few?.paths.length ?? 0).toBe(shortest?.lengths.length ?? 0);

    expect(strong).toHaveLength(strongest.length);
    for (const [at, { rows, length }] of strong.entries()) {
      expectWalkable(graph, rows);
      expect([rows.at(0), rows.at(-1)]).toEqual([source, target]);
      expect(length).toBeCloseTo(strongest[at]!, 9);
    }
    expect(new Set(strong.map(({ rows }) => rows.join())).size).toBe(strong.length);
  });

  test.each(expected.rings)('about the rings around $middle', ({ middle, steps }) => {
    expect([...stepsFrom(graph, [middle]).steps]).toEqual(steps);
    const { around, sizes } = rings(graph, middle, 2);
    const sizesOf = [0, 1, 2].map((ring) => steps.filter((step) => step === ring).length);
    expect(sizes).toEqual(sizesOf.filter((size) => size > 0));
    expect(around.map(({ row }) => steps[row])).toEqual(around.map(({ ring }) => ring));
  });

  test('about what lies between two groups', async () => {
    const { one, other, between } = expected.groups;

    const { scores } = await betweenGroups(graph, one, other);

    for (const [row, value] of between.entries()) expect(scores[row]).toBeCloseTo(2 * value, 9);
    expect([...(await betweenGroups(graph, other, one)).scores]).toEqual([...scores]);
  });

  test.each(expected.common)('about the neighbors that $one and $other share', ({ one, other, rows, adamic_adar }) => {
    const common = commonNeighbors(graph, one, other);

    expect(common.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows);
    expect(common.reduce((sum, { rarity }) => sum + rarity, 0)).toBeCloseTo(adamic_adar, 9);
    expect(common.map(({ length }) => length)).toEqual(common.map(({ length }) => length).sort((a, b) => a - b));
  });
});

/** 0 and 3 are two steps apart over 1 (weak) or 2 (strong), and three over 4 and 5 (strongest). */
const square = graphOf(7, [
  [0, 1, 0.5],
  [1, 3, 0.5],
  [0, 2, 1],
  [2, 3, 1],
  [0, 4, 4],
  [4, 5, 4],
  [5, 3, 4],
]);

test('of the shortest paths the strongest comes first, and only as many as asked are listed', () => {
  expect(shortestPaths(square, 0, 3, 5)).toEqual({
    steps: 2,
    count: 2,
    paths: [
      { rows: [0, 2, 3], length: 2 },
      { rows: [0, 1, 3], length: 4 },
    ],
  });
  expect(shortestPaths(square, 0, 3, 1)?.paths).toEqual([{ rows: [0, 2, 3], length: 2 }]);
});

test('the strongest path may take more steps', () => {
  expect(strongestPaths(square, 0, 3, 5)).toEqual([
    { rows: [0, 4, 5, 3], length: 0.75 },
    { rows: [0, 2, 3], length: 2 },
    { rows: [0, 1, 3], length: 4 },
  ]);
});

test('nothing leads to another component', () => {
  expect(shortestPaths(square, 0, 6, 5)).toBeNull();
  expect(strongestPaths(square, 0, 6, 5)).toEqual([]);
});

test('surroundings go ring by ring, each row over its strongest tie inward', () => {
  const { around, sizes } = rings(square, 0, 2);

  expect(sizes).toEqual([1, 3, 2]);
  expect(around).toEqual([
    { row: 4, ring: 1, through: 0, weight: 4 },
    { row: 2, ring: 1, through: 0, weight: 1 },
    { row: 1, ring: 1, through: 0, weight: 0.5 },
    { row: 5, ring: 2, through: 4, weight: 4 },
    { row: 3, ring: 2, through: 2, weight: 1 },
  ]);
});

test('connections are membership, every tie to a member, or the strongest two ties to one', () => {
  const { paths, counts } = connections(square, [3], (row) => row !== 5);

  expect(counts).toEqual([1, 2, 2]);
  expect(paths).toEqual([
    { rows: [3], length: 0 },
    { rows: [2, 3], length: 1 },
    { rows: [1, 3], length: 2 },
    { rows: [4, 5, 3], length: 0.5 },
    { rows: [0, 2, 3], length: 2 },
  ]);
});

test('pairs between groups are counted where there is a path, and no row lies between itself and another', async () => {
  const { scores, pairs } = await betweenGroups(square, [0, 6], [3, 0]);

  expect(pairs).toBe(1);
  expect([...scores]).toEqual([0, 0.5, 0.5, 0, 0, 0, 0]);
});

test('a search between large groups can be stopped', async () => {
  const stop = new AbortController();
  stop.abort(new DOMException('Stopped', 'AbortError'));
  const order = 2_000_001;
  const path = csrFromEdges(order, { sources: Uint32Array.of(0), targets: Uint32Array.of(1), weights: null });

  await expect(betweenGroups(path, [0, 2, 3], [1, 4, 5], { signal: stop.signal })).rejects.toThrow('Stopped');
});
