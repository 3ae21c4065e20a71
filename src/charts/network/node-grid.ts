/** A part of a scene, in the scene's units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Nodes by where they stand: those of cell `c` (row by row, from the lowest) are `node[start[c]]` … `node[start[c + 1] − 1]`. */
export interface NodeGrid extends Box {
  /** Width and height of a cell. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly node: Uint32Array;
}

const nodesInCell = 4;
const mostCellsAcross = 512;

/** Sorts nodes into square cells, about four in each. `isIn` leaves nodes out. */
export function nodeGrid(x: Float32Array, y: Float32Array, isIn: (node: number) => boolean = () => true): NodeGrid {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  let count = 0;
  for (let node = 0; node < x.length; node += 1) {
    if (!isIn(node)) continue;
    left = Math.min(left, x[node] ?? 0);
    right = Math.max(right, x[node] ?? 0);
    low = Math.min(low, y[node] ?? 0);
    high = Math.max(high, y[node] ?? 0);
    count += 1;
  }
  if (count === 0) [left, right, low, high] = [0, 0, 0, 0];
  const across = Math.min(mostCellsAcross, Math.max(1, Math.sqrt(count / nodesInCell)));
  const cell = Math.max(right - left, high - low, 1e-6) / across;
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((high - low) / cell) + 1;
  const cellOf = (node: number): number =>
    Math.floor(((y[node] ?? 0) - low) / cell) * columns + Math.floor(((x[node] ?? 0) - left) / cell);

  const start = new Uint32Array(columns * rows + 1);
  for (let node = 0; node < x.length; node += 1) {
    if (isIn(node)) start[cellOf(node) + 1] = (start[cellOf(node) + 1] ?? 0) + 1;
  }
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const next = start.slice();
  const nodes = new Uint32Array(count);
  for (let node = 0; node < x.length; node += 1) {
    if (!isIn(node)) continue;
    const at = cellOf(node);
    nodes[next[at] ?? 0] = node;
    next[at] = (next[at] ?? 0) + 1;
  }
  return { left, right, low, high, cell, columns, rows, start, node: nodes };
}

/** The nodes of all cells that a box touches: those inside of it, and a few beyond its border. */
export function nodesNear(grid: NodeGrid, box: Box): Uint32Array {
  const column = (at: number): number =>
    Math.min(grid.columns - 1, Math.max(0, Math.floor((at - grid.left) / grid.cell)));
  const row = (at: number): number => Math.min(grid.rows - 1, Math.max(0, Math.floor((at - grid.low) / grid.cell)));
  if (box.right < grid.left || box.left > grid.right || box.high < grid.low || box.low > grid.high) {
    return new Uint32Array();
  }
  const [first, last] = [column(box.left), column(box.right)];
  const runs: Uint32Array[] = [];
  let length = 0;
  for (let at = row(box.low); at <= row(box.high); at += 1) {
    const run = grid.node.subarray(
      grid.start[at * grid.columns + first] ?? 0,
      grid.start[at * grid.columns + last + 1] ?? 0,
    );
    runs.push(run);
    length += run.length;
  }
  const found = new Uint32Array(length);
  let at = 0;
  for (const run of runs) {
    found.set(run, at);
    at += run.length;
  }
  return found;
}
