import type { CsrGraph } from '../csr/csr.ts';
import { seededRandom, type Random } from '../random.ts';

export interface SamplingInput extends Pick<CsrGraph, 'order' | 'starts' | 'targets'> {
  readonly isSimplicial: Uint8Array;
  /** The component of each row. */
  readonly labels: Uint32Array;
  readonly seed: number;
}

/** The search from one end of a pair. */
class Side {
  readonly steps: Int32Array;
  readonly paths: Float64Array;
  readonly walk: Uint32Array;
  /** The sample in which a row was last met. */
  readonly met: Uint32Array;
  level = 0;
  next = 0;
  end = 0;
  /** Steps that the next level takes. */
  cost = 0;

  constructor(order: number) {
    this.steps = new Int32Array(order);
    this.paths = new Float64Array(order);
    this.walk = new Uint32Array(order);
    this.met = new Uint32Array(order);
  }

  begin(row: number, sample: number, cost: number): void {
    this.steps[row] = 0;
    this.paths[row] = 1;
    this.walk[0] = row;
    this.met[row] = sample;
    this.level = 0;
    this.next = 0;
    this.end = 1;
    this.cost = cost;
  }
}

/**
 * Draws shortest paths: a pair of rows by chance, then one of the shortest paths between them, each as likely as the
 * others, found from both ends at once, always going on where less is to be walked.
 *
 * M. Borassi, E. Natale, KADABRA is an adaptive algorithm for betweenness via random approximation (ESA 2016), section 4.
 */
export class PathSampler {
  readonly #input: SamplingInput;
  readonly #near: Side;
  readonly #far: Side;
  #sample = 0;

  constructor(input: SamplingInput) {
    this.#input = input;
    this.#near = new Side(input.order);
    this.#far = new Side(input.order);
  }

  /** Adds 1 to each row strictly inside the path of this number; the same number gives the same path. */
  draw(number: number, counts: Float64Array): void {
    const { order, starts, labels, seed } = this.#input;
    const random = seededRandom(Math.imul(number + 1, 0x9e3779b1) ^ seed);
    const source = Math.floor(random() * order);
    const other = Math.floor(random() * (order - 1));
    const target = other < source ? other : other + 1;
    if (labels[source] !== labels[target]) return;
    this.#sample += 1;
    this.#near.begin(source, this.#sample, starts[source + 1]! - starts[source]!);
    this.#far.begin(target, this.#sample, starts[target + 1]! - starts[target]!);
    while (
      !(this.#near.cost <= this.#far.cost ? this.#advance(this.#near, this.#far) : this.#advance(this.#far, this.#near))
    );
    const middle = this.#middle(random);
    if (middle !== source && middle !== target) counts[middle]! += 1;
    this.#walkBack(this.#near, middle, random, counts);
    this.#walkBack(this.#far, middle, random, counts);
  }

  /** Goes one level on; true once the two searches have met. */
  #advance(side: Side, other: Side): boolean {
    const { starts, targets, isSimplicial } = this.#input;
    const { steps, paths, walk, met } = side;
    const end = side.end;
    const level = side.level + 1;
    let hasMet = false;
    let cost = 0;
    for (; side.next < end; side.next += 1) {
      const row = walk[side.next]!;
      if (isSimplicial[row] === 1 && level > 1) continue;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (met[target] !== this.#sample) {
          met[target] = this.#sample;
          steps[target] = level;
          paths[target] = paths[row]!;
          walk[side.end] = target;
          side.end += 1;
          cost += starts[target + 1]! - starts[target]!;
          if (other.met[target] === this.#sample) hasMet = true;
        } else if (steps[target] === level) paths[target]! += paths[row]!;
      }
    }
    side.level = level;
    side.cost = cost;
    return hasMet;
  }

  /** A row at which both searches met, in proportion to the paths through it. */
  #middle(random: Random): number {
    const near = this.#near;
    const far = this.#far;
    const isBetween = (row: number): boolean => far.met[row] === this.#sample && far.steps[row] === far.level;
    let total = 0;
    for (let index = near.end - 1; index >= 0 && near.steps[near.walk[index]!] === near.level; index -= 1) {
      const row = near.walk[index]!;
      if (isBetween(row)) total += near.paths[row]! * far.paths[row]!;
    }
    let rest = random() * total;
    let middle = near.walk[near.end - 1]!;
    for (let index = near.end - 1; index >= 0 && near.steps[near.walk[index]!] === near.level; index -= 1) {
      const row = near.walk[index]!;
      if (!isBetween(row)) continue;
      middle = row;
      rest -= near.paths[row]! * far.paths[row]!;
      if (rest <= 0) break;
    }
    return middle;
  }

  /** From the middle to where the side began, at each step in proportion to the paths. */
  #walkBack({ steps, paths, met }: Side, middle: number, random: Random, counts: Float64Array): void {
    const { starts, targets } = this.#input;
    for (let row = middle; steps[row]! > 1;) {
      const level = steps[row]! - 1;
      let rest = random() * paths[row]!;
      let chosen = row;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (met[target] !== this.#sample || steps[target] !== level) continue;
        if (this.#input.isSimplicial[target] === 1 && level > 0) continue;
        chosen = target;
        rest -= paths[target]!;
        if (rest <= 0) break;
      }
      row = chosen;
      counts[row]! += 1;
    }
  }
}
