import { Forces } from './forces.ts';
import { partDiscs } from './overlaps.ts';
import { packCircles, ringCircles } from './packing.ts';
import { tiesBetween, type Nodes, type Ties } from './parts.ts';
import { type Places, roomFor, sunflowerPoint } from './places.ts';

/** A place for each part, in the order of the parts. */
export interface PartPlaces extends Places {
  readonly radius: Float32Array;
}

/** Rounds × parts: some 100 ms. */
const work = 25_000;
const [leastRounds, mostRounds] = [20, 300];

/**
 * Discs for the parts of one component, large enough for their nodes, near those that they are tied to, without
 * overlap: ForceAtlas2 on the parts as if each were one node, then parted.
 */
export function arrangeParts(ties: Ties, parts: readonly Nodes[]): PartPlaces {
  const radius = Float32Array.from(parts, (nodes) => roomFor(nodes.length));
  if (parts.length === 1) return { x: new Float32Array(1), y: new Float32Array(1), radius };
  const around = Math.sqrt(radius.reduce((sum, value) => sum + value ** 2, 0));
  const forces = new Forces(parts.length, tiesBetween(ties, parts), (part) =>
    sunflowerPoint(part, parts.length, around),
  );
  forces.run(Math.min(mostRounds, Math.max(leastRounds, Math.floor(work / parts.length))));
  const places = forces.placesAround({ x: 0, y: 0 }, around / Math.SQRT2);
  partDiscs(places, radius);
  return { ...places, radius };
}

/** More circles than these are set on rings around the first ones: packing takes longer with the square of their number. */
const mostPacked = 150;

/** Circles around the first one, which is the largest, without overlap. */
export function arrangeCircles(radii: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  const packed = packCircles(radii.slice(0, mostPacked));
  const rim = packed.reduce((most, { x, y, radius }) => Math.max(most, Math.hypot(x, y) + radius), 0);
  return [...packed, ...ringCircles(radii.slice(mostPacked), rim)];
}
