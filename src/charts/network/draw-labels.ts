import { Boxes } from './boxes.ts';
import type { CommunityMark } from './community-marks.ts';
import { discRadius } from './draw-communities.ts';
import { levelOf } from './level-of-detail.ts';
import type { Pen } from './pen.ts';
import type { SceneIndex } from './scene-index.ts';
import { hidden, type ScenePaint, shown } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

const size = 12;
const high = 16;
const longest = 34;
/** No name is narrower, in pixels: where not even this is free, none is measured. */
const narrowest = 28;
/** In a crowd most names find no room: so many are tried for each that may stand. */
const triesForEach = 10;
const segmenter = new Intl.Segmenter('en');

/**
 * Names of what is drawn, only where they cover no other name: those of nodes beside them, `first` before all
 * (−1 = none), then in the scene's order; from afar those of communities on their discs. The closer the window, the more.
 */
export function drawLabels(pen: Pen, index: SceneIndex, view: ViewPort, paint: ScenePaint, first: number): void {
  const taken = new Boxes(view.width, view.height);
  const isFar = levelOf(index, view) === 'communities';
  const named = nodeNaming(pen, index, view, paint, taken, first);
  if (first >= 0) named(first);
  if (isFar) {
    drawCommunityNames(pen, index.marks, view, paint, taken);
    return;
  }
  let left = Math.round((view.width * view.height) / 20_000);
  let tries = left * triesForEach;
  for (const node of index.scene.labelOrder) {
    if (left <= 0 || tries <= 0) break;
    if (node === first) continue;
    const found = named(node);
    if (found !== 'outside') tries -= 1;
    if (found === 'drawn') left -= 1;
  }
}

function nodeNaming(
  pen: Pen,
  { scene }: SceneIndex,
  view: ViewPort,
  paint: ScenePaint,
  taken: Boxes,
  first: number,
): (node: number) => 'drawn' | 'covered' | 'outside' {
  const grow = Math.sqrt(view.zoom);
  return (node) => {
    if (scene.state[node] === hidden || (node !== first && scene.state[node] !== shown)) return 'outside';
    const radius = (scene.radius[node] ?? 0) * grow;
    const x = screenX(view, scene.x[node] ?? 0);
    const y = screenY(view, scene.y[node] ?? 0);
    if (x < 0 || y < 0 || x > view.width || y > view.height) return 'outside';
    const isFirst = node === first || node === scene.selected;
    const left = x + radius + (scene.ring[node] === 1 ? 7 : 5);
    if (!isFirst && !taken.isFree(left, y - high / 2, narrowest, high)) return 'covered';
    const name = clipped(scene.label[node] ?? '');
    const weight = isFirst ? 650 : scene.ring[node] === 1 ? 560 : 450;
    if (!taken.take(left, y - high / 2, pen.widthOf(name, size, weight) + 4, high) && !isFirst) return 'covered';
    pen.text(name, left, y, { size, weight, fill: paint.ink, halo: paint.ground, anchor: 'start' });
    return 'drawn';
  };
}

const mostCommunityNames = 60;

/** A name may reach so far beyond its disc, in radii from the middle. */
const nameReach = 1.35;
const fewestLetters = 6;

/** The largest first: each with as much of its name as its disc has room for, and with its count of members. */
function drawCommunityNames(
  pen: Pen,
  marks: readonly CommunityMark[],
  view: ViewPort,
  paint: ScenePaint,
  taken: Boxes,
): void {
  let left = mostCommunityNames;
  for (const mark of marks) {
    if (left <= 0) break;
    const radius = discRadius(mark, view);
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)];
    if (radius < 11 || x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const name = fitting(pen, mark.label, 2 * radius * nameReach);
    const count = mark.count.toLocaleString('en');
    const lines = (name === null ? [[count]] : [[name, count], [count]]).find((each) => {
      const width = Math.max(...each.map((line) => pen.widthOf(line, size, 620)));
      return taken.take(x - width / 2, y - (high * each.length) / 2, width, high * each.length);
    });
    if (lines === undefined) continue;
    for (const [index, line] of lines.entries()) {
      const weight = line === count ? 450 : 620;
      const style = { size, weight, fill: paint.ink, halo: paint.ground, anchor: 'middle' } as const;
      pen.text(line, x, y + high * (index + 0.5 - lines.length / 2), style);
    }
    left -= 1;
  }
}

/** As much of a name as is no wider than `room`; null where hardly anything of it would be left. */
function fitting(pen: Pen, name: string, room: number): string | null {
  if (name === '') return null;
  const width = pen.widthOf(name, size, 620);
  if (width <= room) return name;
  const letters = Math.floor((name.length * room) / width) - 1;
  return letters < fewestLetters ? null : clipped(name, letters);
}

/** The name as it is drawn: one line, cut where it would cross the picture. */
function clipped(name: string, most = longest): string {
  if (name.length <= most) return name;
  const letters = Array.from(segmenter.segment(name), ({ segment }) => segment);
  return letters.length <= most
    ? name
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
