import { describe, expect, test } from 'vitest';
import { foldGraph } from '../../../../data-pipeline/graph/betweenness/fold.ts';
import { breadthFirstOrder, renumbered } from '../../../../data-pipeline/graph/csr/breadth-first.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { simplicialRows } from '../../../../data-pipeline/graph/csr/simplicial.ts';
import { Crew } from '../../../../data-pipeline/graph/threads/crew.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';
import { threadsOverPorts } from '../../../support/threads-over-ports.ts';

const unordered = randomCoauthors(900, 700, 11);
const graph = renumbered(unordered, breadthFirstOrder(unordered));

describe('a crew', () => {
  test('gives the same digits with one thread as with three', async () => {
    const folded = foldGraph(graph);
    const plan = { total: folded.graph.order, chunk: 8 };
    const { threads, end } = threadsOverPorts(3);

    const alone = await new Crew().run('betweenness', folded, plan);
    const together = await new Crew(() => threads).run('betweenness', folded, plan);

    end();
    expect(together).toEqual(alone);
  });

  test('does one job after another with the same threads', async () => {
    const { order, starts, targets } = graph;
    const input = { order, starts, targets, isSimplicial: simplicialRows(graph) };
    const { threads, end } = threadsOverPorts(2);
    const crew = new Crew(() => threads);

    const first = await crew.run('distances', input, { total: order, chunk: 256 });
    const second = await crew.run('distances', input, { total: order, chunk: 256 });

    end();
    expect(second).toEqual(first);
    expect(first[2]!.reduce((sum, reached) => sum + reached, 0)).toBeGreaterThan(0);
  });

  test('gives two jobs that are asked for at once their turns', async () => {
    const { order, starts, targets } = graph;
    const input = { order, starts, targets, isSimplicial: simplicialRows(graph) };
    const folded = foldGraph(graph);
    const { threads, end } = threadsOverPorts(2);
    const crew = new Crew(() => threads);

    const together = await Promise.all([
      crew.run('distances', input, { total: order, chunk: 256 }),
      crew.run('betweenness', folded, { total: folded.graph.order, chunk: 8 }),
    ]);

    end();
    expect(together).toEqual([
      await new Crew().run('distances', input, { total: order, chunk: 256 }),
      await new Crew().run('betweenness', folded, { total: folded.graph.order, chunk: 8 }),
    ]);
  });

  test('says how far it is, and stops where it is told to', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const running = new Crew().run('weightedBetweenness', graph, {
      total: 900,
      chunk: 10,
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done === 30) stop.abort(new DOMException('Stopped', 'AbortError'));
      },
    });

    await expect(running).rejects.toThrow('Stopped');
    expect(seen).toEqual([10, 20, 30]);
  });

  test('passes on what goes wrong in a thread, and is ready for the next job', async () => {
    const { threads, end } = threadsOverPorts(2);
    const crew = new Crew(() => threads);
    const broken = { ...graph, starts: null as unknown as Uint32Array };

    await expect(crew.run('weightedBetweenness', broken, { total: 900, chunk: 10 })).rejects.toThrow(/null/);
    const [scores] = await crew.run('weightedBetweenness', graph, { total: 900, chunk: 100 });

    end();
    expect(scores).toHaveLength(900);
  });

  test('does tasks side by side, and finds what the thread of the caller finds', async () => {
    const { threads, end } = threadsOverPorts(2);
    const crew = new Crew(() => threads);
    const both = (of: Crew) =>
      Promise.all([
        of.do('leiden', { graph, resolution: 1, seed: 3 }, { steps: Infinity }),
        of.do('eigenvector', { graph }, { steps: Infinity }),
        of.do('core', { graph }, { steps: Infinity }),
      ]);

    const found = await both(crew);

    end();
    expect(found).toEqual(await both(new Crew()));
    expect(found[1]).not.toBeNull();
  });

  test('gives a free thread to the longest task first', async () => {
    const { threads, end } = threadsOverPorts(1);
    const crew = new Crew(() => threads);
    const ended: string[] = [];
    const task = async (name: string, steps: number): Promise<void> => {
      await crew.do('core', { graph }, { steps });
      ended.push(name);
    };

    await Promise.all([task('short', 2e7), task('longest', 2e9), task('long', 2e8)]);

    end();
    expect(ended).toEqual(['longest', 'long', 'short']);
  });

  test('stops a task within its thread, which is ready for the next', async () => {
    const { threads, end } = threadsOverPorts(1);
    const crew = new Crew(() => threads);
    const stop = new AbortController();
    // On a path the values of neighbors are so alike that rounds go on for seconds.
    const order = 40_000;
    const sources = Uint32Array.from({ length: order - 1 }, (_, row) => row);
    const path = csrFromEdges(order, { sources, targets: sources.map((row) => row + 1), weights: null });

    const rounds = crew.do('eigenvector', { graph: path }, { steps: Infinity, signal: stop.signal });
    setTimeout(() => stop.abort(new DOMException('Stopped', 'AbortError')), 20);
    await expect(rounds).rejects.toThrow('Stopped');
    const cores = await crew.do('core', { graph }, { steps: Infinity });

    end();
    expect(cores).toHaveLength(900);
  });
});
