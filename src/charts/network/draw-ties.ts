import { edgeBatches } from './edge-looks.ts';
import type { Pen } from './pen.ts';
import type { PreparedScene } from './prepared-scene.ts';
import { edgeColor, edgeDash, type ScenePaint } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

/** The strongest are drawn where there are more: others would only lie over them like fog. */
const mostTies = 30_000;

/** Draws the ties of nodes. One that only passes through, from nobody in the window to nobody in it, is left out. */
export function drawTies(
  pen: Pen,
  { scene, ties, look }: PreparedScene,
  view: ViewPort,
  paint: ScenePaint,
  nodes: Uint32Array,
): void {
  const isNear = new Uint8Array(scene.x.length);
  let most = 0;
  for (const node of nodes) {
    isNear[node] = 1;
    most += (ties.start[node + 1] ?? 0) - (ties.start[node] ?? 0);
  }
  const found = new Uint32Array(most);
  let count = 0;
  for (const node of nodes) {
    for (let at = ties.start[node] ?? 0; at < (ties.start[node + 1] ?? 0); at += 1) {
      const other = ties.neighbor[at] ?? 0;
      if (isNear[other] === 1 && other < node) continue;
      found[count] = ties.edge[at] ?? 0;
      count += 1;
    }
  }
  for (const { edges, tone, opacity, width } of edgeBatches(found.subarray(0, count), look, mostTies)) {
    const ends = new Float32Array(edges.length * 4);
    for (let at = 0; at < edges.length; at += 1) {
      const edge = edges[at] ?? 0;
      const from = scene.source[edge] ?? 0;
      const to = scene.target[edge] ?? 0;
      ends[at * 4] = screenX(view, scene.x[from] ?? 0);
      ends[at * 4 + 1] = screenY(view, scene.y[from] ?? 0);
      ends[at * 4 + 2] = screenX(view, scene.x[to] ?? 0);
      ends[at * 4 + 3] = screenY(view, scene.y[to] ?? 0);
    }
    pen.lines(ends, edges.length, edgeColor(paint, tone), opacity, width, edgeDash(tone));
  }
}
