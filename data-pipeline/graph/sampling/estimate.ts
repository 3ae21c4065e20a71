import type { CsrGraph } from '../csr/csr.ts';
import type { MeasureRun } from '../measures/measure.ts';
import { type Certificate, certify, type Confidence, deltas, mostSamples } from './certificate.ts';
import { innerGraph } from './inner-graph.ts';
import { longestPath } from './longest-path.ts';

export interface Estimate {
  /** Betweenness of each row as a share of pairs. */
  readonly values: Float64Array;
  readonly certificate: Certificate;
}

export interface EstimateOptions extends Confidence {
  readonly seed: number;
}

/** Pairs of the first, separate round, and of the first estimate; each further one has twice as many as that before. */
const pilotSamples = 2_000;
const firstSamples = 16_000;
/** Pairs in one call: 7 ms on a hundred thousand people, a tenth of a second on a million. */
const samplesInChunk = 1_000;

/**
 * Betweenness from the shortest paths of pairs drawn by chance: an estimate at once, then better ones, each with its
 * certificate, until every value is within `epsilon` with a probability of 1 − `delta` (KADABRA's adaptive rule).
 */
export async function* estimates(
  graph: CsrGraph,
  { epsilon, delta, seed }: EstimateOptions,
  { crew, signal, onProgress }: MeasureRun,
): AsyncGenerator<Estimate, void> {
  const { order } = graph;
  const inner = innerGraph(graph);
  const most = mostSamples(longestPath(graph, inner.labels), { epsilon, delta });
  const draw = async (first: number, total: number): Promise<Float64Array> => {
    const [counts] = await crew.run(
      'paths',
      { ...inner, seed, first },
      { total, chunk: samplesInChunk, signal, onProgress },
    );
    return counts ?? new Float64Array(order);
  };
  const perRow = deltas(await draw(0, pilotSamples), delta);
  const counts = new Float64Array(order);
  let samples = 0;
  for (let wanted = Math.min(most, firstSamples); ; wanted = Math.min(most, wanted * 2)) {
    const more = await draw(pilotSamples + samples, wanted - samples);
    for (let row = 0; row < order; row += 1) counts[row]! += more[row]!;
    samples = wanted;
    const certificate = certify(counts, perRow, samples, most, { epsilon, delta });
    // Pairs are drawn from all, the ends included: the definition leaves out those that end at the row.
    const scale = order > 2 ? order / (order - 2) / samples : 0;
    yield { values: counts.map((count) => count * scale), certificate };
    if (certificate.errorBound <= epsilon || samples >= most) return;
  }
}
