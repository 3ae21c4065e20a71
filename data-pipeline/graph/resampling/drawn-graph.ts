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
  const nodes: number[] = [];
  for (let node = 0; node < count; node += 1) {
    if (isKept[node] === 0) continue;
    rowOf[node] = nodes.length;
    nodes.push(node);
  }
  const kept: number[] = [];
  for (let tie = 0; tie < weight.length; tie += 1) {
    if (weight[tie]! > 0 && isKept[source[tie]!] === 1 && isKept[target[tie]!] === 1) kept.push(tie);
  }
  const graph = csrFromEdges(nodes.length, {
    sources: Uint32Array.from(kept, (tie) => rowOf[source[tie]!]!),
    targets: Uint32Array.from(kept, (tie) => rowOf[target[tie]!]!),
    weights: Float64Array.from(kept, (tie) => weight[tie]!),
  });
  return { graph, nodes: Uint32Array.from(nodes) };
}
