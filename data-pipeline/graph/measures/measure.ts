import type { CsrGraph } from '../csr/csr.ts';
import type { Network } from '../network.ts';

/** A network with what several measures need of it. */
export interface MeasuredGraph {
  readonly order: number;
  readonly size: number;
  readonly graph: Network;
  readonly adjacency: CsrGraph;
}

/** What a measure says of a graph. */
export interface Measurement {
  /** One number a node, in node order; NaN = not defined for this node. Null = not computed, see `reason`. */
  readonly values: Float64Array | null;
  /** Why there are no values, in words for the reader; null where there are. */
  readonly reason: string | null;
  /** Numbers about the whole graph, such as `modularity`. */
  readonly facts: Readonly<Record<string, number>>;
}

/** A network measure, with what a reader must know to use it. */
export interface Measure {
  /** Name of its column in measures.csv and of its attribute in network.gexf. */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly definition: string;
  readonly formula: string | null;
  readonly citation: { readonly text: string; readonly url: string };
  /** What one step of the value stands for. */
  readonly unit: string;
  readonly range: string;
  /** `category`: the values are names in the form of numbers, which have no order. */
  readonly scale: 'number' | 'category';
  /** With n nodes and m edges. */
  readonly complexity: string;
  /** Grows with n·m, and is refused above a bound (see `measureGraph`). */
  readonly isCostly: boolean;
  compute(graph: MeasuredGraph): Measurement;
}

export function measured(values: Float64Array, facts: Readonly<Record<string, number>> = {}): Measurement {
  return { values, reason: null, facts };
}

export function refused(reason: string): Measurement {
  return { values: null, reason, facts: {} };
}

/** Values that graphology returns by node key, in node order. */
export function inNodeOrder(byKey: Readonly<Record<string, number>>, order: number): Float64Array {
  return Float64Array.from({ length: order }, (_, number) => byKey[number]!);
}
