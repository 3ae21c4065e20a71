import { type Random, shuffledIndices } from '../random.ts';

export interface Partition {
  /** A group a node, 0 to `count − 1`, in the order of their first node. */
  readonly groups: Uint32Array;
  readonly count: number;
  readonly modularity: number;
}

export interface PartitionOptions {
  /** γ: above 1 for smaller groups. */
  readonly resolution: number;
  /** The order in which nodes are looked at; null = from the last to the first. */
  readonly random: Random | null;
  /** Stops within some tenths of a second, with its reason as the error. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Nodes in the order in which they are first looked at. Without `random` from the last to the first: where rows stand
 * as a breadth-first walk met them, that is from the rim inward, which gives groups as good as a random order does, in half
 * the time, as neighbors lie close together in memory.
 */
export function visitOrder(order: number, random: Random | null): Uint32Array {
  if (random !== null) return new Uint32Array(shuffledIndices(order, random).buffer);
  const visits = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) visits[node] = order - 1 - node;
  return visits;
}

/** Every node a group by itself. */
export function eachAlone(order: number): Uint32Array {
  const groups = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) groups[node] = node;
  return groups;
}
