export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Directions tried for each circle. */
const rays = 36;

/**
 * Places circles without overlap: the first in the middle, each next one as near to it as it can come on one of a
 * number of rays, whose directions turn from circle to circle.
 *
 * @param radii largest first. Answers are in the same order.
 */
export function packCircles(radii: readonly number[]): readonly Circle[] {
  const placed: Circle[] = [];
  for (const radius of radii) {
    let best: Circle = { x: Infinity, y: Infinity, radius };
    for (let ray = 0; ray < rays; ray += 1) {
      const angle = (2 * Math.PI * (ray + placed.length / Math.E)) / rays;
      const distance = freeDistance(angle, radius, placed);
      if (distance < Math.hypot(best.x, best.y)) {
        best = { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance, radius };
      }
    }
    placed.push(best);
  }
  return placed;
}

/** How far from the origin a circle can first stand on a ray without touching those placed. */
function freeDistance(angle: number, radius: number, placed: readonly Circle[]): number {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const taken: (readonly [from: number, to: number])[] = [];
  for (const other of placed) {
    const reach = other.radius + radius;
    const aside = other.x * sine - other.y * cosine;
    if (Math.abs(aside) >= reach) continue;
    const along = other.x * cosine + other.y * sine;
    const half = Math.sqrt(reach * reach - aside * aside);
    taken.push([along - half, along + half]);
  }
  taken.sort((left, right) => left[0] - right[0]);
  let distance = 0;
  for (const [from, to] of taken) {
    if (from > distance) break;
    distance = Math.max(distance, to);
  }
  return distance;
}

/** `count` points on rings around the origin: none nearer than `inside`, nor two nearer to each other than `spacing`. */
export function ringPoints(count: number, inside: number, spacing: number): readonly { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (let radius = inside; points.length < count; radius += spacing) {
    const room = Math.max(1, Math.floor((2 * Math.PI * radius) / spacing));
    const onRing = Math.min(room, count - points.length);
    for (let index = 0; index < onRing; index += 1) {
      const angle = (2 * Math.PI * index) / onRing;
      points.push({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    }
  }
  return points;
}

/**
 * Circles side by side on rings around the origin, none nearer than `inside`.
 *
 * @param radii largest first. Answers are in the same order.
 */
export function ringCircles(radii: readonly number[], inside: number): readonly Circle[] {
  const placed: Circle[] = [];
  let from = inside;
  for (let next = 0; next < radii.length;) {
    const widest = radii[next]!;
    const distance = from + widest;
    for (let angle = 0; next < radii.length; next += 1) {
      const radius = radii[next]!;
      const half = Math.asin(Math.min(1, radius / distance));
      if (angle > 0 && angle + 2 * half > 2 * Math.PI) break;
      placed.push({ x: Math.cos(angle + half) * distance, y: Math.sin(angle + half) * distance, radius });
      angle += 2 * half;
    }
    from += 2 * widest;
  }
  return placed;
}
