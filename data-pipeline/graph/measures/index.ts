import { betweenness } from './betweenness.ts';
import { betweennessWeighted } from './betweenness-weighted.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { community } from './community.ts';
import { component, componentSize } from './component.ts';
import { constraint } from './constraint.ts';
import { core } from './core.ts';
import { degree } from './degree.ts';
import { eigenvector } from './eigenvector.ts';
import { breadthFirstOrder, renumbered } from '../csr/breadth-first.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { renumberBySize } from '../communities/by-size.ts';
import { Crew } from '../threads/crew.ts';
import { sharedMemory } from '../threads/shared.ts';
import { pause } from '../pause.ts';
import { harmonic } from './harmonic.ts';
import { pagerank } from './pagerank.ts';
import { measured, refused, type Measure, type Measurement, type MeasureRun } from './measure.ts';
import { strength } from './strength.ts';

export type { Measure } from './measure.ts';

/** Every measure, in the order of the columns of measures.csv. */
export const measures: readonly Measure[] = [
  degree,
  strength,
  betweenness,
  betweennessWeighted,
  closeness,
  harmonic,
  eigenvector,
  pagerank,
  core,
  clustering,
  constraint,
  component,
  componentSize,
  community,
];

/** Costly measures are estimated, or refused, where n·m is larger: 1e10 is about 20 s each on a laptop of 2020. */
export const defaultWorkBound = 1e10;

/** Ties of a graph whose measures take longer than it takes to hand it to other threads. */
const manyTies = 100_000;

export interface NamedMeasurement extends Measurement {
  readonly id: string;
}

export interface MeasureOptions {
  /** Which measures, in which order. Default: all. */
  readonly measures?: readonly Measure[];
  /** Default {@link defaultWorkBound}; Infinity = everything is exact, however long it takes. */
  readonly workBound?: number;
  /** Threads that long measures are spread over. Default: the caller's own. */
  readonly crew?: Crew | undefined;
  /** Called after each measure, and within long ones; `done` counts measures and parts of them. */
  readonly onProgress?: (progress: { readonly id: string; readonly done: number; readonly total: number }) => void;
  /** Whether the host is let in between measures. Default: yes; a caller who measures hundreds of graphs does that itself. */
  readonly pauses?: boolean;
  /** Stops between measures and within long ones; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Measures a graph; the same graph gives the same numbers, whatever the threads. A measure that is too costly, or has
 * no answer here, comes back with null values and the reason.
 *
 * Where there are threads, measures of a large graph are taken side by side, then the costly ones, each by all threads.
 */
export async function measureGraph(
  whole: CsrGraph,
  options: MeasureOptions = {},
): Promise<readonly NamedMeasurement[]> {
  const chosen = options.measures ?? measures;
  const workBound = options.workBound ?? defaultWorkBound;
  const crew = options.crew ?? new Crew();
  const isSideBySide = whole.size >= manyTies && crew.isMany;
  const nodes = breadthFirstOrder(whole);
  const graph = renumbered(whole, nodes, isSideBySide ? sharedMemory : undefined);
  const parts = new Float64Array(chosen.length);

  const breathe = async (): Promise<void> => (options.pauses === false ? undefined : pause(options.signal));
  const take = async (measure: Measure): Promise<NamedMeasurement> => {
    const { id } = measure;
    const report = (part: number): void => {
      parts[chosen.indexOf(measure)] = part;
      options.onProgress?.({ id, done: parts.reduce((sum, done) => sum + done, 0), total: chosen.length });
    };
    const run: MeasureRun = { crew, signal: options.signal, onProgress: ({ done, total }) => report(done / total) };
    const { values, ...said } = await compute(measure, graph, run, workBound);
    const found = { id, values: values && inNodeOrder(measure, values, nodes), ...said };
    report(1);
    return found;
  };

  const results = new Map<Measure, NamedMeasurement>();
  if (isSideBySide) {
    const light = chosen.filter(({ isCostly }) => !isCostly);
    await breathe();
    for (const [index, found] of (await Promise.all(light.map(take))).entries()) results.set(light[index]!, found);
  }
  for (const measure of chosen) {
    if (results.has(measure)) continue;
    await breathe();
    results.set(measure, await take(measure));
  }
  return chosen.map((measure) => results.get(measure)!);
}

async function compute(measure: Measure, graph: CsrGraph, run: MeasureRun, workBound: number): Promise<Measurement> {
  const work = graph.order * graph.size;
  if (graph.order === 0) return measured(new Float64Array(0));
  if (!measure.isCostly || work <= workBound) return await measure.compute(graph, run);
  return (await measure.estimate?.(graph, run)) ?? tooCostly(measure, work, workBound);
}

/** Categories are named here, once the nodes stand in their own order: which of two as large is first depends on it. */
function inNodeOrder({ scale }: Measure, byRow: Float64Array, nodes: Uint32Array): Float64Array {
  const values = new Float64Array(byRow.length);
  for (let row = 0; row < nodes.length; row += 1) values[nodes[row]!] = byRow[row]!;
  return scale === 'category' ? renumberBySize(values) : values;
}

function tooCostly({ title }: Measure, work: number, bound: number): Measurement {
  return refused(
    `${title} needs about nodes × ties = ${work.toPrecision(2)} steps here, more than the limit of ${bound.toPrecision(2)}. Narrow the years, or show covered people and their co-authors only.`,
  );
}
