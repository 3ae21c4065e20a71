import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { evenOrder, evenWindow } from '../csr/even-order.ts';
import { Breath } from '../pause.ts';

export interface PagerankOptions {
  readonly damping: number;
  /** The largest sum of all errors. */
  readonly tolerance: number;
  /** Stops between rounds; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** More rounds than any graph needs for 1e-14: each shrinks the error by about 0.36 where the damping is 0.85. */
const mostRounds = 200;

/**
 * PageRank of each row, weighted, sum 1; a row without ties passes its share to all.
 *
 * On undirected graphs the walk is symmetric but for scale, so that over-relaxation holds, and gains in one round what
 * power iteration gains in six (decision 32). It begins as if everyone were tied to everyone.
 */
export async function pageranks(
  graph: CsrGraph,
  { damping, tolerance, signal }: PagerankOptions,
): Promise<Float64Array> {
  const nodes = tiedRows(graph);
  const tied = nodes.length;
  const { memory, rows, strengths, shares, total } = await placeRows(graph, nodes);
  shares.fill(tied / (1 - damping) / total);

  const relaxation = relaxationFor(damping);
  // What a row still misses after the round: its own excess, and what rows after it changed.
  const after = relaxation - 1 + damping * relaxation;
  const breath = new Breath();
  for (let round = 1; round <= mostRounds; round += 1) {
    const residual = after * memory.kernels.pagerankRound(tied, ...rows, damping, relaxation);
    // The error of the sum is at most residual / (1 − damping), and the values sum up to tied / (1 − damping) or more.
    if (residual <= tolerance * tied) break;
    await breath.take(signal);
  }
  const ranks = toSumOne(graph.order, nodes, strengths, shares);
  memory.free();
  return ranks;
}

/**
 * Young's best factor, for a damping a fifth nearer to 1: his is for walks without odd rings, and these are full of
 * triangles.
 */
function relaxationFor(damping: number): number {
  return 2 / (1 + Math.sqrt(1 - (0.2 + 0.8 * damping) ** 2));
}

/** The rows that have ties: those of as many neighbors one after another. */
function tiedRows(graph: CsrGraph): Uint32Array {
  const nodes = evenOrder(graph);
  let length = 0;
  for (const node of nodes) {
    if (graph.starts[node + 1] === graph.starts[node]) continue;
    nodes[length] = node;
    length += 1;
  }
  return nodes.subarray(0, length);
}

/** The rows of `nodes`, in their order, in the memory of the kernel; where they stand there, and the sum of their strengths. */
async function placeRows(graph: CsrGraph, nodes: Uint32Array) {
  const tied = nodes.length;
  const ties = graph.targets.length;
  const windows = windowsOf(graph, nodes);
  const staged = windows.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const memory = await KernelMemory.ofBytes(12 * (ties + staged) + 8 * (graph.order + 1) + 32 * (tied + 1) + 11 * 64);
  const at = {
    nodes: memory.place(nodes),
    places: memory.reserve(graph.order, 4),
    graphStarts: memory.place(graph.starts),
    targets: memory.reserve(staged, 4),
    tieWeights: memory.reserve(staged, 8),
    starts: memory.reserve(tied + 1, 4),
    neighbors: memory.reserve(ties, 4),
    weights: memory.reserve(ties, 8),
    strengths: memory.reserve(tied, 8),
    inverses: memory.reserve(tied, 8),
    shares: memory.reserve(tied, 8),
  };
  const places = memory.view(Uint32Array, at.places, graph.order);
  for (let row = 0; row < tied; row += 1) places[nodes[row]!] = at.shares + 8 * row;
  const targets = memory.view(Uint32Array, at.targets, staged);
  const tieWeights = memory.view(Float64Array, at.tieWeights, staged);
  const rows = [at.starts, at.neighbors, at.weights, at.strengths, at.inverses];
  // A window at a time, which stays in the nearest memory.
  let total = 0;
  for (const { from, to, first, last } of windows) {
    targets.set(graph.targets.subarray(first, last));
    tieWeights.set(graph.weights.subarray(first, last));
    const given = [at.nodes, at.places, at.graphStarts, first, at.targets, at.tieWeights];
    total += memory.kernels.pagerankRows(from, to, ...given, ...rows);
  }
  return {
    memory,
    rows: [...rows, at.shares],
    strengths: memory.view(Float64Array, at.strengths, tied),
    shares: memory.view(Float64Array, at.shares, tied),
    total,
  };
}

/** Which of `nodes` lie in each window of rows, and the ties of that window. */
function windowsOf({ order, starts }: CsrGraph, nodes: Uint32Array) {
  const windows: { readonly from: number; readonly to: number; readonly first: number; readonly last: number }[] = [];
  let to = 0;
  for (let row = 0; row < order; row += evenWindow) {
    const end = Math.min(order, row + evenWindow);
    const from = to;
    while (to < nodes.length && nodes[to]! < end) to += 1;
    windows.push({ from, to, first: starts[row]!, last: starts[end]! });
  }
  return windows;
}

/** What comes to each node; to nodes without ties as much as a jump brings. */
function toSumOne(order: number, nodes: Uint32Array, strengths: Float64Array, shares: Float64Array): Float64Array {
  const values = new Float64Array(order).fill(1);
  let sum = order - nodes.length;
  for (let row = 0; row < nodes.length; row += 1) {
    const value = strengths[row]! * shares[row]!;
    values[nodes[row]!] = value;
    sum += value;
  }
  for (let node = 0; node < order; node += 1) values[node]! /= sum;
  return values;
}
