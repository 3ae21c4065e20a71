import { componentRanges } from '../kernels/components.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { strengths } from '../kernels/strengths.ts';
import { Breath } from '../pause.ts';
import { measured, refused, type Measure, type Measurement, type MeasureRun } from './measure.ts';

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
  parameters: { accuracy: '1e-11' },
  unit: 'none',
  range: '0 to 1',
  scale: 'number',
  facts: {},
  complexity: 'O(m) a round',
  isCostly: false,
  compute: eigenvectorCentrality,
};

/** Rounds are limited so that no component takes more than this many steps along ties (about 3 s). */
const stepLimit = 1e9;
const accuracy = 1e-11;
/** Steps between two looks at whether to stop: some milliseconds. */
const stepsAtOnce = 2e6;
/** A change below this is the rounding of doubles. */
const roundingFloor = 1e-14;

/** The rows `from` to `to`, exclusive: one component. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Principal extends Range {
  readonly value: number;
  /** Unit length, by row from `from` on. */
  readonly vector: Float64Array;
}

/**
 * The limit of power iteration from equal values on the whole graph. It is taken component by component, because two
 * components of nearly the same eigenvalue would hold up each other's convergence for ever.
 */
async function eigenvectorCentrality(graph: CsrGraph, { signal }: MeasureRun): Promise<Measurement> {
  const breath = new Breath();
  const strength = strengths(graph);
  let top: Principal[] = [];
  for (const range of componentRanges(graph)) {
    const largest = strength.subarray(range.from, range.to).reduce((most, value) => Math.max(most, value), 0);
    // No eigenvalue exceeds the largest strength of its component.
    if (top.length > 0 && largest < top[0]!.value * (1 - 1e-12)) continue;
    const found = await principalVector(graph, range, largest / 2, () => breath.take(signal));
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
  const parts = top.map(({ vector }) => vector.reduce((sum, value) => sum + value, 0));
  const length = Math.hypot(...parts);
  for (const [index, { from, vector }] of top.entries()) {
    values.set(
      vector.map((value) => (value * parts[index]!) / length),
      from,
    );
  }
  return measured(values);
}

/** Power iteration on A + cI, c half the largest strength, which cannot swing on bipartite components. Null = not settled. */
async function principalVector(
  { starts, targets, weights }: CsrGraph,
  { from, to }: Range,
  shift: number,
  breathe: () => Promise<void>,
): Promise<Principal | null> {
  const order = to - from;
  const steps = starts[to]! - starts[from]! + order;
  let vector = new Float64Array(order).fill(1 / Math.sqrt(order));
  let following = new Float64Array(order);
  let change = NaN;
  let ratio = NaN;
  for (let taken = 0, last = 0; taken <= stepLimit; taken += steps) {
    if (taken - last > stepsAtOnce) {
      last = taken;
      await breathe();
    }
    let square = 0;
    for (let index = 0; index < order; index += 1) {
      let sum = shift * vector[index]!;
      for (let at = starts[from + index]!; at < starts[from + index + 1]!; at += 1) {
        sum += weights[at]! * vector[targets[at]! - from]!;
      }
      following[index] = sum;
      square += sum * sum;
    }
    const length = Math.sqrt(square);
    if (length === 0) return { from, to, value: 0, vector };
    let distance = 0;
    for (let index = 0; index < order; index += 1) {
      following[index]! /= length;
      distance += (following[index]! - vector[index]!) ** 2;
    }
    distance = Math.sqrt(distance);
    // Errors shrink by the same factor each round, so what is left after this one is distance · r / (1 − r).
    // The larger of two ratios, as one alone can be small by chance; the first rounds have none.
    const slowest = Math.max(ratio, distance / change);
    ratio = distance / change;
    [vector, following] = [following, vector];
    if (distance < roundingFloor || (slowest < 1 && (distance * slowest) / (1 - slowest) < accuracy)) {
      return { from, to, value: length - shift, vector };
    }
    change = distance;
  }
  return null;
}
