import type { CommunityMark } from './community-marks.ts';
import { nodesNear } from './node-grid.ts';
import type { Pen } from './pen.ts';
import type { PreparedScene } from './prepared-scene.ts';
import { mixed, type Scene, type ScenePaint, shown } from './scene.ts';
import { boxOf, screenX, screenY, type ViewPort } from './view-port.ts';

/** The ties between communities that are drawn: those of most ties between people. */
const mostTies = 800;
/** The part of a community's radius that its disc takes, so that ties can be seen between discs. */
const share = 0.82;

/** Draws each community as one disc where its members stand, and what ties them as one line. */
export function drawCommunities(
  pen: Pen,
  { scene, grid, marks, markTies }: PreparedScene,
  view: ViewPort,
  paint: ScenePaint,
): void {
  drawOthers(pen, scene, view, paint, nodesNear(grid, boxOf(view)), new Set(marks.map(({ community }) => community)));
  const strongest = markTies[0]?.ties ?? 1;
  const steps: number[][] = [[], [], [], []];
  for (const { source, target, ties } of markTies.slice(0, mostTies)) {
    const [from, to] = [marks[source], marks[target]];
    if (from === undefined || to === undefined) continue;
    const step = Math.min(3, Math.floor((4 * Math.log1p(ties)) / Math.log1p(strongest)));
    steps[step]?.push(screenX(view, from.x), screenY(view, from.y), screenX(view, to.x), screenY(view, to.y));
  }
  for (const [step, ends] of steps.entries()) {
    pen.lines(Float32Array.from(ends), ends.length / 4, paint.edge, 0.18 + 0.14 * step, 0.75 + 0.9 * step);
  }
  const groups = new Map<number, number[]>();
  for (const mark of marks) {
    const { x, y, tone } = mark;
    const size = discRadius(mark, view);
    const [atX, atY] = [screenX(view, x), screenY(view, y)];
    if (atX < -size || atY < -size || atX > view.width + size || atY > view.height + size) continue;
    const discs = groups.get(tone) ?? [];
    discs.push(atX, atY, size);
    groups.set(tone, discs);
  }
  for (const [tone, discs] of [...groups].sort(([a], [b]) => a - b)) {
    const color = paint.tones[tone] ?? paint.quiet;
    pen.discs(Float32Array.from(discs), discs.length / 3, mixed(color, paint.ground, 0.55), color, 1.5);
  }
}

/** Draws those in no community of a disc as what they are: a dot each. */
function drawOthers(
  pen: Pen,
  { community, state, x, y }: Scene,
  view: ViewPort,
  paint: ScenePaint,
  nodes: Uint32Array,
  drawn: ReadonlySet<number>,
): void {
  const others = nodes.filter((node) => state[node] === shown && !drawn.has(community[node] ?? -1));
  const dots = new Float32Array(others.length * 3);
  for (const [at, node] of others.entries()) {
    dots.set([screenX(view, x[node] ?? 0), screenY(view, y[node] ?? 0), 0.8], at * 3);
  }
  pen.discs(dots, others.length, mixed(paint.tones[0] ?? paint.quiet, paint.ground, 0.4), null, 0);
}

/** The radius of a community's disc, in pixels. */
export function discRadius({ radius }: CommunityMark, view: ViewPort): number {
  return Math.max(1.5, radius * view.scale * share);
}

/** The community whose disc lies below a point of the screen, as its place among the marks; −1 = none. */
export function communityAt(marks: readonly CommunityMark[], view: ViewPort, atX: number, atY: number): number {
  return marks.findIndex(
    (mark) => Math.hypot(screenX(view, mark.x) - atX, screenY(view, mark.y) - atY) <= discRadius(mark, view),
  );
}
