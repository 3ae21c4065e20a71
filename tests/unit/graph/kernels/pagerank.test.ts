import { describe, expect, test } from 'vitest';
import { pageranks } from '../../../../data-pipeline/graph/kernels/pagerank.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

const graph = randomCoauthors(900, 700, 11);
const options = { damping: 0.85, tolerance: 1e-13 };

describe('PageRank', () => {
  test('is the share that comes in over ties and by jumps, whether weights need 8 bytes or 4', async () => {
    const thirds = { ...graph, weights: graph.weights.map((weight) => weight / 3) };

    const whole = await pageranks(graph, options);
    const divided = await pageranks(thirds, options);

    expect(whole.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(Math.max(...whole.map((value, row) => Math.abs(value - divided[row]!)))).toBeLessThan(1e-13);
  });

  test('stops where it is told to', async () => {
    const stop = new AbortController();
    const large = randomCoauthors(100_000, 200_000, 3);

    const ranking = pageranks(large, { damping: 0.999, tolerance: 0, signal: stop.signal });
    stop.abort(new DOMException('Stopped', 'AbortError'));

    await expect(ranking).rejects.toThrow('Stopped');
  });
});
