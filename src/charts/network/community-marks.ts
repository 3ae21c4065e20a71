import { type Adjacency, adjacency } from './adjacency.ts';
import { hidden, type Scene, groupToneCount } from './scene.ts';

/** A community as it is drawn from afar: one disc where its members stand. */
export interface CommunityMark {
  /** Number of the community in the scene. */
  readonly community: number;
  /** Where its members stand on average, and how far around: in the scene's units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  /** The tone that most of its members have. */
  readonly tone: number;
  readonly label: string;
}

/** All ties between the members of two communities, as one. Ends are places in the list of marks. */
export interface MarkTie {
  readonly source: number;
  readonly target: number;
  readonly ties: number;
}

/** Smaller ones are drawn as the dots that they are. */
export const leastMembers = 3;

/**
 * The communities of a scene's nodes that are not hidden, the largest first.
 *
 * A disc of evenly spread members has a mean squared distance of half its squared radius; so the radius is √2 of the
 * root mean square, which a few members far away hardly widen.
 */
export function communityMarks(scene: Scene): readonly CommunityMark[] {
  const { community, state, x, y, tone } = scene;
  const size = scene.communityLabel.length;
  const count = new Uint32Array(size);
  const [sumX, sumY, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const tones = new Uint32Array(size * groupToneCount);
  const each = (use: (node: number, group: number) => void): void => {
    for (let node = 0; node < community.length; node += 1) {
      const group = community[node] ?? -1;
      if (group >= 0 && state[node] !== hidden) use(node, group);
    }
  };
  each((node, group) => {
    count[group] = (count[group] ?? 0) + 1;
    sumX[group] = (sumX[group] ?? 0) + (x[node] ?? 0);
    sumY[group] = (sumY[group] ?? 0) + (y[node] ?? 0);
    const at = group * groupToneCount + (tone[node] ?? 0);
    tones[at] = (tones[at] ?? 0) + 1;
  });
  const middle = (sum: Float64Array, group: number): number => (sum[group] ?? 0) / (count[group] ?? 1);
  each((node, group) => {
    squares[group] =
      (squares[group] ?? 0) + ((x[node] ?? 0) - middle(sumX, group)) ** 2 + ((y[node] ?? 0) - middle(sumY, group)) ** 2;
  });
  return [...count.keys()]
    .filter((group) => (count[group] ?? 0) >= leastMembers)
    .sort((a, b) => (count[b] ?? 0) - (count[a] ?? 0) || a - b)
    .map((group) => {
      const own = tones.subarray(group * groupToneCount, (group + 1) * groupToneCount);
      return {
        community: group,
        x: middle(sumX, group),
        y: middle(sumY, group),
        radius: Math.sqrt((2 * (squares[group] ?? 0)) / (count[group] ?? 1)),
        count: count[group] ?? 0,
        tone: own.indexOf(Math.max(...own)),
        label: scene.communityLabel[group] ?? '',
      };
    });
}

/** How many drawn ties join each pair of marks: most first, row by row (F. G. Gustavson 1978), so that no pair is hashed. */
export function markTies(scene: Scene, marks: readonly CommunityMark[]): readonly MarkTie[] {
  const markOf = new Int32Array(scene.communityLabel.length).fill(-1);
  for (const [at, { community }] of marks.entries()) markOf[community] = at;
  const end = (node: number | undefined): number => markOf[scene.community[node ?? 0] ?? -1] ?? -1;
  const source = scene.source.map((node) => end(node) + 1);
  const target = scene.target.map((node) => end(node) + 1);
  const between: Adjacency = adjacency(
    marks.length + 1,
    source,
    target,
    (edge) =>
      (scene.edgeOpacity[edge] ?? 0) > 0 &&
      (source[edge] ?? 0) > 0 &&
      (target[edge] ?? 0) > 0 &&
      source[edge] !== target[edge],
  );
  const ties = new Uint32Array(marks.length + 1);
  const found: MarkTie[] = [];
  for (let from = 1; from <= marks.length; from += 1) {
    const row = between.neighbor.subarray(between.start[from] ?? 0, between.start[from + 1] ?? 0);
    for (const to of row) ties[to] = (ties[to] ?? 0) + 1;
    for (const to of row) {
      if (to > from && (ties[to] ?? 0) > 0) found.push({ source: from - 1, target: to - 1, ties: ties[to] ?? 0 });
      ties[to] = 0;
    }
  }
  return found.sort((a, b) => b.ties - a.ties || a.source - b.source || a.target - b.target);
}
