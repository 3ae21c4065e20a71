import type { Box, NodeGrid } from './node-grid.ts';
import { nodesNear } from './node-grid.ts';
import { type Scene, shown } from './scene.ts';

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

/** The scene's point below a point of the screen. */
export function sceneX(view: ViewPort, atX: number): number {
  return view.centerX + (atX - view.width / 2) / view.scale;
}

export function sceneY(view: ViewPort, atY: number): number {
  return view.centerY - (atY - view.height / 2) / view.scale;
}

/** How far, in pixels to the right and down, what was drawn for one window stands in another; null where it does not fit. */
export function shiftBetween(
  drawn: ViewPort,
  view: ViewPort,
): { readonly right: number; readonly down: number } | null {
  if (drawn.scale !== view.scale || drawn.width !== view.width || drawn.height !== view.height) return null;
  return {
    right: (drawn.centerX - view.centerX) * view.scale,
    down: (view.centerY - drawn.centerY) * view.scale,
  };
}

const padding = 40;

/** What of the scene a window shows, and `margin` pixels around it. */
export function boxOf({ centerX, centerY, scale, width, height }: ViewPort, margin = 0): Box {
  const [halfX, halfY] = [(width / 2 + margin) / scale, (height / 2 + margin) / scale];
  return { left: centerX - halfX, right: centerX + halfX, low: centerY - halfY, high: centerY + halfY };
}

/** The window in which everything that stands in the grid fits. */
export function fittingView({ left, right, low, high, node }: NodeGrid, width: number, height: number): ViewPort {
  if (node.length === 0) return { centerX: 0, centerY: 0, scale: 1, zoom: 1, width, height };
  const roomX = Math.max(40, width - 2 * padding);
  const roomY = Math.max(40, height - 2 * padding);
  const scale = Math.min(roomX / Math.max(right - left, 1e-6), roomY / Math.max(high - low, 1e-6));
  return { centerX: (left + right) / 2, centerY: (low + high) / 2, scale, zoom: 1, width, height };
}

/** A part of a scene, or of the screen. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** What reaches from the least to the greatest of these coordinates. */
export function extentOf(x: ArrayLike<number>, y: ArrayLike<number>, nodes: readonly number[]): Extent {
  const extent = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
  for (const node of nodes) {
    extent.left = Math.min(extent.left, x[node] ?? 0);
    extent.right = Math.max(extent.right, x[node] ?? 0);
    extent.low = Math.min(extent.low, y[node] ?? 0);
    extent.high = Math.max(extent.high, y[node] ?? 0);
  }
  return extent;
}

/** How many times smaller an extent must become to stand in a window with its names, `covered` pixels at its left left free. */
export function overflow(span: { readonly x: number; readonly y: number }, window: Window, covered: number): number {
  const free = Math.max(80, window.width - covered);
  const roomX = free - 2 * Math.min(140, 0.22 * free);
  const roomY = Math.max(40, window.height - 3 * padding);
  return Math.max(span.x / roomX, span.y / roomY);
}

type Window = Pick<ViewPort, 'width' | 'height'>;

/** The window around an extent of the scene, from the one in which everything fits; not nearer than `most` times. */
export function framingView(whole: ViewPort, extent: Extent, covered: number, most: number): ViewPort {
  const [spanX, spanY] = [extent.right - extent.left, extent.high - extent.low];
  const over = overflow({ x: spanX * whole.scale, y: spanY * whole.scale }, whole, covered);
  const zoom = Math.min(most, Math.max(0.25, 1 / Math.max(over, 1e-6)));
  const scale = whole.scale * zoom;
  return {
    ...whole,
    zoom,
    scale,
    centerX: (extent.left + extent.right) / 2 - covered / 2 / scale,
    centerY: (extent.low + extent.high) / 2,
  };
}

/** The window zoomed by `factor`, with the scene's point below (`atX`, `atY`) kept in its place. */
export function zoomedView(view: ViewPort, factor: number, atX: number, atY: number): ViewPort {
  const zoom = Math.min(64, Math.max(0.25, view.zoom * factor));
  const real = zoom / view.zoom;
  const x = sceneX(view, atX);
  const y = sceneY(view, atY);
  const scale = view.scale * real;
  return {
    ...view,
    zoom,
    scale,
    centerX: x - (atX - view.width / 2) / scale,
    centerY: y + (atY - view.height / 2) / scale,
  };
}

/** No disc is wider than this, in pixels, where the whole network fits. */
const widest = 20;

/** The node whose disc (or its near surroundings) lies below a point of the screen, the nearest one; −1 = none. */
export function nodeAt(scene: Scene, grid: NodeGrid, view: ViewPort, atX: number, atY: number, reach = 4): number {
  let best = -1;
  let bestGap = reach;
  const grow = Math.sqrt(view.zoom);
  const around = reach + widest * grow;
  const [x, y] = [sceneX(view, atX), sceneY(view, atY)];
  const span = around / view.scale;
  for (const node of nodesNear(grid, { left: x - span, right: x + span, low: y - span, high: y + span })) {
    if (scene.state[node] !== shown) continue;
    const distance = Math.hypot((scene.x[node] ?? 0) - x, (scene.y[node] ?? 0) - y) * view.scale;
    const gap = distance - (scene.radius[node] ?? 0) * grow;
    if (gap < bestGap) {
      best = node;
      bestGap = gap;
    }
  }
  return best;
}

/** The window on the way from one to another: 0 = there, 1 = arrived. It grows evenly to the eye. */
export function betweenViews(from: ViewPort, to: ViewPort, share: number): ViewPort {
  const even = (a: number, b: number): number => a + (b - a) * share;
  const growing = (a: number, b: number): number => a * (b / a) ** share;
  return {
    ...to,
    centerX: even(from.centerX, to.centerX),
    centerY: even(from.centerY, to.centerY),
    scale: growing(from.scale, to.scale),
    zoom: growing(from.zoom, to.zoom),
  };
}
