import type { CsrGraph } from '../csr/csr.ts';

export type Ties = Pick<CsrGraph, 'order' | 'starts' | 'targets' | 'weights'>;

/** Nodes that belong together, in ascending order. */
export type Nodes = Uint32Array;

/** The connected components, the largest first; of two as large the one with the smaller first node. */
export function componentsOf({ order, starts, targets }: Ties): readonly Nodes[] {
  const isMet = new Uint8Array(order);
  const walk = new Uint32Array(order);
  const components: Nodes[] = [];
  let end = 0;
  for (let first = 0; first < order; first += 1) {
    if (isMet[first] === 1) continue;
    const begin = end;
    isMet[first] = 1;
    walk[end] = first;
    end += 1;
    for (let next = begin; next < end; next += 1) {
      const row = walk[next]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (isMet[target] === 1) continue;
        isMet[target] = 1;
        walk[end] = target;
        end += 1;
      }
    }
    components.push(walk.slice(begin, end).sort());
  }
  return components.sort((left, right) => right.length - left.length || left[0]! - right[0]!);
}

/** Nodes by their number in `partOf`, the largest part first; of two as large the one with the smaller first node. */
export function partsOf(nodes: Nodes, partOf: ArrayLike<number>): readonly Nodes[] {
  const members = new Map<number, number[]>();
  for (const node of nodes) {
    const part = members.get(partOf[node]!);
    if (part === undefined) members.set(partOf[node]!, [node]);
    else part.push(node);
  }
  return [...members.values()]
    .map((part) => Uint32Array.from(part))
    .sort((left, right) => right.length - left.length || left[0]! - right[0]!);
}

/** Ties among some nodes, each once, by their place in `nodes`. */
export interface InnerTies {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The ties between parts, all those of a pair as one of their summed weight; ends are places in `parts`. */
export function tiesBetween(ties: Ties, parts: readonly Nodes[]): InnerTies {
  const partOf = new Int32Array(ties.order).fill(-1);
  for (const [part, nodes] of parts.entries()) for (const node of nodes) partOf[node] = part;
  const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []];
  const sums = new Float64Array(parts.length);
  for (const [source, nodes] of parts.entries()) {
    const touched: number[] = [];
    for (const node of nodes) {
      for (let at = ties.starts[node]!; at < ties.starts[node + 1]!; at += 1) {
        const target = partOf[ties.targets[at]!]!;
        if (target <= source) continue;
        if (sums[target] === 0) touched.push(target);
        sums[target]! += ties.weights[at]!;
      }
    }
    for (const target of touched) {
      sources.push(source);
      targets.push(target);
      weights.push(sums[target]!);
      sums[target] = 0;
    }
  }
  return {
    sources: Uint32Array.from(sources),
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
  };
}

/**
 * The ties within a group that pull: for each node its `most` strongest. In a dense group all of them together would
 * pull everything into one ball.
 */
export function backboneOf(ties: Ties, nodes: Nodes, most: number): InnerTies {
  const placeOf = new Map(Array.from(nodes, (node, place) => [node, place]));
  const found: [source: number, target: number, weight: number][] = [];
  const isTaken = new Set<number>();
  for (const [source, node] of nodes.entries()) {
    const own: [target: number, weight: number][] = [];
    for (let at = ties.starts[node]!; at < ties.starts[node + 1]!; at += 1) {
      const target = placeOf.get(ties.targets[at]!);
      if (target !== undefined) own.push([target, ties.weights[at]!]);
    }
    own.sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    for (const [target, weight] of own.slice(0, most)) {
      const key = Math.min(source, target) * nodes.length + Math.max(source, target);
      if (isTaken.has(key)) continue;
      isTaken.add(key);
      found.push([source, target, weight]);
    }
  }
  return columns(found);
}

function columns(ties: readonly (readonly [source: number, target: number, weight: number])[]): InnerTies {
  return {
    sources: Uint32Array.from(ties, ([source]) => source),
    targets: Uint32Array.from(ties, ([, target]) => target),
    weights: Float64Array.from(ties, ([, , weight]) => weight),
  };
}
