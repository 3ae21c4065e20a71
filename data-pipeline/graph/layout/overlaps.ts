import type { Places } from './places.ts';

/** Discs in a crowd push each other; so many rounds part all but the densest. */
const mostRounds = 120;

/**
 * Parts discs that overlap, in place: in each round two that do are pushed apart along the line of their middles, each by
 * half of what is missing. The answer depends on nothing but the discs.
 *
 * @returns rounds taken.
 */
export function partDiscs({ x, y }: Places, radii: ArrayLike<number>): number {
  const count = x.length;
  let widest = 0;
  for (let disc = 0; disc < count; disc += 1) widest = Math.max(widest, radii[disc]!);
  if (count < 2 || widest === 0) return 0;
  const [byX, byY] = [new Float64Array(count), new Float64Array(count)];
  for (let round = 1; round <= mostRounds; round += 1) {
    byX.fill(0);
    byY.fill(0);
    let overlaps = 0;
    forEachNear(x, y, 2 * widest, (one, other) => {
      const reach = radii[one]! + radii[other]!;
      let [dx, dy] = [x[other]! - x[one]!, y[other]! - y[one]!];
      let distance = Math.sqrt(dx * dx + dy * dy);
      if (distance >= reach * 0.999) return;
      overlaps += 1;
      if (distance === 0) {
        // In one point: each pair is turned its own way.
        [dx, dy] = [Math.cos(one + other), Math.sin(one + other)];
        distance = 1;
      }
      const push = (reach - Math.min(distance, reach)) / 2 / distance;
      byX[one]! -= dx * push;
      byY[one]! -= dy * push;
      byX[other]! += dx * push;
      byY[other]! += dy * push;
    });
    if (overlaps === 0) return round;
    for (let disc = 0; disc < count; disc += 1) {
      // More than a radius at once would throw a disc through its neighbors.
      const most = radii[disc]!;
      x[disc]! += Math.max(-most, Math.min(most, byX[disc]!));
      y[disc]! += Math.max(-most, Math.min(most, byY[disc]!));
    }
  }
  return mostRounds;
}

/** Calls `use` once for each pair of points that stand in one square cell of this width, or in two that touch. */
function forEachNear(x: Float32Array, y: Float32Array, width: number, use: (one: number, other: number) => void): void {
  let [left, low, right] = [Infinity, Infinity, -Infinity];
  for (let at = 0; at < x.length; at += 1) {
    left = Math.min(left, x[at]!);
    right = Math.max(right, x[at]!);
    low = Math.min(low, y[at]!);
  }
  const columns = Math.floor((right - left) / width) + 3;
  const cells = new Map<number, number[]>();
  for (let at = 0; at < x.length; at += 1) {
    const cell = (Math.floor((y[at]! - low) / width) + 1) * columns + Math.floor((x[at]! - left) / width) + 1;
    const members = cells.get(cell);
    if (members === undefined) cells.set(cell, [at]);
    else members.push(at);
  }
  const after = [1, columns - 1, columns, columns + 1];
  for (const [cell, members] of cells) {
    const beside = after.map((step) => cells.get(cell + step) ?? []);
    for (let index = 0; index < members.length; index += 1) {
      const one = members[index]!;
      for (let next = index + 1; next < members.length; next += 1) use(one, members[next]!);
      for (const others of beside) for (const other of others) use(one, other);
    }
  }
}
