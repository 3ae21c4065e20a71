/** How a text stands at its point. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** A seam around the letters in the color of the ground, or null. */
  readonly halo: string | null;
  readonly anchor: 'start' | 'middle';
}

/**
 * What a picture is drawn with, so that the screen, the PNG and the SVG come from the same lines of code.
 * Coordinates are pixels, y down. Only the first `count` entries of a buffer hold.
 */
export interface Pen {
  /** Straight lines; `ends` holds x1, y1, x2, y2 for each. `dash`: pixels drawn and left out in turn, none = whole lines. */
  lines(
    ends: Float32Array,
    count: number,
    color: string,
    opacity: number,
    width: number,
    dash?: readonly number[],
  ): void;
  /** Filled discs with an outline; `discs` holds x, y, radius for each. */
  discs(discs: Float32Array, count: number, fill: string | null, outline: string | null, outlineWidth: number): void;
  /** One closed shape; `corners` holds x, y for each. `opacity` is that of the fill alone. */
  shape(corners: Float32Array, fill: string, opacity: number, outline: string, outlineWidth: number): void;
  box(x: number, y: number, width: number, height: number, fill: string): void;
  text(content: string, x: number, y: number, style: TextStyle): void;
  /** The width of a text in pixels. */
  widthOf(content: string, size: number, weight: number): number;
}
