/**
 * The smallest convex shape around points (A. M. Andrew 1979, Inf. Process. Lett. 9(5), 216–219).
 *
 * @returns its corners as x, y, counterclockwise where y points up; all points where there are fewer than three.
 */
export function convexHull(x: ArrayLike<number>, y: ArrayLike<number>): readonly (readonly [number, number])[] {
  const points = Array.from(x, (at, index): [number, number] => [at, y[index] ?? 0]);
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (points.length < 3) return points;
  return [...half(points), ...half(points.reverse())];
}

/** One side of the hull, without its last corner, which is the first of the other side. */
function half(points: readonly [number, number][]): [number, number][] {
  const corners: [number, number][] = [];
  for (const point of points) {
    while (corners.length > 1 && turn(corners.at(-2), corners.at(-1), point) <= 0) corners.pop();
    corners.push(point);
  }
  return corners.slice(0, -1);
}

/** Above 0 where the way from `a` over `b` to `c` turns left. */
function turn([ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy]: [number, number]): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
