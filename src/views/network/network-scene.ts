import type { NetworkAnswer } from '#pipeline';
import { type Adjacency, adjacency, distances } from '../../charts/network/adjacency.ts';
import { accentTone, faded, hidden, type Scene, shown } from '../../charts/network/scene.ts';
import { nodeKinds } from './kind-words.ts';

/** The ties that are at least as strong as asked, and what of the nodes is left with them. */
export interface TieFilter {
  readonly ties: Adjacency;
  readonly isKept: Uint8Array;
  readonly keptTies: number;
  /** 1 = in the picture: has a tie, or is covered. */
  readonly isInPicture: Uint8Array;
  readonly nodeCount: number;
}

export function filterTies({ nodes, edges }: NetworkAnswer, min: number): TieFilter {
  const isKept = new Uint8Array(edges.weight.length);
  for (let edge = 0; edge < isKept.length; edge += 1) isKept[edge] = (edges.weight[edge] ?? 0) >= min ? 1 : 0;
  const ties = adjacency(nodes.id.length, edges.source, edges.target, (edge) => isKept[edge] === 1);
  const isInPicture = Uint8Array.from(nodes.is_covered, (isCovered, node) =>
    min <= 0 || isCovered || (ties.start[node + 1] ?? 0) > (ties.start[node] ?? 0) ? 1 : 0,
  );
  return {
    ties,
    isKept,
    keptTies: ties.edge.length / 2,
    isInPicture,
    nodeCount: isInPicture.reduce((sum, value) => sum + value, 0),
  };
}

/** The part of the picture that discs may cover, in square pixels of a small window. */
const roomForDiscs = 0.13 * 190_000;
const least = 4;
const most = 17;
const smallest = 1.2;

/**
 * Radii in pixels: the area of a disc grows with the measure; a node without a value is smallest. All are smaller in
 * a crowd, so that ties and groups can be seen between them.
 */
export function radii(values: Float64Array | undefined, nodeCount: number): Float32Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values ?? []) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const span = high - low;
  const full = Float32Array.from({ length: nodeCount }, (_, node) => {
    const value = values?.[node] ?? NaN;
    if (!Number.isFinite(value)) return least;
    return span > 0 ? least + (most - least) * Math.sqrt((value - low) / span) : (least + most) / 3;
  });
  const covered = full.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const shrink = Math.min(1, Math.sqrt(roomForDiscs / covered));
  return full.map((radius) => Math.max(smallest, radius * shrink));
}

/** Which nodes get their names first: large ones, and covered people before others of their size. */
export function labelOrder({ nodes }: NetworkAnswer, radius: Float32Array): Uint32Array {
  const weight = radius.map((value, node) => (nodes.is_covered[node] === true ? value * 1.6 : value));
  return Uint32Array.from(radius.keys()).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
}

/** Ties for each node. */
const crowded = 9;

/** The surroundings that alone keep their colors and ties: what lies within `depth` steps of a node. */
export interface Surroundings {
  readonly node: number;
  readonly depth: number;
}

/** What an answer names: it alone keeps its colors. */
export interface Marked {
  /** 1 = named, by node. */
  readonly nodes: Uint8Array;
  /** By edge: 1 = stands out, 2 = drawn as usual, 0 = not drawn. */
  readonly edges: Uint8Array;
  /** Nodes that get their names before all others, in this order. */
  readonly named: readonly number[];
}

export interface SceneParts {
  readonly answer: NetworkAnswer;
  readonly filter: TieFilter;
  readonly tone: Uint8Array;
  readonly radius: Float32Array;
  readonly labelOrder: Uint32Array;
  readonly communityLabel: readonly string[];
  readonly hasHulls: boolean;
  /** Whether nodes are drawn by what they are, else all as discs. */
  readonly hasForms: boolean;
  /** null = everything keeps its colors. */
  readonly around: Surroundings | null;
  /** Counts before `around`; null = no question is answered. */
  readonly marked?: Marked | null;
}

const fewStandingOut = 60;

