import { cornersOf, type Pen, type TextStyle } from './pen.ts';

/** Writes an SVG file. Text is escaped here and nowhere else; what XML cannot hold is left out. */
export class SvgPen implements Pen {
  readonly #font: string;
  readonly #parts: string[] = [];
  /** Widths come from a pen that can measure, so that both draw the same labels. */
  readonly #measuring: Pick<Pen, 'widthOf'>;

  constructor(font: string, measuring: Pick<Pen, 'widthOf'>) {
    this.#font = font;
    this.#measuring = measuring;
  }

  lines(
    ends: Float32Array,
    count: number,
    color: string,
    opacity: number,
    width: number,
    dash: readonly number[] = [],
  ): void {
    if (count === 0) return;
    const dashed = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(short).join(' ')}"`;
    let path = '';
    for (let at = 0; at < count * 4; at += 4) {
      path += `M${short(ends[at])} ${short(ends[at + 1])}L${short(ends[at + 2])} ${short(ends[at + 3])}`;
    }
    this.#parts.push(
      `<path d="${path}" stroke="${color}" stroke-opacity="${short(opacity)}" stroke-width="${short(width)}"${dashed} fill="none"/>`,
    );
  }

  discs(
    discs: Float32Array,
    count: number,
    fill: string | null,
    outline: string | null,
    outlineWidth: number,
    form = 0,
  ): void {
    if (count === 0) return;
    const stroke = outline === null ? '' : ` stroke="${outline}" stroke-width="${short(outlineWidth)}"`;
    const circles: string[] = [];
    for (let at = 0; at < count * 3; at += 3) {
      const [x = 0, y = 0, radius = 0] = discs.subarray(at, at + 3);
      if (form > 0) {
        const corners = cornersOf(form, radius).map(([right, down]) => `${short(x + right)},${short(y + down)}`);
        circles.push(`<polygon points="${corners.join(' ')}"/>`);
      } else
        circles.push(`<circle cx="${short(discs[at])}" cy="${short(discs[at + 1])}" r="${short(discs[at + 2])}"/>`);
    }
    // The canvas fills above the outline; paint-order does the same here.
    this.#parts.push(`<g fill="${fill ?? 'none'}"${stroke} paint-order="stroke">${circles.join('')}</g>`);
  }

  shape(corners: Float32Array, fill: string, opacity: number, outline: string, outlineWidth: number): void {
    const points: string[] = [];
    for (let at = 0; at < corners.length; at += 2) points.push(`${short(corners[at])},${short(corners[at + 1])}`);
    this.#parts.push(
      `<polygon points="${points.join(' ')}" fill="${fill}" fill-opacity="${short(opacity)}" stroke="${outline}" stroke-width="${short(outlineWidth)}" stroke-linejoin="round"/>`,
    );
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.#parts.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`,
    );
  }

  text(content: string, x: number, y: number, { size, weight, fill, halo, anchor }: TextStyle): void {
    const seam = halo === null ? '' : ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
    this.#parts.push(
      `<text x="${short(x)}" y="${short(y)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${fill}"` +
        `${seam} text-anchor="${anchor}" dominant-baseline="central">${escaped(content)}</text>`,
    );
  }

  widthOf(content: string, size: number, weight: number): number {
    return this.#measuring.widthOf(content, size, weight);
  }

  /** The whole file. `title` is read out by screen readers. */
  file(width: number, height: number, title: string): string {
    const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
    const font = escaped(this.#font).replaceAll('"', '&quot;');
    return (
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${font}" role="img">` +
      `<title>${escaped(title)}</title>${this.#parts.join('\n')}</svg>\n`
    );
  }
}

function short(value: number | undefined): string {
  return String(Math.round((value ?? 0) * 100) / 100);
}

function escaped(content: string): string {
  return content
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
