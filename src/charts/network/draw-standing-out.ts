import type { Pen } from './pen.ts';
import { accentTone, hidden, type Scene, type ScenePaint } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

/** More of them would hide what they join. */
const most = 200;

/** Draws the ties that stand out above all nodes, and their own nodes above them. */
export function drawStandingOut(pen: Pen, scene: Scene, view: ViewPort, paint: ScenePaint): void {
  const edges: number[] = [];
  for (let edge = 0; edge < scene.edgeTone.length; edge += 1) {
    if (scene.edgeTone[edge] === accentTone && (scene.edgeOpacity[edge] ?? 0) > 0) edges.push(edge);
    if (edges.length > most) return;
  }
  const place = (node: number): readonly [number, number] => [
    screenX(view, scene.x[node] ?? 0),
    screenY(view, scene.y[node] ?? 0),
  ];
  const ends = edges.map((edge) => [scene.source[edge] ?? 0, scene.target[edge] ?? 0] as const);
  for (const [at, [source, target]] of ends.entries()) {
    const edge = edges[at] ?? 0;
    const line = Float32Array.of(...place(source), ...place(target));
    pen.lines(line, 1, paint.accent, scene.edgeOpacity[edge] ?? 1, scene.edgeWidth[edge] ?? 1);
  }
  const grow = Math.sqrt(view.zoom);
  for (const node of new Set(ends.flat())) {
    if (scene.state[node] === hidden) continue;
    const radius = (scene.radius[node] ?? 1) * grow;
    const disc = (more: number): Float32Array => Float32Array.of(...place(node), radius + more);
    if (scene.ring[node] === 1) pen.discs(disc(2), 1, paint.ground, paint.ink, 2.5);
    pen.discs(disc(0), 1, paint.tones[scene.tone[node] ?? 0] ?? paint.quiet, paint.ground, 1.5);
  }
}
