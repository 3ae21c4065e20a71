import { describe, expect, test } from 'vitest';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { csrOf } from '../../../data-pipeline/graph/csr/graphology.ts';
import { measureGraph, measures } from '../../../data-pipeline/graph/measures/index.ts';
import { Crew } from '../../../data-pipeline/graph/threads/crew.ts';
import { fixtureGraph, networkOf } from '../../support/graph-fixture.ts';
import { randomCoauthors } from '../../support/random-graph.ts';
import { threadsOverPorts } from '../../support/threads-over-ports.ts';

const only = (...ids: readonly string[]) => measures.filter((measure) => ids.includes(measure.id));

describe('measureGraph', () => {
  test('gives the values of the definitions on a star', async () => {
    const star = networkOf(
      ['center', 'p', 'q', 'r'],
      [
        ['center', 'p'],
        ['center', 'q'],
        ['center', 'r'],
      ],
    );

    const results = await measureGraph(csrOf(star), {
      measures: only('degree', 'betweenness', 'closeness', 'clustering', 'constraint'),
    });

    expect(Object.fromEntries(results.map(({ id, values }) => [id, [...values!]]))).toEqual({
      degree: [3, 1, 1, 1],
      betweenness: [1, 0, 0, 0],
      closeness: [1, 0.6, 0.6, 0.6],
      clustering: [0, 0, 0, 0],
      constraint: [expect.closeTo(1 / 3, 12), 1, 1, 1],
    });
  });

  test('refuses a costly measure above the bound, in words, and computes the others', async () => {
    const [degree, closeness] = await measureGraph(csrOf(fixtureGraph('karate club')), {
      measures: only('degree', 'closeness'),
      workBound: 1000,
    });

    expect(degree!.reason).toBeNull();
    expect(closeness!.values).toBeNull();
    expect(closeness!.reason).toBe(
      'Closeness needs about nodes × ties = 2.7e+3 steps here, more than the limit of 1.0e+3. Narrow the years, or show covered people and their co-authors only.',
    );
  });

  test('estimates betweenness above the bound, and says how sure it is', async () => {
    const measuresOf = { measures: only('betweenness') };
    const graph = csrOf(fixtureGraph('karate club'));

    const [exact] = await measureGraph(graph, measuresOf);
    const [estimated] = await measureGraph(graph, { ...measuresOf, workBound: 1000 });

    const errors = estimated!.values!.map((value, node) => Math.abs(value - exact!.values![node]!));
    expect(exact!.note).toBeNull();
    expect(estimated!.note).toMatch(
      /^Betweenness is estimated from the shortest paths of \d+ pairs drawn by chance: with 90 % probability every value is within 0\.00\d\d of the exact one, and the first \d+ are first\.$/,
    );
    expect(Math.max(...errors)).toBeGreaterThan(0);
    expect(Math.max(...errors)).toBeLessThan(estimated!.facts['error_bound']!);
  });

  test('gives every measure of a network without nodes', async () => {
    const results = await measureGraph(csrOf(networkOf([], [])));

    expect(results.map(({ values }) => values)).toEqual(measures.map(() => new Float64Array(0)));
  });

  test('leaves constraint undefined for a node without ties', async () => {
    const [constraint] = await measureGraph(csrOf(networkOf(['alone'], [])), { measures: only('constraint') });

    expect(constraint!.values).toEqual(Float64Array.of(NaN));
  });

  test('gives the same eigenvector centrality whichever component comes first, and 0 outside the strongest', async () => {
    const graph = networkOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        ['a', 'b', 1],
        ['c', 'd', 2],
      ],
    );

    const [eigenvector] = await measureGraph(csrOf(graph), { measures: only('eigenvector') });

    expect([...eigenvector!.values!]).toEqual([
      0,
      0,
      expect.closeTo(Math.SQRT1_2, 12),
      expect.closeTo(Math.SQRT1_2, 12),
      0,
    ]);
  });

  test('stops within a measure of many rounds', async () => {
    // On a path the values of neighbors are so alike that power iteration takes longer than is allowed.
    const order = 40_000;
    const sources = Uint32Array.from({ length: order - 1 }, (_, row) => row);
    const path = csrFromEdges(order, { sources, targets: sources.map((row) => row + 1), weights: null });
    const stop = new AbortController();
    const rounds = measureGraph(path, { measures: only('eigenvector'), signal: stop.signal });
    setTimeout(() => stop.abort(new DOMException('Stopped', 'AbortError')), 20);

    await expect(rounds).rejects.toThrow('Stopped');
  });

  test('reports progress, and stops where it is told to', async () => {
    const seen: string[] = [];
    const stop = new AbortController();

    const measuring = measureGraph(csrOf(fixtureGraph('karate club')), {
      measures: only('degree', 'strength', 'core'),
      signal: stop.signal,
      onProgress: ({ id, done, total }) => {
        seen.push(`${id} ${done}/${total}`);
        if (done === 2) stop.abort(new DOMException('Stopped', 'AbortError'));
      },
    });

    await expect(measuring).rejects.toThrow('Stopped');
    expect(seen).toEqual(['degree 1/3', 'strength 2/3']);
  });
});

describe('measures of a large graph, side by side', () => {
  const graph = randomCoauthors(20_000, 40_000, 3);
  const light = measures.filter(({ isCostly }) => !isCostly);

  test('are those of one thread, in the order that was asked for', async () => {
    const { threads, end } = threadsOverPorts(2);
    const seen: number[] = [];

    const together = await measureGraph(graph, {
      measures: light,
      crew: new Crew(() => threads),
      onProgress: ({ done }) => seen.push(done),
    });

    end();
    expect(together).toEqual(await measureGraph(graph, { measures: light }));
    expect(together.map(({ id }) => id)).toEqual(light.map(({ id }) => id));
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
    expect(seen.at(-1)).toBeCloseTo(light.length, 9);
  });

  test('stop where they are told to', async () => {
    const { threads, end } = threadsOverPorts(2);
    const stop = new AbortController();

    const measuring = measureGraph(graph, { measures: light, crew: new Crew(() => threads), signal: stop.signal });
    setTimeout(() => stop.abort(new DOMException('Stopped', 'AbortError')), 50);

    await expect(measuring).rejects.toThrow('Stopped');
    end();
  });
});

describe('the declared measures', () => {
  test('have ids that can be columns, each once', () => {
    const ids = measures.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z_]+$/.test(id))).toEqual([]);
  });

  test('cite their source with a link and define themselves in one sentence', () => {
    const incomplete = measures.filter(
      ({ citation, definition }) =>
        !/^https?:\/\//.test(citation.url) || !/^[A-Z][^.]*(\d\.\d[^.]*)*\.$/.test(definition),
    );

    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });
});
