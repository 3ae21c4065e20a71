import type { SceneIndex } from './scene-index.ts';
import type { ScenePaint } from './scene.ts';
import type { ViewPort } from './view-port.ts';

/** Draws a scene into an element and moves its window about. */
export interface NetworkRenderer {
  show(index: SceneIndex, paint: ScenePaint): void;
  /** The window as it is drawn now. */
  view(): ViewPort;
  flyTo(node: number): void;
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

/** How long the window travels, in milliseconds; 0 for those who asked for less motion. */
export function travelTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 420;
}
