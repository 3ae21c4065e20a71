import { arrangeCircles, arrangeParts } from './arrangement.ts';
import { ringPoints } from './packing.ts';
import { componentsOf, type Nodes, partsOf, type Ties } from './parts.ts';
import { extentOf, type Places, spacing, sunflowerPoint } from './places.ts';

/** Places that nodes had in an earlier picture; NaN = it was not in it. */
export type KeptPlaces = Places;

/**
 * Places for a first picture, found at once: communities where their ties draw them, their members spread inside,
 * components around the largest one, nodes without ties on the rim. The same for the same network.
 *
 * @param community the community of each node, any numbers.
 * @param kept of an earlier picture: nodes that were in it stay where they were, others come to those they are tied to.
 */
export function firstPlaces(ties: Ties, community: ArrayLike<number>, kept: KeptPlaces | null = null): Places {
  const places = { x: new Float32Array(ties.order), y: new Float32Array(ties.order) };
  const components = componentsOf(ties);
  const strength = strengths(ties);
  for (const nodes of components) if (nodes.length > 1) placeComponent(ties, nodes, community, strength, places);
  assemble(components, places);
  return kept === null ? places : warmPlaces(ties, places, kept);
}

/** Moves components as they are so that none overlaps another; nodes without ties stand around all. In place. */
export function assemble(components: readonly Nodes[], { x, y }: Places): void {
  const extents = components
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => {
      const middle = extentOf({ x, y }, nodes);
      let square = 0;
      for (const node of nodes) square = Math.max(square, (x[node]! - middle.x) ** 2 + (y[node]! - middle.y) ** 2);
      return { nodes, middle, radius: Math.sqrt(square) + spacing / 2 };
    });
  extents.sort((left, right) => right.radius - left.radius || left.nodes[0]! - right.nodes[0]!);
  let rim = 0;
  for (const [index, at] of arrangeCircles(extents.map(({ radius }) => radius)).entries()) {
    const { nodes, middle, radius } = extents[index]!;
    rim = Math.max(rim, Math.hypot(at.x, at.y) + radius);
    for (const node of nodes) {
      x[node]! += at.x - middle.x;
      y[node]! += at.y - middle.y;
    }
  }
  const alone = components.filter((nodes) => nodes.length === 1);
  for (const [index, point] of ringPoints(alone.length, rim + spacing, spacing).entries()) {
    x[alone[index]![0]!] = point.x;
    y[alone[index]![0]!] = point.y;
  }
}

/** Of each community those with the strongest ties come to stand in the middle. */
function placeComponent(
  ties: Ties,
  nodes: Nodes,
  community: ArrayLike<number>,
  strength: Float64Array,
  places: Places,
): void {
  const parts = partsOf(nodes, community);
  const discs = arrangeParts(ties, parts);
  for (const [part, members] of parts.entries()) {
    const strongestFirst = members.slice().sort((left, right) => strength[right]! - strength[left]! || left - right);
    for (let index = 0; index < strongestFirst.length; index += 1) {
      const node = strongestFirst[index]!;
      const point = sunflowerPoint(index, members.length, discs.radius[part]!);
      places.x[node] = discs.x[part]! + point.x;
      places.y[node] = discs.y[part]! + point.y;
    }
  }
}

/** The sum of each node's tie weights. */
function strengths({ order, starts, weights }: Ties): Float64Array {
  const strength = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    let sum = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) sum += weights[at]!;
    strength[node] = sum;
  }
  return strength;
}

/** In so many steps new nodes come to stand beside those they are tied to, directly or by others. */
const reachOfKept = 3;

function warmPlaces({ order, starts, targets }: Ties, fresh: Places, kept: KeptPlaces): Places {
  const places = { x: kept.x.slice(), y: kept.y.slice() };
  for (let step = 0; step < reachOfKept; step += 1) {
    const before = { x: places.x.slice(), y: places.y.slice() };
    for (let node = 0; node < order; node += 1) {
      if (!Number.isNaN(before.x[node]!)) continue;
      let [sumX, sumY, count] = [0, 0, 0];
      for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
        const target = targets[at]!;
        if (Number.isNaN(before.x[target]!)) continue;
        sumX += before.x[target]!;
        sumY += before.y[target]!;
        count += 1;
      }
      if (count === 0) continue;
      const aside = sunflowerPoint(node % 100, 100, spacing);
      places.x[node] = sumX / count + aside.x;
      places.y[node] = sumY / count + aside.y;
    }
  }
  for (let node = 0; node < order; node += 1) {
    if (!Number.isNaN(places.x[node]!)) continue;
    places.x[node] = fresh.x[node]!;
    places.y[node] = fresh.y[node]!;
  }
  return places;
}
