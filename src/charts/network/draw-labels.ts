import type { Pen } from './pen.ts';
import { hidden, type Scene, type ScenePaint, shown } from './scene.ts';
import { screenX, screenY, type ViewPort } from './view-port.ts';

const size = 12;
const high = 16;
const longest = 34;
const segmenter = new Intl.Segmenter('en');

/**
 * Names beside their nodes: `first` before all (−1 = none), then in the scene's order, and only where they cover no
 * other name. More of them appear the closer the window is.
 */
export function drawLabels(pen: Pen, scene: Scene, view: ViewPort, paint: ScenePaint, first: number): void {
  const taken = new Boxes(view.width, view.height);
  const most = Math.round((view.width * view.height) / 20_000);
  const grow = Math.sqrt(view.zoom);
  let drawn = 0;
  const named = (node: number): void => {
    if (scene.state[node] === hidden || (node !== first && scene.state[node] !== shown)) return;
    const radius = (scene.radius[node] ?? 0) * grow;
    const x = screenX(view, scene.x[node] ?? 0);
    const y = screenY(view, scene.y[node] ?? 0);
    if (x < 0 || y < 0 || x > view.width || y > view.height) return;
    const isFirst = node === first || node === scene.selected;
    const name = clipped(scene.label[node] ?? '');
    const weight = isFirst ? 650 : scene.ring[node] === 1 ? 560 : 450;
    const left = x + radius + (scene.ring[node] === 1 ? 7 : 5);
    if (!taken.take(left, y - high / 2, pen.widthOf(name, size, weight) + 4, high) && !isFirst) return;
    pen.text(name, left, y, { size, weight, fill: paint.ink, halo: paint.ground, anchor: 'start' });
    drawn += 1;
  };
  if (first >= 0) named(first);
  for (const node of scene.labelOrder) {
    if (drawn >= most) break;
    if (node !== first) named(node);
  }
}

/** The name as it is drawn: one line, cut where it would cross the picture. */
function clipped(name: string): string {
  if (name.length <= longest) return name;
  const letters = Array.from(segmenter.segment(name), ({ segment }) => segment);
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** Rectangles that do not overlap, found by a coarse grid. */
class Boxes {
  readonly #cells = new Map<number, [number, number, number, number][]>();
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** Takes the rectangle and returns true, unless it overlaps a taken one or leaves the window. */
  take(x: number, y: number, width: number, height: number): boolean {
    if (x + width > this.#width || y < 0 || y + height > this.#height) return false;
    const cells = this.#cellsOf(x, y, width, height);
    for (const cell of cells) {
      for (const [x2, y2, width2, height2] of this.#cells.get(cell) ?? []) {
        if (x < x2 + width2 && x2 < x + width && y < y2 + height2 && y2 < y + height) return false;
      }
    }
    for (const cell of cells) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [[x, y, width, height]]);
      else boxes.push([x, y, width, height]);
    }
    return true;
  }

  #cellsOf(x: number, y: number, width: number, height: number): number[] {
    const cells: number[] = [];
    for (let row = Math.floor(y / 32); row <= Math.floor((y + height) / 32); row += 1) {
      for (let column = Math.floor(x / 96); column <= Math.floor((x + width) / 96); column += 1) {
        cells.push(row * 4096 + column);
      }
    }
    return cells;
  }
}
