import { UndirectedGraph } from 'graphology';
import { inferSettings } from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import helpers from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import noverlap from 'graphology-layout-noverlap';
import { componentNumbers } from './measures/component.ts';
import type { Network } from './network.ts';
import { packCircles, ringPoints } from './packing.ts';
import { pause } from './pause.ts';
import { seededRandom, type Random } from './random.ts';

/** In node order. The middle is 0, y grows upwards, neighbors in a crowd are about 10 apart. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface LayoutOptions {
  readonly seed?: number;
  /** `done` and `total` count nodes × rounds of ForceAtlas2. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Stops between chunks of rounds; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

const spacing = 10;
/** Between two pauses, so that an abort is seen within about half a second. */
const workInChunk = 20_000;

/** Ties that pull, for each node its strongest: in a dense network all of them together would pull everything into one ball. */
const backboneTies = 10;

type Island = UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>;

/**
 * Positions for drawing a network, the same for the same network and seed.
 *
 * Each connected component is laid out by itself (ForceAtlas2: M. Jacomy et al. 2014, PLoS ONE 9(6), e98679; then
 * noverlap), and the components are packed around the largest; nodes without ties stand on the rim.
 */
export async function layoutNetwork(graph: Network, options: LayoutOptions = {}): Promise<Positions> {
  const random = seededRandom(options.seed ?? 1);
  const { groups, alone } = groupsOf(graph);
  const total = groups.reduce((sum, nodes) => sum + nodes.length * roundsFor(nodes.length), 0);

  const islands: Island[] = [];
  let done = 0;
  let sincePause = 0;
  for (const nodes of groups) {
    const island = islandOf(graph, nodes, random);
    const settings = { ...defaults, ...inferSettings(nodes.length), slowDown: 1, barnesHutTheta: 0.8 };
    const matrices = helpers.graphToByteArrays(island, (_, { weight }) => weight);
    for (let round = 0; round < roundsFor(nodes.length); round += 1) {
      iterate(settings, matrices.nodes, matrices.edges);
      done += nodes.length;
      sincePause += nodes.length;
      if (sincePause < workInChunk) continue;
      sincePause = 0;
      options.onProgress?.({ done, total });
      await pause(options.signal);
    }
    helpers.assignLayoutChanges(island, matrices.nodes, null);
    spread(island);
    islands.push(island);
  }
  options.onProgress?.({ done: total, total });

  return assemble(graph.order, islands, alone);
}

/** Rows of each component of two and more, largest first, and the rows of nodes without ties. */
function groupsOf(graph: Network): {
  readonly groups: readonly (readonly number[])[];
  readonly alone: readonly number[];
} {
  const members: number[][] = [];
  for (const [node, number] of componentNumbers(graph).entries()) (members[number - 1] ??= []).push(node);
  return {
    groups: members.filter((nodes) => nodes.length > 1),
    alone: members.filter((nodes) => nodes.length === 1).flat(),
  };
}

/** Fewer rounds for larger groups: one takes 5 ms for 1,000 nodes and 120 ms for 10,000. */
function roundsFor(size: number): number {
  if (size <= 2) return 0;
  if (size <= 500) return 400;
  if (size <= 2_000) return 300;
  if (size <= 5_000) return 150;
  return size <= 20_000 ? 80 : 30;
}

function islandOf(graph: Network, nodes: readonly number[], random: Random): Island {
  const island: Island = new UndirectedGraph();
  const reach = spacing * Math.sqrt(nodes.length);
  for (const node of nodes) {
    const angle = 2 * Math.PI * random();
    const distance = reach * Math.sqrt(random());
    island.addNode(String(node), { x: distance * Math.cos(angle), y: distance * Math.sin(angle), size: spacing / 4 });
  }
  for (const node of nodes) {
    const ties = graph.mapEdges(String(node), (edge, { weight }, source, target) => ({ edge, weight, source, target }));
    ties.sort((left, right) => right.weight - left.weight || Number(left.edge.slice(1)) - Number(right.edge.slice(1)));
    for (const { edge, weight, source, target } of ties.slice(0, backboneTies)) {
      if (!island.hasEdge(edge)) island.addUndirectedEdgeWithKey(edge, source, target, { weight });
    }
  }
  return island;
}

/** Centers a component, brings it to the size that gives each node its room, and parts nodes that overlap. */
function spread(island: Island): void {
  const middle = { x: 0, y: 0 };
  island.forEachNode((_, { x, y }) => {
    middle.x += x / island.order;
    middle.y += y / island.order;
  });
  let square = 0;
  island.forEachNode((_, { x, y }) => {
    square += ((x - middle.x) ** 2 + (y - middle.y) ** 2) / island.order;
  });
  const room = spacing * Math.min(1, 0.4 + 0.1 * Math.log2(island.order));
  const scale = (room * Math.sqrt(island.order)) / Math.max(Math.sqrt(square), Number.EPSILON);
  island.updateEachNodeAttributes((_, { x, y, size }) => ({
    x: (x - middle.x) * scale,
    y: (y - middle.y) * scale,
    size,
  }));
  noverlap.assign(island, { maxIterations: 100, settings: { margin: spacing / 4, ratio: 1, expansion: 1.1 } });
}

function radiusOf(island: Island): number {
  let radius = 0;
  island.forEachNode((_, { x, y }) => {
    radius = Math.max(radius, Math.hypot(x, y));
  });
  return radius + spacing / 2;
}

/** Packs the components by their size on the page, and sets nodes without ties around them. */
function assemble(order: number, islands: readonly Island[], alone: readonly number[]): Positions {
  const positions = { x: new Float64Array(order), y: new Float64Array(order) };
  const sized = islands.map((island) => ({ island, radius: radiusOf(island) }));
  sized.sort((left, right) => right.radius - left.radius);
  let rim = 0;
  for (const [index, { x, y, radius }] of packCircles(sized.map((item) => item.radius)).entries()) {
    rim = Math.max(rim, Math.hypot(x, y) + radius);
    sized[index]!.island.forEachNode((node, at) => {
      positions.x[Number(node)] = x + at.x;
      positions.y[Number(node)] = y + at.y;
    });
  }
  for (const [index, { x, y }] of ringPoints(alone.length, rim + spacing, spacing).entries()) {
    positions.x[alone[index]!] = x;
    positions.y[alone[index]!] = y;
  }
  return positions;
}
