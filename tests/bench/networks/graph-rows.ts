import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { graphCrew } from '../../../data-pipeline/commands/graph-crew.ts';
import { breadthFirstOrder, renumbered } from '../../../data-pipeline/graph/csr/breadth-first.ts';
import { bytesOf, type CsrGraph } from '../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { plainPageranks, sumOfErrors } from '../../support/plain-pageranks.ts';
import { writeColumns } from './columns-file.ts';
import { graphNamed, type NamedGraph } from './graphs.ts';
import { graphologyPeer } from './graphology-peer.ts';
import { benchedKernels, type BenchedKernel, type BenchedValue } from './kernels.ts';
import { type Peer, PythonPeer } from './python-peer.ts';
import { type BenchResult, median, resultOf } from './result.ts';

export interface BenchWishes {
  /** Names of kernels; empty = all. */
  readonly kernels: ReadonlySet<string>;
  readonly folder: string;
  readonly report: (result: BenchResult) => void;
  /** A peer that is not there, in words. */
  readonly skip: (said: string) => void;
}

/** Rounds in which ours and each peer take turns: so many, or until they took so long; one for what takes longer by itself. */
const rounds = 9;
const roundsMs = 5_000;
/** Costly kernels are run on graphs of at most so many nodes: beyond, one round of a peer takes hours. */
const largestForCostly = 30_000;

/** Every kernel on one graph, beside every peer that is there. */
export async function benchGraph(name: string, wishes: BenchWishes): Promise<void> {
  if (!['build', ...benchedKernels.map((kernel) => kernel.name)].some((kernel) => isWished(wishes, kernel))) return;
  const named = graphNamed(name);
  const benched = benchedGraph(named);
  const path = join(wishes.folder, 'graph.bin');
  const { order, edges } = named;
  writeColumns(
    path,
    order,
    [edges.sources, edges.targets],
    edges.weights ?? new Float64Array(edges.sources.length).fill(1),
  );
  const libraries = order > largestForCostly ? ['igraph'] : ['igraph', 'networkx', 'networkit'];
  const peers: PythonPeer[] = [];
  for (const library of libraries) {
    const peer = await PythonPeer.load(library, path);
    if (peer.kernels.length === 0) wishes.skip(`${library} on ${named.name} is skipped: ${peer.said}`);
    peers.push(peer);
  }
  try {
    if (isWished(wishes, 'build')) await benchBuild(named, peers, wishes);
    for (const kernel of benchedKernels) {
      if (!isWished(wishes, kernel.name)) continue;
      if (kernel.isCostly && order > largestForCostly) continue;
      await benchKernel(kernel, benched, peers, wishes);
      // By itself: its objects keep the collector busy while others are timed.
      const graphology = graphologyPeer(kernel.name, benched.given);
      if (graphology !== null) await benchKernel(kernel, benched, [graphology], wishes);
    }
  } finally {
    for (const peer of peers) peer.end();
  }
}

function isWished({ kernels }: BenchWishes, name: string): boolean {
  return kernels.size === 0 || kernels.has(name);
}

/** A graph as peers are given it, and renumbered as our kernels walk it. */
interface BenchedGraph {
  readonly name: string;
  readonly given: CsrGraph;
  readonly graph: CsrGraph;
  /** The given row of each row of `graph`. */
  readonly nodes: Uint32Array;
}

function benchedGraph({ name, order, edges }: NamedGraph): BenchedGraph {
  const given = csrFromEdges(order, edges);
  const nodes = breadthFirstOrder(given);
  return { name, given, graph: renumbered(given, nodes), nodes };
}

/** Edges to a graph that kernels can walk, and what it takes. */
async function benchBuild(named: NamedGraph, peers: readonly PythonPeer[], wishes: BenchWishes): Promise<void> {
  const benched = benchedGraph(named);
  const perEdge = bytesOf(benched.graph) / named.edges.sources.length;
  const kernel: BenchedKernel = {
    name: 'build',
    isCostly: false,
    isSpread: false,
    run: () => {
      benchedGraph(named);
      return null;
    },
  };
  const note = `${perEdge.toFixed(1)} bytes an edge`;
  await benchKernel(kernel, benched, peers, {
    ...wishes,
    report: (result) => wishes.report({ ...result, note: [note, result.note].filter(Boolean).join('; ') }),
  });
}

async function benchKernel(
  kernel: BenchedKernel,
  benched: BenchedGraph,
  peers: readonly Peer[],
  { report }: BenchWishes,
): Promise<void> {
  const workers = kernel.isSpread ? [1, Math.max(2, Math.min(8, availableParallelism()))] : [1];
  const crews = workers.map((count) => (count === 1 ? graphCrew(1) : graphCrew(count)));
  const inTurn = peers.filter(({ kernels }) => kernels.includes(kernel.name));
  const ours = workers.map((): number[] => []);
  const theirs = inTurn.map((): number[] => []);
  const values: { ours: BenchedValue; theirs: BenchedValue[] } = { ours: null, theirs: [] };
  const begun = performance.now();
  for (let round = 0; round < rounds && (round < 2 || performance.now() - begun < roundsMs); round += 1) {
    for (const [index, crew] of crews.entries()) {
      if (isOnceEnough(ours[index])) continue;
      const started = performance.now();
      values.ours = await kernel.run(benched.graph, crew);
      ours[index]?.push(performance.now() - started);
    }
    for (const [index, peer] of inTurn.entries()) {
      if (isOnceEnough(theirs[index])) continue;
      const answer = await peer.run(kernel.name);
      if (answer === null) continue;
      theirs[index]?.push(answer.ms);
      values.theirs[index] = answer.value;
    }
  }
  for (const crew of crews) crew.end();
  const note = notes(benched, values.ours);
  for (const [index, count] of workers.entries()) {
    for (const [at, peer] of inTurn.entries()) {
      const times = theirs[at] ?? [];
      report(
        resultOf({
          kernel: kernel.name,
          graph: benched.name,
          workers: count,
          ours_ms: settled(ours[index] ?? []),
          peer: peer.library,
          peer_ms: times.length === 0 ? null : settled(times),
          note: times.length === 0 ? `skipped: ${peer.said}` : note(values.theirs[at] ?? null),
        }),
      );
    }
  }
}

/** The first of several rounds is left out: it compiles, here, and fills caches, there. */
function settled(times: readonly number[]): number {
  return median(times.length > 1 ? times.slice(1) : times);
}

function isOnceEnough(times: readonly number[] = []): boolean {
  return (times[0] ?? 0) > roundsMs;
}

/** What is told of our result beside a peer's: modularity, or how far both are from the limit. */
function notes({ graph, nodes }: BenchedGraph, ours: BenchedValue): (theirs: BenchedValue) => string {
  if (ours instanceof Float64Array) {
    const right = plainPageranks(graph);
    const error = (values: Float64Array): string => sumOfErrors(values, right).toExponential(1);
    return (theirs) =>
      theirs instanceof Float64Array
        ? `sum of errors ${error(ours)}, theirs ${error(Float64Array.from(nodes, (node) => theirs[node]!))}`
        : `sum of errors ${error(ours)}`;
  }
  return (theirs) => {
    if (ours === null || typeof theirs !== 'number') return '';
    const difference = ((ours - theirs) / theirs) * 100;
    return `modularity ${ours.toFixed(4)}, theirs ${theirs.toFixed(4)} (${difference >= 0 ? '+' : ''}${difference.toFixed(2)} %)`;
  };
}
