/** Who is tied to whom: the ties of node `i` stand at `start[i]` … `start[i + 1]` of `neighbor` and `edge`. */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly neighbor: Uint32Array;
  readonly edge: Uint32Array;
}

/** The ties of every node, in the order of the edges. `isKept` leaves edges out. */
export function adjacency(
  nodeCount: number,
  source: Uint32Array,
  target: Uint32Array,
  isKept: (edge: number) => boolean = () => true,
): Adjacency {
  const start = new Uint32Array(nodeCount + 1);
  const count = (node: number | undefined): void => {
    start[(node ?? 0) + 1] = (start[(node ?? 0) + 1] ?? 0) + 1;
  };
  for (let edge = 0; edge < source.length; edge += 1) {
    if (!isKept(edge)) continue;
    count(source[edge]);
    count(target[edge]);
  }
  for (let node = 0; node < nodeCount; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const neighbor = new Uint32Array(start[nodeCount] ?? 0);
  const edges = new Uint32Array(neighbor.length);
  const join = (from: number, to: number, edge: number): void => {
    const at = next[from] ?? 0;
    neighbor[at] = to;
    edges[at] = edge;
    next[from] = at + 1;
  };
  for (let edge = 0; edge < source.length; edge += 1) {
    if (!isKept(edge)) continue;
    join(source[edge] ?? 0, target[edge] ?? 0, edge);
    join(target[edge] ?? 0, source[edge] ?? 0, edge);
  }
  return { start, neighbor, edge: edges };
}

/** Steps from `node` to every node, up to `depth`; 255 = farther or not at all. */
export function distances({ start, neighbor }: Adjacency, node: number, depth: number): Uint8Array {
  const steps = new Uint8Array(start.length - 1).fill(255);
  steps[node] = 0;
  let front = [node];
  for (let step = 1; step <= depth; step += 1) {
    const next: number[] = [];
    for (const from of front) {
      for (let at = start[from] ?? 0; at < (start[from + 1] ?? 0); at += 1) {
        const to = neighbor[at] ?? 0;
        if (steps[to] !== 255) continue;
        steps[to] = step;
        next.push(to);
      }
    }
    front = next;
  }
  return steps;
}
