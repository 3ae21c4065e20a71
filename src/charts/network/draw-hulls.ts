import type { CommunityMark } from './community-marks.ts';
import { convexHull } from './hull.ts';
import type { Pen } from './pen.ts';
import type { PreparedScene } from './prepared-scene.ts';
import { hidden, type ScenePaint } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

/** More would lie over each other. */
const mostHulls = 60;
/** Members farther out than this, in radii of their community, do not stretch its outline. */
const farthest = 1.5;
/** Between an outline and the dots inside, in pixels. */
const gap = 14;

/** Outlines the largest communities, with room around their members. */
export function drawHulls(pen: Pen, { scene, marks }: PreparedScene, view: ViewPort, paint: ScenePaint): void {
  const outlined = marks.slice(0, mostHulls);
  const markOf = new Map(outlined.map((mark) => [mark.community, mark]));
  const members = new Map<CommunityMark, { x: number[]; y: number[] }>();
  for (const [node, community] of scene.community.entries()) {
    const mark = markOf.get(community);
    if (mark === undefined || scene.state[node] === hidden) continue;
    const [x, y] = [scene.x[node] ?? 0, scene.y[node] ?? 0];
    if (Math.hypot(x - mark.x, y - mark.y) > farthest * mark.radius) continue;
    const own = members.get(mark) ?? { x: [], y: [] };
    own.x.push(screenX(view, x));
    own.y.push(screenY(view, y));
    members.set(mark, own);
  }
  for (const mark of outlined) {
    const own = members.get(mark);
    if (own === undefined) continue;
    const color = paint.tones[mark.tone] ?? paint.quiet;
    pen.shape(rounded(convexHull(own.x, own.y)), color, 0.07, color, 1);
  }
}

const directions = 12;

/** The hull of circles around the corners: the same shape, wider and with round corners. */
function rounded(corners: readonly (readonly [number, number])[]): Float32Array {
  const x: number[] = [];
  const y: number[] = [];
  for (const [atX, atY] of corners) {
    for (let step = 0; step < directions; step += 1) {
      x.push(atX + gap * Math.cos((2 * Math.PI * step) / directions));
      y.push(atY + gap * Math.sin((2 * Math.PI * step) / directions));
    }
  }
  return Float32Array.from(convexHull(x, y).flat());
}
