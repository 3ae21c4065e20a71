import type { Scene, ScenePaint } from './scene.ts';
import type { ViewPort } from './view-port.ts';

/** A window as it was drawn, larger than what is looked at, so that it can be moved about. */
export interface Layer {
  readonly view: ViewPort;
  readonly picture: ImageBitmap;
  /** How long the drawing took, in milliseconds. */
  readonly cost: number;
}

/** What the page sends to the painter. Of requests to draw, the last one counts. */
export type ToPainter =
  | { readonly kind: 'scene'; readonly scene: Scene; readonly paint: ScenePaint }
  | { readonly kind: 'places'; readonly x: Float32Array; readonly y: Float32Array }
  | { readonly kind: 'draw'; readonly version: number; readonly view: ViewPort; readonly pixelRatio: number };

/** `version` is that of the request. */
export interface FromPainter {
  readonly version: number;
  readonly layer: Layer;
}
