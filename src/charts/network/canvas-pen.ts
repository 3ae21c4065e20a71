import { cornersOf, type Pen, type TextStyle } from './pen.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A stroke of thousands of lines that cross each other takes several times as long as the same lines in parts. */
const linesInStroke = 256;

/** Draws on a canvas; its transform maps pixels of the picture to pixels of the device. */
export class CanvasPen implements Pen {
  readonly #context: Context;
  readonly #font: string;
  #fontNow = '';

  constructor(context: Context, font: string) {
    this.#context = context;
    this.#font = font;
  }

  lines(
    ends: Float32Array,
    count: number,
    color: string,
    opacity: number,
    width: number,
    dash: readonly number[] = [],
  ): void {
    const context = this.#context;
    if (dash.length > 0) context.setLineDash([...dash]);
    context.globalAlpha = opacity;
    context.strokeStyle = color;
    context.lineWidth = width;
    for (let from = 0; from < count; from += linesInStroke) {
      context.beginPath();
      for (let at = from * 4; at < Math.min(count, from + linesInStroke) * 4; at += 4) {
        context.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
        context.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
      }
      context.stroke();
    }
    if (dash.length > 0) context.setLineDash([]);
    context.globalAlpha = 1;
  }

  discs(
    discs: Float32Array,
    count: number,
    fill: string | null,
    outline: string | null,
    outlineWidth: number,
    form = 0,
  ): void {
    const context = this.#context;
    context.beginPath();
    for (let at = 0; at < count * 3; at += 3) {
      const x = discs[at] ?? 0;
      const y = discs[at + 1] ?? 0;
      const radius = discs[at + 2] ?? 0;
      if (form > 0) {
        for (const [at, [right, down]] of cornersOf(form, radius).entries()) {
          if (at === 0) context.moveTo(x + right, y + down);
          else context.lineTo(x + right, y + down);
        }
        context.closePath();
        continue;
      }
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    if (outline !== null) {
      context.strokeStyle = outline;
      context.lineWidth = outlineWidth;
      context.stroke();
    }
    if (fill !== null) {
      context.fillStyle = fill;
      context.fill();
    }
  }

  shape(corners: Float32Array, fill: string, opacity: number, outline: string, outlineWidth: number): void {
    const context = this.#context;
    context.beginPath();
    for (let at = 0; at < corners.length; at += 2) context.lineTo(corners[at] ?? 0, corners[at + 1] ?? 0);
    context.closePath();
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = outline;
    context.lineWidth = outlineWidth;
    context.lineJoin = 'round';
    context.stroke();
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.#context.fillStyle = fill;
    this.#context.fillRect(x, y, width, height);
  }

  text(content: string, x: number, y: number, { size, weight, fill, halo, anchor }: TextStyle): void {
    const context = this.#context;
    this.#setFont(size, weight);
    context.textAlign = anchor === 'middle' ? 'center' : 'left';
    context.textBaseline = 'middle';
    if (halo !== null) {
      context.strokeStyle = halo;
      context.lineWidth = 4;
      context.lineJoin = 'round';
      context.strokeText(content, x, y);
    }
    context.fillStyle = fill;
    context.fillText(content, x, y);
  }

  widthOf(content: string, size: number, weight: number): number {
    this.#setFont(size, weight);
    return this.#context.measureText(content).width;
  }

  #setFont(size: number, weight: number): void {
    const font = `${String(weight)} ${String(size)}px ${this.#font}`;
    if (font === this.#fontNow) return;
    this.#context.font = font;
    this.#fontNow = font;
  }
}
