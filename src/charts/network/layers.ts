import type { Layer } from './paint-protocol.ts';
import type { ViewPort } from './view-port.ts';

/** Around the window, as a share of its width and height on each side. */
const margin = 0.3;

/** The window that a layer is drawn for, to be looked at through `view`. */
export function withMargin(view: ViewPort): ViewPort {
  return {
    ...view,
    width: Math.ceil(view.width * (1 + 2 * margin)),
    height: Math.ceil(view.height * (1 + 2 * margin)),
  };
}

/** Where a layer lies in the window, in pixels. */
export function placeOf(layer: ViewPort, view: ViewPort): { left: number; top: number; width: number; height: number } {
  const growth = view.scale / layer.scale;
  const width = layer.width * growth;
  const height = layer.height * growth;
  return {
    left: view.width / 2 + (layer.centerX - view.centerX) * view.scale - width / 2,
    top: view.height / 2 - (layer.centerY - view.centerY) * view.scale - height / 2,
    width,
    height,
  };
}

/** Whether a layer has to be drawn anew for a window: at another zoom, or when half of its margin is used up. */
export function isWorn(layer: ViewPort, view: ViewPort): boolean {
  if (layer.scale !== view.scale) return true;
  const { left, top, width, height } = placeOf(layer, view);
  const [spareX, spareY] = [(view.width * margin) / 2, (view.height * margin) / 2];
  return left > -spareX || top > -spareY || left + width < view.width + spareX || top + height < view.height + spareY;
}

/** Draws layers into the window: the far one only around the near one. */
export function drawLayers(
  context: CanvasRenderingContext2D,
  view: ViewPort,
  near: Layer,
  far: Layer | null,
  pixelRatio: number,
): void {
  const onPixel = (value: number): number => Math.round(value * pixelRatio) / pixelRatio;
  const draw = ({ picture, view: drawn }: Layer): void => {
    const place = placeOf(drawn, view);
    context.drawImage(picture, onPixel(place.left), onPixel(place.top), place.width, place.height);
  };
  const { left, top, width, height } = placeOf(near.view, view);
  const covers = left <= 0 && top <= 0 && left + width >= view.width && top + height >= view.height;
  context.clearRect(0, 0, view.width, view.height);
  if (!covers && far !== null && far !== near) {
    draw(far);
    context.clearRect(onPixel(left), onPixel(top), width, height);
  }
  draw(near);
}
