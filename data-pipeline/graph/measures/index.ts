import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { community } from './community.ts';
import { component, componentSize } from './component.ts';
import { constraint } from './constraint.ts';
import { core } from './core.ts';
import { degree } from './degree.ts';
import { eigenvector } from './eigenvector.ts';
import { csrOf } from '../csr/graphology.ts';
import { pause } from '../pause.ts';
import { pagerank } from './pagerank.ts';
import { measured, refused, type Measure, type MeasuredGraph, type Measurement } from './measure.ts';
import type { Network } from '../network.ts';
import { strength } from './strength.ts';

export type { Measure } from './measure.ts';

/** Every measure, in the order of the columns of measures.csv. */
export const measures: readonly Measure[] = [
  degree,
  strength,
  betweenness,
  closeness,
  eigenvector,
  pagerank,
  core,
  clustering,
  constraint,
  component,
  componentSize,
  community,
];

/** Costly measures are refused where n·m is larger: 1e9 is about 15 s each on a laptop of 2020. */
export const defaultWorkBound = 1e9;

export interface NamedMeasurement extends Measurement {
  readonly id: string;
}

export interface MeasureOptions {
  /** Which measures, in which order. Default: all. */
  readonly measures?: readonly Measure[];
  readonly workBound?: number;
  /** Called after each measure. */
  readonly onProgress?: (progress: { readonly id: string; readonly done: number; readonly total: number }) => void;
  /** Stops between measures; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Measures a graph; the same graph gives the same numbers. A measure that is too costly, or has no answer here,
 * comes back with null values and the reason.
 */
export async function measureGraph(graph: Network, options: MeasureOptions = {}): Promise<readonly NamedMeasurement[]> {
  const chosen = options.measures ?? measures;
  const workBound = options.workBound ?? defaultWorkBound;
  const prepared = prepare(graph);
  const results: NamedMeasurement[] = [];
  for (const measure of chosen) {
    await pause(options.signal);
    results.push({ id: measure.id, ...compute(measure, prepared, workBound) });
    options.onProgress?.({ id: measure.id, done: results.length, total: chosen.length });
  }
  return results;
}

/** What the measures' `compute` takes. */
export function prepare(graph: Network): MeasuredGraph {
  return { order: graph.order, size: graph.size, graph, adjacency: csrOf(graph) };
}

function compute(measure: Measure, graph: MeasuredGraph, workBound: number): Measurement {
  const work = graph.order * graph.size;
  if (graph.order === 0) return measured(new Float64Array(0));
  return measure.isCostly && work > workBound ? tooCostly(measure, work, workBound) : measure.compute(graph);
}

function tooCostly({ title }: Measure, work: number, bound: number): Measurement {
  return refused(
    `${title} needs about nodes × ties = ${work.toPrecision(2)} steps here, more than the limit of ${bound.toPrecision(2)}. Narrow the years, or show covered people and their co-authors only.`,
  );
}
