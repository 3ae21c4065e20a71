import { assemble } from './first-places.ts';
import { Forces } from './forces.ts';
import { partDiscs } from './overlaps.ts';
import { backboneOf, componentsOf, type Nodes, partsOf, type Ties } from './parts.ts';
import { extentOf, type Places, roomFor, spacing } from './places.ts';

/** A component of more nodes is laid out community by community: forces on all of it would take minutes. */
const largestWhole = 4_000;
/** Ties that pull, for each node its strongest. */
const backboneTies = 10;

/**
 * From first places to settled ones, a piece of work at a time: ForceAtlas2 within each component (of a large one,
 * within each of its communities), then overlapping nodes are parted and components packed.
 *
 * What comes out does not depend on how the work is cut up, so that it can be paused at any time.
 */
export class Settling {
  readonly #ties: Ties;
  readonly #components: readonly Nodes[];
  readonly #groups: readonly Nodes[];
  readonly #isWarm: boolean;
  #forces: Forces | null = null;
  /** Of the group that is at work, before its first round. */
  #before = { x: 0, y: 0, rms: 0 };
  #group = 0;
  #round = 0;
  /** Nodes × rounds, of all and of what has been done. */
  readonly total: number;
  done = 0;
  /** The places of now. */
  readonly places: Places;

  /** @param isWarm the places are those of an earlier picture: fewer rounds, and every group stays where it is. */
  constructor(ties: Ties, community: ArrayLike<number>, first: Places, isWarm = false) {
    this.#ties = ties;
    this.#isWarm = isWarm;
    this.#components = componentsOf(ties);
    this.#groups = this.#components
      .filter((nodes) => nodes.length > 2)
      .flatMap((nodes) => (nodes.length <= largestWhole ? [nodes] : partsOf(nodes, community)))
      .filter((nodes) => nodes.length > 2)
      .sort((left, right) => right.length - left.length || left[0]! - right[0]!);
    this.total = this.#groups.reduce((sum, nodes) => sum + nodes.length * this.#roundsFor(nodes.length), 0);
    this.places = { x: first.x.slice(), y: first.y.slice() };
  }

  /** Goes on by about so many nodes × rounds; returns whether anything is left to do. */
  step(work: number): boolean {
    let left = work;
    while (left > 0 && this.#group < this.#groups.length) {
      const nodes = this.#groups[this.#group]!;
      const open = this.#roundsFor(nodes.length) - this.#round;
      const rounds = Math.min(open, Math.max(1, Math.floor(left / nodes.length)));
      this.#run(nodes, rounds);
      left -= rounds * nodes.length;
      this.done += rounds * nodes.length;
      if (rounds === open) this.#finish(nodes);
    }
    if (this.#group < this.#groups.length) return true;
    if (!this.#isWarm) assemble(this.#components, this.places);
    return false;
  }

  #run(nodes: Nodes, rounds: number): void {
    if (this.#forces === null) {
      const { x, y } = this.places;
      this.#before = extentOf(this.places, nodes);
      this.#forces = new Forces(nodes.length, backboneOf(this.#ties, nodes, backboneTies), (at) => ({
        x: x[nodes[at]!]!,
        y: y[nodes[at]!]!,
      }));
    }
    this.#forces.run(rounds);
    this.#round += rounds;
    const rms = this.#isWarm ? this.#before.rms : roomFor(nodes.length) / Math.SQRT2;
    this.#write(nodes, this.#forces.placesAround(this.#before, rms));
  }

  #finish(nodes: Nodes): void {
    const own = {
      x: Float32Array.from(nodes, (node) => this.places.x[node]!),
      y: Float32Array.from(nodes, (node) => this.places.y[node]!),
    };
    partDiscs(own, new Float32Array(nodes.length).fill(spacing / 2));
    this.#write(nodes, own);
    this.#forces = null;
    this.#round = 0;
    this.#group += 1;
  }

  #write(nodes: Nodes, { x, y }: Places): void {
    for (const [at, node] of nodes.entries()) {
      this.places.x[node] = x[at]!;
      this.places.y[node] = y[at]!;
    }
  }

  /** Fewer rounds for larger groups: one takes 5 ms for 1,000 nodes and 120 ms for 10,000. */
  #roundsFor(size: number): number {
    const rounds = size <= 500 ? 300 : size <= 2_000 ? 200 : size <= 5_000 ? 120 : 60;
    return this.#isWarm ? rounds / 4 : rounds;
  }
}
