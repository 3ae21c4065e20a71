import type { Adjacency } from './adjacency.ts';
import type { Pen } from './pen.ts';
import { hidden, type Scene, type ScenePaint, shown } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

/** Brings one node forward: those of its ties that are drawn in the accent color, its neighbors on them and itself above everything. */
export function drawFocus(
  pen: Pen,
  scene: Scene,
  ties: Adjacency,
  view: ViewPort,
  paint: ScenePaint,
  node: number,
): void {
  if (scene.state[node] === hidden) return;
  const grow = Math.sqrt(view.zoom);
  const x = (row: number): number => screenX(view, scene.x[row] ?? 0);
  const y = (row: number): number => screenY(view, scene.y[row] ?? 0);
  const radius = (row: number): number => (scene.radius[row] ?? 1) * grow;
  const disc = (row: number, more = 0): Float32Array => Float32Array.of(x(row), y(row), radius(row) + more);

  const from = ties.start[node] ?? 0;
  const to = ties.start[node + 1] ?? from;
  const drawn = ties.edge.subarray(from, to).map((edge) => Number((scene.edgeOpacity[edge] ?? 0) > 0));
  const neighbors = [
    ...ties.neighbor.subarray(from, to).filter((row, at) => drawn[at] === 1 && scene.state[row] !== hidden),
  ];
  const ends = Float32Array.from(neighbors.flatMap((row) => [x(node), y(node), x(row), y(row)]));
  pen.lines(ends, neighbors.length, paint.accent, 0.7, 1.25);
  for (const row of neighbors) {
    pen.discs(disc(row), 1, paint.tones[scene.tone[row] ?? 0] ?? paint.quiet, paint.ground, 1.5, scene.form[row]);
    if (scene.ring[row] === 1 && scene.state[row] === shown)
      pen.discs(disc(row, 2.5), 1, null, paint.ink, 1.5, scene.form[row]);
  }
  pen.discs(disc(node, 6), 1, paint.ground, paint.accent, 3, scene.form[node]);
  pen.discs(disc(node), 1, paint.tones[scene.tone[node] ?? 0] ?? paint.quiet, paint.ground, 1.5, scene.form[node]);
  if (scene.ring[node] === 1) pen.discs(disc(node, 2.5), 1, null, paint.ink, 1.5, scene.form[node]);
}
