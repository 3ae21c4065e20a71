import type { Scene } from './scene.ts';
import { hidden } from './scene.ts';

/** A window on a scene: the scene's point in the middle, pixels for each of its units, and the window's size. */
export interface ViewPort {
  readonly centerX: number;
  readonly centerY: number;
  readonly scale: number;
  /** 1 where the whole network fits; radii grow with its square root. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export function screenX(view: ViewPort, x: number): number {
  return view.width / 2 + (x - view.centerX) * view.scale;
}

export function screenY(view: ViewPort, y: number): number {
  return view.height / 2 - (y - view.centerY) * view.scale;
}

const padding = 40;

/** The window in which everything that is not hidden fits. */
export function fittingView(scene: Scene, width: number, height: number): ViewPort {
  let left = Infinity;
  let right = -Infinity;
  let low = Infinity;
  let high = -Infinity;
  for (const [index, x] of scene.x.entries()) {
    if (scene.state[index] === hidden) continue;
    const y = scene.y[index] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  if (left > right) return { centerX: 0, centerY: 0, scale: 1, zoom: 1, width, height };
  const roomX = Math.max(40, width - 2 * padding);
  const roomY = Math.max(40, height - 2 * padding);
  const scale = Math.min(roomX / Math.max(right - left, 1e-6), roomY / Math.max(high - low, 1e-6));
  return { centerX: (left + right) / 2, centerY: (low + high) / 2, scale, zoom: 1, width, height };
}

/** The window zoomed by `factor`, with the scene's point below (`atX`, `atY`) kept in its place. */
export function zoomedView(view: ViewPort, factor: number, atX: number, atY: number): ViewPort {
  const zoom = Math.min(64, Math.max(0.25, view.zoom * factor));
  const real = zoom / view.zoom;
  const x = view.centerX + (atX - view.width / 2) / view.scale;
  const y = view.centerY - (atY - view.height / 2) / view.scale;
  const scale = view.scale * real;
  return {
    ...view,
    zoom,
    scale,
    centerX: x - (atX - view.width / 2) / scale,
    centerY: y + (atY - view.height / 2) / scale,
  };
}

/** The node whose disc (or its near surroundings) lies below a point of the screen, the nearest one; −1 = none. */
export function nodeAt(scene: Scene, view: ViewPort, atX: number, atY: number, reach = 4): number {
  let best = -1;
  let bestGap = reach;
  const grow = Math.sqrt(view.zoom);
  for (const [index, x] of scene.x.entries()) {
    if (scene.state[index] !== 0) continue;
    const gap =
      Math.hypot(screenX(view, x) - atX, screenY(view, scene.y[index] ?? 0) - atY) - (scene.radius[index] ?? 0) * grow;
    if (gap < bestGap) {
      best = index;
      bestGap = gap;
    }
  }
  return best;
}