/** The picture without a selection, its nodes where they stand at first. */
export function networkScene(parts: SceneParts): Scene {
  const { marked = null } = parts;
  if (marked === null) return plainScene(parts);
  const scene = plainScene({ ...parts, around: null });
  // Few stand out strongly; many would only hide each other.
  const areFew = marked.edges.reduce((sum, mark) => sum + Number(mark === 1), 0) <= fewStandingOut;
  return {
    ...scene,
    state: scene.state.map((state, node) => (state === hidden || marked.nodes[node] === 1 ? state : faded)),
    edgeOpacity: scene.edgeOpacity.map((opacity, edge) =>
      opacity === 0 || marked.edges[edge] === 0
        ? 0
        : marked.edges[edge] === 1
          ? areFew
            ? 1
            : 0.25
          : Math.min(0.75, opacity + 0.25),
    ),
    edgeWidth: scene.edgeWidth.map((width, edge) =>
      marked.edges[edge] === 1 ? (areFew ? Math.max(2.5, width) : 1) : width,
    ),
    labelOrder: withFirst(scene.labelOrder, marked.named),
    edgeTone: scene.edgeTone.map((own, edge) => (marked.edges[edge] === 1 ? accentTone : own)),
  };
}

function withFirst(order: Uint32Array, first: readonly number[]): Uint32Array {
  const isFirst = new Set(first);
  return Uint32Array.from([...first, ...order.filter((node) => !isFirst.has(node))]);
}

function plainScene(parts: SceneParts): Scene {
  const { answer, filter, tone, radius, labelOrder, communityLabel, hasHulls, around } = parts;
  const { nodes, edges } = answer;
  const depth = around?.depth ?? 0;
  const steps = around === null ? null : distances(filter.ties, around.node, depth);
  const state = filter.isInPicture.map((isIn, node) =>
    isIn === 0 ? hidden : steps !== null && (steps[node] ?? 255) > depth ? faded : shown,
  );
  const isNear = (node: number | undefined): boolean => steps === null || (steps[node ?? 0] ?? 255) <= depth;
  const { opacity, width } = edgeLook(edges.weight, filter);
  // In a crowd the many ties between groups would lie over everything like fog.
  const between = filter.keptTies <= crowded * filter.nodeCount ? 1 : filter.keptTies > 10_000 ? 0.3 : 0.7;
  const edgeTone = new Uint8Array(edges.source.length);
  const edgeOpacity = new Float32Array(edges.source.length);
  // A network has five and more ties for each node: loops without a call for each tie take a third of the time.
  for (let edge = 0; edge < edgeTone.length; edge += 1) {
    const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const color = tone[source] ?? 0;
    if (color === (tone[target] ?? 0)) edgeTone[edge] = color;
    const value = opacity[edge] ?? 0;
    if (value === 0 || !isNear(source) || !isNear(target)) continue;
    if (steps !== null) edgeOpacity[edge] = Math.min(0.75, value + 0.25);
    else if (edgeTone[edge] === 0) edgeOpacity[edge] = Math.max(1 / 64, Math.round(value * between * 64) / 64);
    else edgeOpacity[edge] = value;
  }
  return {
    x: nodes.x,
    y: nodes.y,
    label: nodes.label,
    radius,
    tone,
    form: Uint8Array.from(nodes.kind, (kind) => (parts.hasForms ? nodeKinds[kind].form : 0)),
    ring: Uint8Array.from(nodes.is_covered, Number),
    state,
    source: edges.source,
    target: edges.target,
    edgeOpacity,
    edgeWidth: width,
    edgeTone,
    community: nodes.community,
    communityLabel,
    hasHulls,
    labelOrder,
    selected: -1,
  };
}

/** Stronger ties are darker and wider, by the logarithm of the weight and in four steps; many ties are fainter. */
function edgeLook(weight: Float64Array, filter: TieFilter): { opacity: Float32Array; width: Float32Array } {
  let low = Infinity;
  let high = 0;
  for (let edge = 0; edge < weight.length; edge += 1) {
    const value = weight[edge] ?? 0;
    if (filter.isKept[edge] !== 1 || value <= 0) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const span = Math.log(high) - Math.log(low);
  const perNode = filter.keptTies / Math.max(1, filter.nodeCount);
  const [faint, strong] = perNode > crowded ? [5, 26] : filter.keptTies > 2000 || perNode > 5 ? [12, 36] : [24, 52];
  const opacity = new Float32Array(weight.length);
  const width = new Float32Array(weight.length);
  for (let edge = 0; edge < weight.length; edge += 1) {
    const value = weight[edge] ?? 0;
    const share = span > 0 && value > 0 ? (Math.log(value) - Math.log(low)) / span : 0.35;
    const step = Math.round(Math.min(1, Math.max(0, share)) * 4) / 4;
    opacity[edge] = filter.isKept[edge] === 1 ? Math.round(faint + (strong - faint) * step) / 64 : 0;
    width[edge] = 1 + step * 1.5;
  }
  return { opacity, width };
}
