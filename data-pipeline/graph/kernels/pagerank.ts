import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { evenOrder } from '../csr/even-order.ts';
import { Breath } from '../pause.ts';

export interface PagerankOptions {
  readonly damping: number;
  /** The largest sum of all errors. */
  readonly tolerance: number;
  /** Stops between rounds; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** More rounds than any graph needs for 1e-14: each shrinks the error by 0.55 where the damping is 0.85. */
const mostRounds = 200;

/**
 * PageRank of each row, weighted, sum 1; a row without ties passes its share to all.
 *
 * On undirected graphs the walk is symmetric but for scale, so that Chebyshev iteration gains in one round what power
 * iteration gains in nearly four (G. H. Golub, R. S. Varga, Chebyshev semi-iterative methods, Numer. Math. 3, 1961).
 */
export async function pageranks(
  graph: CsrGraph,
  { damping, tolerance, signal }: PagerankOptions,
): Promise<Float64Array> {
  const { order, targets } = graph;
  const nodes = evenOrder(graph);
  const isSingle = isExactInSingle(graph.weights);
  const bytes = 4 * (order + 1) + (isSingle ? 8 : 12) * targets.length + 32 * order;
  const memory = await KernelMemory.ofBytes(bytes + 8 * 64);
  const at = {
    starts: memory.reserve(order + 1, 4),
    targets: memory.reserve(targets.length, 4),
    weights: memory.reserve(targets.length, isSingle ? 4 : 8),
    strengths: memory.reserve(order, 8),
    inverses: memory.reserve(order, 8),
  };
  const numbers = (address: number): Float64Array => memory.view(Float64Array, address, order);
  const strengths = numbers(at.strengths);
  const placed = {
    starts: memory.view(Uint32Array, at.starts, order + 1),
    targets: memory.view(Uint32Array, at.targets, targets.length),
    weights: isSingle
      ? memory.view(Float32Array, at.weights, targets.length)
      : memory.view(Float64Array, at.weights, targets.length),
    strengths,
  };
  const { tied, total } = placeRows(graph, nodes, placed);
  numbers(at.inverses).set(strengths.map((strength) => (strength > 0 ? 1 / strength : 0)));

  // As if everyone were tied to everyone: the sum over all rows is then right from the start.
  const first = total > 0 ? tied / (1 - damping) / total : 0;
  let shares = memory.place(new Float64Array(order).fill(first));
  let previous = memory.place(new Float64Array(order).fill(first));
  const walk = [order, at.starts, at.targets, at.weights, Number(isSingle), at.strengths, at.inverses];
  const breath = new Breath();
  let relaxation = 1;
  for (let round = 1; round <= mostRounds; round += 1) {
    const residual = memory.kernels.pagerankRound(...walk, shares, previous, damping, relaxation) - (order - tied);
    // The error of the sum is at most residual / (1 − damping), and the values sum up to about order / (1 − damping).
    if (residual <= tolerance * order) break;
    [shares, previous] = [previous, shares];
    relaxation = round === 1 ? 1 / (1 - damping ** 2 / 2) : 1 / (1 - (damping ** 2 * relaxation) / 4);
    await breath.take(signal);
  }
  const ranks = toSumOne(nodes, strengths, numbers(shares));
  memory.free();
  return ranks;
}

/** Whether 4 bytes hold each weight as it is, such as a count of works. */
function isExactInSingle(weights: Float64Array): boolean {
  let at = 0;
  while (at < weights.length && Math.fround(weights[at]!) === weights[at]) at += 1;
  return at === weights.length;
}

interface PlacedRows extends Pick<CsrGraph, 'starts' | 'targets'> {
  readonly weights: Float32Array | Float64Array;
  readonly strengths: Float64Array;
}

/** Writes the rows in the order of `nodes`, each with its strength; gives how many have ties, and the sum of strengths. */
function placeRows(
  graph: CsrGraph,
  nodes: Uint32Array,
  { starts, targets, weights, strengths }: PlacedRows,
): { readonly tied: number; readonly total: number } {
  const rowOf = new Uint32Array(nodes.length);
  for (let row = 0; row < nodes.length; row += 1) rowOf[nodes[row]!] = row;
  let length = 0;
  let tied = 0;
  let total = 0;
  for (let row = 0; row < nodes.length; row += 1) {
    const last = graph.starts[nodes[row]! + 1]!;
    let strength = 0;
    for (let tie = graph.starts[nodes[row]!]!; tie < last; tie += 1) {
      const weight = graph.weights[tie]!;
      targets[length] = rowOf[graph.targets[tie]!]!;
      weights[length] = weight;
      strength += weight;
      length += 1;
    }
    strengths[row] = strength;
    starts[row + 1] = length;
    if (strength > 0) tied += 1;
    total += strength;
  }
  return { tied, total };
}

/** What comes to each row, in node order; to rows without ties as much as a jump brings. */
function toSumOne(nodes: Uint32Array, strengths: Float64Array, shares: Float64Array): Float64Array {
  const values = new Float64Array(nodes.length);
  let sum = 0;
  for (let row = 0; row < nodes.length; row += 1) {
    const value = strengths[row]! > 0 ? strengths[row]! * shares[row]! : 1;
    values[nodes[row]!] = value;
    sum += value;
  }
  for (let node = 0; node < values.length; node += 1) values[node]! /= sum;
  return values;
}
