import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { foldGraph } from '../../../../data-pipeline/graph/betweenness/fold.ts';
import { simplicialRows } from '../../../../data-pipeline/graph/csr/simplicial.ts';
import { Crew } from '../../../../data-pipeline/graph/threads/crew.ts';
import { serveThread, threadAt } from '../../../../data-pipeline/graph/threads/port.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

const graph = randomCoauthors(900, 700, 11);

/** Threads at the other ends of message channels, each answering as a worker does. */
function threadsOverPorts(count: number) {
  const channels = Array.from({ length: count }, () => new MessageChannel());
  const portOf = (end: (typeof channels)[number]['port1']) => ({
    post: (message: unknown, moved: readonly ArrayBuffer[]) => {
      end.postMessage(message, moved);
    },
    onMessage: (listener: (message: unknown) => void) => {
      end.on('message', listener);
    },
  });
  for (const { port2 } of channels) serveThread(portOf(port2));
  return {
    threads: channels.map(({ port1 }) =>
      threadAt({ ...portOf(port1), onFailure: () => undefined, end: () => port1.close() }),
    ),
    end: () => {
      for (const { port1 } of channels) port1.close();
    },
  };
}

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
});
