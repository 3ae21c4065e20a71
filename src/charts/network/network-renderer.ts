import type { SceneIndex } from './scene-index.ts';
import type { ScenePaint } from './scene.ts';
import type { ViewPort } from './view-port.ts';

/** Draws a scene into an element and moves its window about. */
export interface NetworkRenderer {
  show(index: SceneIndex, paint: ScenePaint): void;
  /** The window as it is drawn now. */
  view(): ViewPort;
  flyTo(node: number): void;
  /** Moves to where all of these can be seen, `covered` pixels at the left of the window left free. */
  frame(nodes: readonly number[], covered: number): void;
  /** Moves back to where everything can be seen. */
  fit(): void;
  zoom(factor: number): void;
  resize(): void;
  destroy(): void;
}

/** What a renderer tells. A node is its row in the scene, −1 = none. */
export interface NetworkEvents {
  /** After every drawing; names and marks are drawn above it. */
  readonly onview: (view: ViewPort) => void;
  readonly onhover: (node: number) => void;
  readonly onselect: (node: number) => void;
}

/** How near a window comes to one node or a few. */
export const nearZoom = 3;

/** How long the window travels, in milliseconds; 0 for those who asked for less motion. */
export function travelTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 420;
}
