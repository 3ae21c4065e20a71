import type { DrawableNetwork } from './drawable-network.ts';
import { measureGraph } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Crew } from '../threads/crew.ts';
import { drawnGraph } from './drawn-graph.ts';

export interface DrawOptions {
  /** `covered`: covered nodes, and whoever the drawn works tie to one of them. */
  readonly focus: 'all' | 'covered';
  /** Threads that long measures are spread over. */
  readonly crew?: Crew | undefined;
  /** Stops between draws; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A measure of each node in the network of some works, each taken so many times; 0 for a node that is not in it, or for
 * which it is not defined.
 *
 * @throws RangeError where the measure is not computed for so large a network.
 */
export async function measuredDraw(
  network: DrawableNetwork,
  times: Uint16Array,
  measure: Measure,
  { focus, crew, signal }: DrawOptions,
): Promise<{ readonly values: Float64Array; readonly isThere: Uint8Array }> {
  signal?.throwIfAborted();
  const { graph, nodes } = drawnGraph(network, times, focus);
  const [found] = await measureGraph(graph, { measures: [measure], pauses: false, crew, ...(signal && { signal }) });
  if (found?.values == null) throw new RangeError(found?.reason ?? `${measure.id} is not computed`);
  const values = new Float64Array(network.nodes);
  const isThere = new Uint8Array(network.nodes);
  for (const [row, node] of nodes.entries()) {
    values[node] = found.values[row]! || 0;
    isThere[node] = 1;
  }
  return { values, isThere };
}
