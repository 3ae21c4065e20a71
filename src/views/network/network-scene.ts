import type { NetworkAnswer } from '#pipeline';
import { type Adjacency, adjacency, distances } from '../../charts/adjacency.ts';
import { faded, hidden, type Scene, shown } from '../../charts/scene.ts';

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
  const isKept = Uint8Array.from(edges.weight, (weight) => (weight >= min ? 1 : 0));
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
const roomForDiscs = 0.2 * 190_000;
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

export interface SceneParts {
  readonly answer: NetworkAnswer;
  readonly filter: TieFilter;
  readonly tone: Uint8Array;
  readonly radius: Float32Array;
  readonly labelOrder: Uint32Array;
  /** Row of the selected node, −1 = none. */
  readonly selected: number;
  readonly depth: 0 | 1 | 2;
}

/** The picture: with a selection and a depth, only its surroundings keep their colors and ties. */
export function networkScene({ answer, filter, tone, radius, labelOrder, selected, depth }: SceneParts): Scene {
  const { nodes, edges } = answer;
  const steps = selected >= 0 && depth > 0 ? distances(filter.ties, selected, depth) : null;
  const state = filter.isInPicture.map((isIn, node) =>
    isIn === 0 ? hidden : steps !== null && (steps[node] ?? 255) > depth ? faded : shown,
  );
  const isNear = (node: number | undefined): boolean => steps === null || (steps[node ?? 0] ?? 255) <= depth;
  const { opacity, width } = edgeLook(edges.weight, filter);
  const edgeOpacity = opacity.map((value, edge) => {
    if (!isNear(edges.source[edge]) || !isNear(edges.target[edge])) return 0;
    return steps === null || value === 0 ? value : Math.min(0.75, value + 0.25);
  });
  const edgeTone = Uint8Array.from(edges.source, (source, edge) => {
    const color = tone[source] ?? 0;
    return color === (tone[edges.target[edge] ?? 0] ?? 0) ? color : 0;
  });
  return {
    x: nodes.x,
    y: nodes.y,
    label: nodes.label,
    radius,
    tone,
    ring: Uint8Array.from(nodes.is_covered, Number),
    state,
    source: edges.source,
    target: edges.target,
    edgeOpacity,
    edgeWidth: width,
    edgeTone,
    labelOrder,
    selected,
  };
}

/** Stronger ties are darker and wider, by the logarithm of the weight and in four steps; many ties are fainter. */
function edgeLook(weight: Float64Array, filter: TieFilter): { opacity: Float32Array; width: Float32Array } {
  let low = Infinity;
  let high = 0;
  for (const [edge, value] of weight.entries()) {
    if (filter.isKept[edge] !== 1 || value <= 0) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const span = Math.log(high) - Math.log(low);
  const [faint, strong] = filter.keptTies < 2000 ? [6, 13] : filter.keptTies < 12_000 ? [4, 10] : [1, 6];
  const opacity = new Float32Array(weight.length);
  const width = new Float32Array(weight.length);
  for (const [edge, value] of weight.entries()) {
    const share = span > 0 && value > 0 ? (Math.log(value) - Math.log(low)) / span : 0.35;
    const step = Math.round(Math.min(1, Math.max(0, share)) * 4) / 4;
    opacity[edge] = filter.isKept[edge] === 1 ? Math.round(faint + (strong - faint) * step) / 16 : 0;
    width[edge] = 1 + step * 1.5;
  }
  return { opacity, width };
}
