/** How a text stands at its point. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** A seam around the letters in the color of the ground, or null. */
  readonly halo: string | null;
  readonly anchor: 'start' | 'middle';
}

/** The corners of a square or a diamond of the area of a disc, one after the other, as steps from its middle. */
export function cornersOf(form: number, radius: number): readonly (readonly [x: number, y: number])[] {
  const half = (radius * Math.sqrt(Math.PI)) / 2;
  if (form === 1)
    return [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
  const reach = half * Math.SQRT2;
  return [
    [0, -reach],
    [reach, 0],
    [0, reach],
    [-reach, 0],
  ];
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
  /**
   * Filled discs with an outline; `discs` holds x, y, radius for each.
   *
   * @param form 0 = discs, 1 = squares, 2 = diamonds, all of one area. Default 0.
   */
  discs(
    discs: Float32Array,
    count: number,
    fill: string | null,
    outline: string | null,
    outlineWidth: number,
    form?: number,
  ): void;
  /** One closed shape; `corners` holds x, y for each. `opacity` is that of the fill alone. */
  shape(corners: Float32Array, fill: string, opacity: number, outline: string, outlineWidth: number): void;
  box(x: number, y: number, width: number, height: number, fill: string): void;
  text(content: string, x: number, y: number, style: TextStyle): void;
  /** The width of a text in pixels. */
  widthOf(content: string, size: number, weight: number): number;
}
