import type { CsrGraph } from '../csr/csr.ts';
import type { Crew, JobPlan } from '../threads/crew.ts';

/** What a measure says of a graph. */
export interface Measurement {
  /** One number a node, in node order; NaN = not defined for this node. Null = not computed, see `reason`. */
  readonly values: Float64Array | null;
  /** Why there are no values, in words for the reader; null where there are. */
  readonly reason: string | null;
  /** How sure the values are, in words for the reader; null = they are exact. */
  readonly note: string | null;
  /** Numbers about the whole graph, such as `modularity`: those that the measure lists. */
  readonly facts: Readonly<Record<string, number>>;
}

/** What a measure may use besides the graph. */
export interface MeasureRun extends Pick<JobPlan, 'signal' | 'onProgress'> {
  /** The threads that long measures are spread over. */
  readonly crew: Crew;
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
  /** What is fixed in the formula or the computation, by name; empty = nothing. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What one step of the value stands for. */
  readonly unit: string;
  readonly range: string;
  /** `category`: the values are names in the form of numbers, which have no order. */
  readonly scale: 'number' | 'category';
  /** What its `facts` say, by name; empty = it has none. */
  readonly facts: Readonly<Record<string, string>>;
  /** With n nodes and m edges. */
  readonly complexity: string;
  /** Grows with n·m, and is estimated or refused above a bound (see `measureGraph`). */
  readonly isCostly: boolean;
  /**
   * @param graph of at least one node, its rows in the order of a breadth-first walk.
   * @returns values by row. Categories are any numbers: `measureGraph` names them.
   */
  compute(graph: CsrGraph, run: MeasureRun): Measurement | Promise<Measurement>;
  /** Values that are not exact, with a note that says so: used above the bound, in place of a refusal. */
  readonly estimate?: (graph: CsrGraph, run: MeasureRun) => Promise<Measurement>;
}

export function measured(values: Float64Array, facts: Readonly<Record<string, number>> = {}): Measurement {
  return { values, reason: null, note: null, facts };
}

export function refused(reason: string): Measurement {
  return { values: null, reason, note: null, facts: {} };
}
