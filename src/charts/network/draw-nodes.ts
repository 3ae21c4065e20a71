import type { Pen } from './pen.ts';
import { faded, hidden, mixed, type Scene, type ScenePaint } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

/** Draws nodes: faded ones first, then those without a color of their own, at last those with a ring. */
export function drawNodes(pen: Pen, scene: Scene, view: ViewPort, paint: ScenePaint, nodes: Uint32Array): void {
  const groups = new Map<number, number[]>();
  for (const node of nodes) {
    const state = scene.state[node];
    if (state === hidden) continue;
    const key =
      (state === faded ? 0 : scene.ring[node] === 1 ? 512 : 256) +
      (scene.form[node] ?? 0) * 16 +
      (scene.tone[node] ?? 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const grow = Math.sqrt(view.zoom);
  for (const [key, rows] of [...groups].sort(([a], [b]) => a - b)) {
    const hasRing = key >= 512;
    const discs = new Float32Array(rows.length * 3);
    for (const [at, node] of rows.sort((a, b) => a - b).entries()) {
      discs[at * 3] = screenX(view, scene.x[node] ?? 0);
      discs[at * 3 + 1] = screenY(view, scene.y[node] ?? 0);
      discs[at * 3 + 2] = (scene.radius[node] ?? 1) * grow;
    }
    const form = (key % 256) >> 4;
    const color = paint.tones[key % 16] ?? paint.quiet;
    if (hasRing) pen.discs(widened(discs, 2), rows.length, paint.ground, paint.ink, 2.5, form);
    const fill = key < 256 ? mixed(color, paint.ground, 0.84) : color;
    pen.discs(discs, rows.length, fill, hasRing ? null : paint.ground, 1.5, form);
  }
}

/** The same discs with `by` more pixels of radius. */
function widened(discs: Float32Array, by: number): Float32Array {
  return discs.map((value, index) => (index % 3 === 2 ? value + by : value));
}
