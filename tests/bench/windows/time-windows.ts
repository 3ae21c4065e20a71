import {
  type Collaborations,
  type CollaborationColumns,
  collaborationsFrom,
} from '../../../data-pipeline/graph/collaborations.ts';
import { buildNetwork, csrOfNetwork } from '../../../data-pipeline/graph/network.ts';
import { columnsOf, datedAuthorships, windowStarts, windowYears } from './dated-authorships.ts';

/** Milliseconds of one window. */
interface WindowTime {
  /** Nodes with their columns, and ties. */
  readonly network: number;
  /** The network in compressed rows, as measures walk it. */
  readonly rows: number;
  readonly people: number;
  readonly ties: number;
}

export interface WindowTimes {
  /** By window, from columns that were read once. */
  readonly windows: readonly WindowTime[];
  /** The same windows, each with its columns read anew: milliseconds in all. */
  readonly fromScratch: readonly number[];
}

/** Some of the windows: each takes as long as all columns take. */
const fromScratchOnly = 4;

/** Times the network of each window of years. The same in Node and on a page. */
export function timeWindows(rows: number): WindowTimes {
  const columns = columnsOf(datedAuthorships(rows));
  const model = collaborationsFrom(columns);
  // Once unseen: compiles.
  for (const from of windowStarts) timeWindow(model, from);
  const windows = windowStarts.map((from) => timeWindow(model, from));
  const fromScratch = windowStarts.slice(-fromScratchOnly).map((from) => timeFromScratch(columns, from));
  return { windows, fromScratch };
}

function timeWindow(model: Collaborations, from: number): WindowTime {
  const started = performance.now();
  const { network } = buildNetwork(model, { kind: 'person', years: { from, to: from + windowYears - 1 } });
  const built = performance.now();
  const { order, size } = csrOfNetwork(network);
  return { network: built - started, rows: performance.now() - built, people: order, ties: size };
}

function timeFromScratch(columns: CollaborationColumns, from: number): number {
  const started = performance.now();
  timeWindow(collaborationsFrom(columns), from);
  return performance.now() - started;
}
