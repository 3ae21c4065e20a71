import type { CsrGraph } from '../csr/csr.ts';
import { simplicialRows } from '../csr/simplicial.ts';
import type { MeasureRun } from '../measures/measure.ts';
import { lanes } from './shift.ts';

export interface DistanceSums {
  /** Steps to all that each row reaches. */
  readonly steps: Float64Array;
  /** The sum of 1 / steps. */
  readonly inverseSteps: Float64Array;
  /** Others that each row reaches. */
  readonly reached: Float64Array;
}

/** Steps along ties in one call of the kernel, which takes 256 at once: about a tenth of a second. */
const stepsInChunk = 1e9;

const known = new WeakMap<CsrGraph, DistanceSums>();

/** Sums over the shortest paths from each row to all others; closeness and harmonic closeness both come from one pass. */
export async function distanceSums(graph: CsrGraph, { crew, signal, onProgress }: MeasureRun): Promise<DistanceSums> {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const { order, starts, targets } = graph;
  const chunk = lanes * Math.max(1, Math.round(stepsInChunk / lanes / (graph.size + 1)));
  const [steps = new Float64Array(), inverseSteps = new Float64Array(), reached = new Float64Array()] = await crew.run(
    'distances',
    { order, starts, targets, isSimplicial: simplicialRows(graph) },
    { total: order, chunk, signal, onProgress },
  );
  const found = { steps, inverseSteps, reached };
  known.set(graph, found);
  return found;
}
