import type { Pen } from './pen.ts';
import { faded, hidden, mixed, type Scene, type ScenePaint } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

/** Rows that share one stroke or one fill. */
export interface Batch {
  readonly rows: Uint32Array;
  readonly tone: number;
  readonly opacity: number;
  readonly width: number;
}

/** The drawn edges by tone, opacity and width, faint ones first. Worth keeping for as long as the scene lasts. */
export function edgeBatches(scene: Scene): readonly Batch[] {
  const groups = new Map<number, number[]>();
  for (const [edge, opacity] of scene.edgeOpacity.entries()) {
    if (opacity <= 0) continue;
    const key =
      Math.round(opacity * 64) * 65_536 +
      Math.round((scene.edgeWidth[edge] ?? 1) * 4) * 256 +
      (scene.edgeTone[edge] ?? 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, rows]) => ({
      rows: Uint32Array.from(rows),
      tone: key % 256,
      opacity: Math.floor(key / 65_536) / 64,
      width: (Math.floor(key / 256) % 256) / 4,
    }));
}

/** Nodes that share one look. */
export interface NodeBatch {
  readonly rows: Uint32Array;
  readonly tone: number;
  readonly isFaded: boolean;
  readonly hasRing: boolean;
}

/** The drawn nodes by state and tone: faded ones first, then those without a color of their own, at last those with a ring. */
export function nodeBatches(scene: Scene): readonly NodeBatch[] {
  const groups = new Map<number, number[]>();
  for (const [node, state] of scene.state.entries()) {
    if (state === hidden) continue;
    const key = (state === faded ? 0 : scene.ring[node] === 1 ? 512 : 256) + (scene.tone[node] ?? 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, rows]) => ({
      rows: Uint32Array.from(rows),
      tone: key % 256,
      isFaded: key < 256,
      hasRing: key >= 512,
    }));
}

/** Draws edges and nodes of the window; what lies outside of it is left out. */
export function drawNetwork(
  pen: Pen,
  scene: Scene,
  view: ViewPort,
  paint: ScenePaint,
  edges = edgeBatches(scene),
  nodes = nodeBatches(scene),
): void {
  const { x, y } = screenPositions(scene, view);
  const grow = Math.sqrt(view.zoom);
  for (const { rows, tone, opacity, width } of edges) {
    const ends = new Float32Array(rows.length * 4);
    let count = 0;
    for (const edge of rows) {
      const from = scene.source[edge] ?? 0;
      const to = scene.target[edge] ?? 0;
      const x1 = x[from] ?? 0;
      const y1 = y[from] ?? 0;
      const x2 = x[to] ?? 0;
      const y2 = y[to] ?? 0;
      if ((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0)) continue;
      if ((x1 > view.width && x2 > view.width) || (y1 > view.height && y2 > view.height)) continue;
      ends.set([x1, y1, x2, y2], count * 4);
      count += 1;
    }
    pen.lines(ends, count, tone === 0 ? paint.edge : (paint.tones[tone] ?? paint.edge), opacity, width);
  }
  for (const { rows, tone, isFaded, hasRing } of nodes) {
    const discs = new Float32Array(rows.length * 3);
    let count = 0;
    for (const node of rows) {
      const radius = (scene.radius[node] ?? 1) * grow;
      const atX = x[node] ?? 0;
      const atY = y[node] ?? 0;
      if (atX < -radius || atY < -radius || atX > view.width + radius || atY > view.height + radius) continue;
      discs.set([atX, atY, radius], count * 3);
      count += 1;
    }
    const color = paint.tones[tone] ?? paint.quiet;
    if (hasRing) pen.discs(widened(discs, 2), count, paint.ground, paint.ink, 2.5);
    pen.discs(discs, count, isFaded ? mixed(color, paint.ground, 0.84) : color, hasRing ? null : paint.ground, 1.5);
  }
}

/** The same discs with `by` more pixels of radius. */
function widened(discs: Float32Array, by: number): Float32Array {
  return discs.map((value, index) => (index % 3 === 2 ? value + by : value));
}

/** All nodes in pixels of the window. */
function screenPositions(scene: Scene, view: ViewPort): { readonly x: Float32Array; readonly y: Float32Array } {
  return { x: scene.x.map((value) => screenX(view, value)), y: scene.y.map((value) => screenY(view, value)) };
}
