import type { CsrGraph } from '../csr/csr.ts';
import { csrFromEdges } from '../csr/from-edges.ts';
import { type DrawableNetwork, drawnTies } from './drawable-network.ts';

/** The network of some works alone: row `i` of `graph` is node `nodes[i]`, ascending. */
export interface DrawnGraph {
  readonly graph: CsrGraph;
  readonly nodes: Uint32Array;
}

/**
 * The network that works make, each taken so many times, with nobody in it who stands on none of them.
 *
 * @param focus `covered`: covered nodes, and whoever these works tie to one of them.
 */
export function drawnGraph(network: DrawableNetwork, times: Uint16Array, focus: 'all' | 'covered'): DrawnGraph {
  const { source, target, nodes: count, isCovered } = network;
  const { weight, isThere } = drawnTies(network, times);
  const isKept = focus === 'all' ? isThere : isThere.map((is, node) => is & isCovered[node]!);
  for (let tie = 0; focus === 'covered' && tie < weight.length; tie += 1) {
    if (weight[tie] === 0) continue;
    if (isCovered[source[tie]!] === 1) isKept[target[tie]!] = 1;
    if (isCovered[target[tie]!] === 1) isKept[source[tie]!] = 1;
  }
  const rowOf = new Uint32Array(count);
  const nodes = new Uint32Array(count);
  let order = 0;
  for (let node = 0; node < count; node += 1) {
    if (isKept[node] === 0) continue;
    rowOf[node] = order;
    nodes[order] = node;
    order += 1;
  }
  const sources = new Uint32Array(weight.length);
  const targets = new Uint32Array(weight.length);
  let size = 0;
  for (let tie = 0; tie < weight.length; tie += 1) {
    const drawn = weight[tie]!;
    if (drawn === 0 || isKept[source[tie]!] === 0 || isKept[target[tie]!] === 0) continue;
    sources[size] = rowOf[source[tie]!]!;
    targets[size] = rowOf[target[tie]!]!;
    weight[size] = drawn;
    size += 1;
  }
  const graph = csrFromEdges(order, {
    sources: sources.subarray(0, size),
    targets: targets.subarray(0, size),
    weights: weight.subarray(0, size),
  });
  return { graph, nodes: nodes.slice(0, order) };
}
