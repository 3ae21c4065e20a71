import type { CsrGraph } from '../csr/csr.ts';

/** Nodes that know each other and the same others, as one: no path count tells them apart. */
export interface TwinClasses {
  readonly count: number;
  /** The class of each row. */
  readonly classOf: Uint32Array;
  /** Rows of each class. */
  readonly sizes: Float64Array;
  /** The graph between the classes, in compressed rows. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The classes of closed twins. The authors of a work who never wrote another one form such a class, so that co-authorship
 * shrinks by a third to two thirds.
 */
export function twinClasses(graph: CsrGraph): TwinClasses {
  const { order, starts, targets } = graph;
  const leaders = firstTwins(graph);
  const classOf = new Uint32Array(order);
  let count = 0;
  for (let row = 0; row < order; row += 1) {
    classOf[row] = leaders[row] === row ? count : classOf[leaders[row]!]!;
    if (leaders[row] === row) count += 1;
  }
  const sizes = new Float64Array(count);
  for (const group of classOf) sizes[group]! += 1;

  const classStarts = new Uint32Array(count + 1);
  const classTargets = new Uint32Array(targets.length);
  let length = 0;
  for (let row = 0; row < order; row += 1) {
    if (leaders[row] !== row) continue;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const target = targets[at]!;
      if (leaders[target] !== target) continue;
      classTargets[length] = classOf[target]!;
      length += 1;
    }
    classStarts[classOf[row]! + 1] = length;
  }
  return { count, classOf, sizes, starts: classStarts, targets: classTargets.slice(0, length) };
}

/** The smallest twin of each row; itself where it has none before it. */
function firstTwins(graph: CsrGraph): Uint32Array {
  const { order, starts, targets } = graph;
  const marks = closedNeighborhoods(graph);
  const leaders = new Uint32Array(order);
  for (let row = 0; row < order; row += 1) {
    leaders[row] = row;
    // Twins know each other, so a twin before this row is among its first neighbors.
    for (let at = starts[row]!; at < starts[row + 1]! && targets[at]! < row; at += 1) {
      const other = targets[at]!;
      if (marks[other] !== marks[row] || !areTwins(graph, row, other)) continue;
      leaders[row] = leaders[other]!;
      break;
    }
  }
  return leaders;
}

/** A number that is the same for the same closed neighborhood, and seldom for others. */
function closedNeighborhoods({ order, starts, targets }: CsrGraph): Uint32Array {
  const marks = new Uint32Array(order);
  for (let row = 0; row < order; row += 1) {
    let mark = scattered(row);
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) mark = (mark + scattered(targets[at]!)) >>> 0;
    marks[row] = mark;
  }
  return marks;
}

/** The finalizer of MurmurHash3 (A. Appleby 2011). */
function scattered(row: number): number {
  let mixed = row + 1;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function areTwins({ starts, targets }: CsrGraph, left: number, right: number): boolean {
  const length = starts[left + 1]! - starts[left]!;
  if (starts[right + 1]! - starts[right]! !== length) return false;
  let atLeft = starts[left]!;
  let atRight = starts[right]!;
  for (let matched = 0; matched < length - 1; matched += 1) {
    if (targets[atLeft] === right) atLeft += 1;
    if (targets[atRight] === left) atRight += 1;
    if (targets[atLeft] !== targets[atRight]) return false;
    atLeft += 1;
    atRight += 1;
  }
  return true;
}
