import { componentNumbers } from './component.ts';
import { measured, refused, type Measure, type MeasuredGraph } from './measure.ts';
import type { CsrGraph } from '../csr/csr.ts';

export const eigenvector: Measure = {
  id: 'eigenvector',
  title: 'Eigenvector centrality',
  definition:
    'A value in proportion to the weighted sum of the neighbors’ values; 0 outside the component whose ties are strongest.',
  formula:
    'λ x(i) = Σⱼ w(i, j) x(j), λ the largest eigenvalue, Σᵢ x(i)² = 1; where components share λ, each in proportion to its part of (1, …, 1)',
  citation: {
    text: 'Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of Sociology 92(5), 1170–1182.',
    url: 'https://doi.org/10.1086/228631',
  },
  unit: 'none',
  range: '0 to 1',
  scale: 'number',
  complexity: 'O(m) a round',
  isCostly: false,
  compute: eigenvectorCentrality,
};

/** Rounds are limited so that no component takes more than this many steps along ties (about 3 s). */
const stepLimit = 1e9;
const accuracy = 1e-11;
/** A change below this is the rounding of doubles. */
const roundingFloor = 1e-14;

interface Principal {
  readonly nodes: readonly number[];
  readonly value: number;
  /** Unit length, in the order of `nodes`. */
  readonly vector: Float64Array;
}

/**
 * The limit of power iteration from equal values on the whole graph. It is taken component by component, because two
 * components of nearly the same eigenvalue would hold up each other's convergence for ever.
 */
function eigenvectorCentrality(graph: MeasuredGraph): ReturnType<Measure['compute']> {
  const members: number[][] = [];
  for (const [node, number] of componentNumbers(graph.graph).entries()) (members[number - 1] ??= []).push(node);

  let top: Principal[] = [];
  for (const nodes of members) {
    // No eigenvalue exceeds the largest strength of its component.
    if (top.length > 0 && largestStrength(graph.adjacency, nodes) < top[0]!.value * (1 - 1e-12)) continue;
    const found = principalVector(graph.adjacency, nodes);
    if (found === null) {
      return refused(
        `Eigenvector centrality did not settle within ${stepLimit.toExponential()} steps: several parts of the network are almost equally strong, so no one ordering is meaningful.`,
      );
    }
    const difference = top.length === 0 ? 1 : found.value - top[0]!.value;
    if (Math.abs(difference) <= 1e-12 * found.value) top.push(found);
    else if (difference > 0) top = [found];
  }

  const values = new Float64Array(graph.order);
  for (const { nodes, vector } of top) {
    const part = vector.reduce((sum, value) => sum + value, 0);
    for (const [index, node] of nodes.entries()) values[node] = vector[index]! * part;
  }
  const length = Math.hypot(...top.map(({ vector }) => vector.reduce((sum, value) => sum + value, 0)));
  return measured(values.map((value) => value / length));
}

function largestStrength({ starts, weights }: CsrGraph, nodes: readonly number[]): number {
  let largest = 0;
  for (const node of nodes) {
    let strength = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) strength += weights[at]!;
    largest = Math.max(largest, strength);
  }
  return largest;
}

/** Power iteration on A + cI, c half the largest strength, which cannot swing on bipartite components. Null = not settled. */
function principalVector(graph: CsrGraph, nodes: readonly number[]): Principal | null {
  const { starts, targets, weights } = graph;
  const shift = largestStrength(graph, nodes) / 2;
  const localOf = new Map(nodes.map((node, index) => [node, index]));
  const halfEdges = nodes.reduce((sum, node) => sum + starts[node + 1]! - starts[node]!, 0);
  const local = new Int32Array(halfEdges);
  const localStarts = new Int32Array(nodes.length + 1);
  const localWeights = new Float64Array(halfEdges);
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      local[next] = localOf.get(targets[at]!)!;
      localWeights[next] = weights[at]!;
      next += 1;
    }
    localStarts[index + 1] = next;
  }

  let vector = new Float64Array(nodes.length).fill(1 / Math.sqrt(nodes.length));
  let change = NaN;
  let ratio = NaN;
  for (let steps = 0; steps <= stepLimit; steps += halfEdges + nodes.length) {
    const following = new Float64Array(nodes.length);
    let square = 0;
    for (let index = 0; index < nodes.length; index += 1) {
      let sum = shift * vector[index]!;
      for (let at = localStarts[index]!; at < localStarts[index + 1]!; at += 1) {
        sum += localWeights[at]! * vector[local[at]!]!;
      }
      following[index] = sum;
      square += sum * sum;
    }
    const length = Math.sqrt(square);
    if (length === 0) return { nodes, value: 0, vector };
    let distance = 0;
    for (let index = 0; index < nodes.length; index += 1) {
      following[index]! /= length;
      distance += (following[index]! - vector[index]!) ** 2;
    }
    distance = Math.sqrt(distance);
    // Errors shrink by the same factor each round, so what is left after this one is distance · r / (1 − r).
    // The larger of two ratios, as one alone can be small by chance; the first rounds have none.
    const slowest = Math.max(ratio, distance / change);
    ratio = distance / change;
    vector = following;
    if (distance < roundingFloor || (slowest < 1 && (distance * slowest) / (1 - slowest) < accuracy)) {
      return { nodes, value: length - shift, vector };
    }
    change = distance;
  }
  return null;
}
