import { drawCommunities } from './draw-communities.ts';
import { drawHulls } from './draw-hulls.ts';
import { drawNodes } from './draw-nodes.ts';
import { drawTies } from './draw-ties.ts';
import { levelOf } from './level-of-detail.ts';
import { nodesNear } from './node-grid.ts';
import type { Pen } from './pen.ts';
import type { PreparedScene } from './prepared-scene.ts';
import type { ScenePaint } from './scene.ts';
import { boxOf, type ViewPort } from './view-port.ts';

/** Around the window, in pixels: the largest disc that can reach into it. */
const reach = 40;

/** Draws what a window shows: communities from afar, nodes and their ties from near. What lies outside is left out. */
export function drawNetwork(pen: Pen, prepared: PreparedScene, view: ViewPort, paint: ScenePaint): void {
  if (levelOf(prepared, view) === 'communities') {
    drawCommunities(pen, prepared, view, paint);
    return;
  }
  const nodes = nodesNear(prepared.grid, boxOf(view, reach));
  if (prepared.scene.hasHulls) drawHulls(pen, prepared, view, paint);
  drawTies(pen, prepared, view, paint, nodes);
  drawNodes(pen, prepared.scene, view, paint, nodes);
}
