import type { Places } from '../../../data-pipeline/graph/layout/places.ts';
import type { DrawnNetwork } from './page.ts';

/** Draws everything anew in each frame, as programs with d3 on a canvas do. */
export function paintAll(
  element: HTMLElement,
  { order, source, target }: DrawnNetwork,
  { x, y }: Places,
): (right: number, zoom: number) => void {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [element.clientWidth, element.clientHeight];
  element.append(canvas);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const reach = x.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const scale = canvas.height / 2 / reach;
  return (right, zoom) => {
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(zoom, 0, 0, zoom, canvas.width / 2 + right, canvas.height / 2);
    context.beginPath();
    for (let edge = 0; edge < source.length; edge += 1) {
      const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
      context.moveTo((x[from] ?? 0) * scale, (y[from] ?? 0) * scale);
      context.lineTo((x[to] ?? 0) * scale, (y[to] ?? 0) * scale);
    }
    context.strokeStyle = '#ccc';
    context.lineWidth = 0.5 / zoom;
    context.stroke();
    context.beginPath();
    for (let node = 0; node < order; node += 1) {
      const [atX, atY] = [(x[node] ?? 0) * scale, (y[node] ?? 0) * scale];
      context.moveTo(atX + 2, atY);
      context.arc(atX, atY, 2, 0, 2 * Math.PI);
    }
    context.fillStyle = '#369';
    context.fill();
  };
}
