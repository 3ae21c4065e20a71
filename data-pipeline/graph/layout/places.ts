/** Where nodes stand, in node order. The middle is 0, y grows upwards, neighbors in a crowd are about {@link spacing} apart. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export const spacing = 10;

/** How far from its middle a group of so many nodes reaches when each has its room; small groups are denser. */
export function roomFor(size: number): number {
  return Math.SQRT2 * spacing * Math.min(1, 0.4 + 0.1 * Math.log2(Math.max(1, size))) * Math.sqrt(size);
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Point `index` of `count` evenly spread over a disc, from the middle outwards (H. Vogel 1979, Math. Biosci. 44, 179–189). */
export function sunflowerPoint(
  index: number,
  count: number,
  radius: number,
): { readonly x: number; readonly y: number } {
  const distance = radius * Math.sqrt((index + 0.5) / count);
  return { x: distance * Math.cos(index * goldenAngle), y: distance * Math.sin(index * goldenAngle) };
}

/** The middle of some nodes and the root mean square of their distance to it. */
export function extentOf({ x, y }: Places, nodes: Uint32Array): { x: number; y: number; rms: number } {
  let [middleX, middleY, squares] = [0, 0, 0];
  for (const node of nodes) {
    middleX += x[node]! / nodes.length;
    middleY += y[node]! / nodes.length;
  }
  for (const node of nodes) squares += (x[node]! - middleX) ** 2 + (y[node]! - middleY) ** 2;
  return { x: middleX, y: middleY, rms: Math.sqrt(squares / Math.max(1, nodes.length)) };
}
