import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { largestEigenpair } from './small-eigenpair.ts';

/** The rows `from` to `to`, exclusive: one component. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

export interface Principal extends RowRange {
  /** The largest eigenvalue of the weighted adjacency matrix of these rows. */
  readonly value: number;
  /** Of unit length and without negative values, by row from `from` on. */
  readonly vector: Float64Array;
}

export interface PrincipalOptions {
  /** The largest error of the vector, as a length. */
  readonly accuracy: number;
  /** The most steps along ties; what has not settled by then is not given. */
  readonly stepLimit: number;
  /** Called every few milliseconds; stops by rejecting. */
  readonly breathe: () => Promise<void>;
}

/** Steps between two looks at whether to stop: some milliseconds. */
const stepsAtOnce = 2e6;
/** Images are carried along, and drift by rounding: they are taken anew after so many rounds. */
const roundsOfDrift = 30;
/** A residual of this share of the eigenvalue is the rounding of doubles. */
const roundingShare = 4e-16;
/** What rounding may leave where many ties meet; a residual that shrinks no more below it is done. */
const settledShare = 1e-12;
const roundsWithoutGain = 6;
/** Before so many rounds the rate of shrinking is no guide. */
const roundsToJudge = 16;

/**
 * The principal vector of one component by locally optimal conjugate gradients (A. V. Knyazev, SIAM Journal on Scientific Computing
 * 23(2), 2001): each round takes the best vector that can be made of the present one, its residual and the step before, which needs
 * about the square root of the rounds of power iteration. As the largest eigenvalue is asked for, and not the one largest in size, bipartite
 * components do not swing.
 *
 * The error is the residual over the distance to the next eigenvalue, which is estimated by how fast residuals shrink.
 *
 * @returns null where that error is not sure to be within `accuracy`.
 */
export async function principalVector(
  graph: CsrGraph,
  range: RowRange,
  { accuracy, stepLimit, breathe }: PrincipalOptions,
): Promise<Principal | null> {
  const steps = graph.starts[range.to]! - graph.starts[range.from]! + range.to - range.from;
  const rounds = await Rounds.of(graph, range);
  const sizes: number[] = [];
  let smallest = Infinity;
  let roundOfSmallest = 0;
  try {
    for (let taken = 0, last = 0; taken <= stepLimit; taken += steps) {
      if (taken - last > stepsAtOnce) {
        last = taken;
        await breathe();
      }
      const round = sizes.length;
      if (round % roundsOfDrift === 0) rounds.begin();
      const { value } = rounds;
      const size = rounds.takeResidual();
      sizes.push(size);
      if (size < 0.9 * smallest) [smallest, roundOfSmallest] = [size, round];
      const isRounding = size <= roundingShare * value;
      const isSettled = size <= settledShare * value && round - roundOfSmallest >= roundsWithoutGain;
      const error = isRounding && round < 3 ? 0 : size / gapOf(sizes, roundOfSmallest, value);
      const isSure = round >= roundsToJudge && error <= accuracy / 100;
      if (isSure || isRounding || isSettled) {
        return error <= accuracy ? { ...range, value, vector: withoutSigns(rounds.vector()) } : null;
      }
      rounds.step();
    }
    return null;
  } finally {
    rounds.free();
  }
}

/** Rows of one component in the memory of the kernel, with three vectors and their images: the present one, its residual, the latest step. */
class Rounds {
  readonly #memory: KernelMemory;
  readonly #order: number;
  readonly #bytes: number;
  readonly #matrix: readonly number[];
  readonly #present: readonly [vector: number, image: number];
  readonly #residual: readonly [vector: number, image: number];
  readonly #latest: readonly [vector: number, image: number];
  readonly #sumsAt: number;
  readonly #sums: Float64Array;
  /** The square of the present vector, and its product with its image. */
  #square = 1;
  #product = 0;
  /** The square of the residual, and its product with the present vector. */
  #residualSquare = 0;
  #share = 0;

  private constructor(memory: KernelMemory, { starts, targets, weights }: CsrGraph, { from, to }: RowRange) {
    const [first, last] = [starts[from]!, starts[to]!];
    this.#memory = memory;
    this.#order = to - from;
    this.#bytes = 16 * Math.ceil(this.#order / 2);
    const [startsAt, neighborsAt] = [memory.reserve(this.#order + 1, 4), memory.reserve(last - first, 4)];
    const itsStarts = memory.view(Uint32Array, startsAt, this.#order + 1);
    for (let row = from; row <= to; row += 1) itsStarts[row - from] = starts[row]! - first;
    const neighbors = memory.view(Uint32Array, neighborsAt, last - first);
    for (let at = first; at < last; at += 1) neighbors[at - first] = 8 * (targets[at]! - from);
    this.#matrix = [startsAt, neighborsAt, memory.place(weights.subarray(first, last))];
    const vector = (): number => memory.reserve(this.#bytes, 1);
    this.#present = [vector(), vector()];
    this.#residual = [vector(), vector()];
    this.#latest = [vector(), vector()];
    this.#sumsAt = memory.reserve(5, 8);
    this.#sums = memory.view(Float64Array, this.#sumsAt, 5);
    memory.view(Float64Array, this.#present[0], this.#order).fill(1 / Math.sqrt(this.#order));
  }

  static async of(graph: CsrGraph, range: RowRange): Promise<Rounds> {
    const order = range.to - range.from;
    const ties = graph.starts[range.to]! - graph.starts[range.from]!;
    return new Rounds(await KernelMemory.ofBytes(12 * ties + 52 * (order + 2) + 10 * 64), graph, range);
  }

  free(): void {
    this.#memory.free();
  }

  /** What the eigenvalue is by the present vector. */
  get value(): number {
    return this.#product / this.#square;
  }

  /** The present vector, of unit length. */
  vector(): Float64Array {
    const length = Math.sqrt(this.#square);
    return this.#memory.view(Float64Array, this.#present[0], this.#order).map((part) => part / length);
  }

  /** Makes the present vector one of unit length, and takes its image anew. */
  begin(): void {
    const vector = this.#memory.view(Float64Array, this.#present[0], this.#order);
    vector.set(this.vector());
    this.#square = vector.reduce((sum, part) => sum + part * part, 0);
    this.#product = this.#image(this.#present);
  }

  /** @returns the length of the residual, of a present vector of unit length. */
  takeResidual(): number {
    this.#memory.kernels.eigenvectorResidual(
      this.#bytes,
      ...this.#present,
      this.#residual[0],
      this.value,
      this.#sumsAt,
    );
    [this.#residualSquare, this.#share] = [this.#sums[0]!, this.#sums[1]!];
    return Math.sqrt(this.#residualSquare / this.#square);
  }

  /**
   * Puts the best combination of the three in the place of the present vector, and what it adds to that in the place of the step. The
   * three are perpendicular, but not of unit length.
   */
  step(): void {
    const { kernels } = this.#memory;
    const [present, residual, latest] = [this.#present, this.#residual, this.#latest];
    const sums = this.#sums;
    const share = this.#share / this.#square;
    const scale = 1 / Math.sqrt(this.#residualSquare);
    kernels.eigenvectorDirection(this.#bytes, present[0], residual[0], latest[0], share, scale, this.#sumsAt);
    const square = sums[0]!;
    const [a, b] = [sums[1]! / this.#square, sums[2]! / square];
    const residualProduct = this.#image(residual);
    const three = [...present, ...residual, ...latest];
    kernels.eigenvectorPerpendicular(this.#bytes, ...three, a, b, this.#sumsAt);
    const lengths = [this.#square, square, sums[0]!].map(Math.sqrt);
    const products = [
      [this.#product, sums[1]!, sums[2]!],
      [sums[1]!, residualProduct, sums[3]!],
      [sums[2]!, sums[3]!, sums[4]!],
    ];
    const taken = lengths[2]! < 1e-150 ? [0, 1] : [0, 1, 2];
    const ofUnits = taken.map((i) => taken.map((j) => products[i]![j]! / (lengths[i]! * lengths[j]!)));
    const { vector: shares } = largestEigenpair(ofUnits);
    const sign = shares[0]! < 0 ? -1 : 1;
    const parts = [0, 1, 2].map((index) => (index < taken.length ? (sign * shares[index]!) / lengths[index]! : 0));
    kernels.eigenvectorStep(this.#bytes, ...three, ...parts, this.#sumsAt);
    [this.#square, this.#product] = [sums[0]!, sums[1]!];
  }

  /** Takes the image of a vector. @returns their product. */
  #image([vector, image]: readonly [number, number]): number {
    return this.#memory.kernels.eigenvectorImage(this.#order, ...this.#matrix, vector, image);
  }
}

/**
 * How far the next eigenvalue is at least, by the rate at which residuals shrank over the latter half: by e^(−2√(gap / spread)) a round,
 * and eigenvalues spread over twice the largest at most.
 */
function gapOf(sizes: readonly number[], end: number, value: number): number {
  const start = Math.floor(end / 2);
  const rate = Math.log(sizes[start]! / sizes[end]!) / Math.max(1, end - start);
  return 2 * value * Math.min(1, (rate / 2) ** 2);
}

/** The principal vector of a connected graph has no negative values: what is below 0 is rounding. */
function withoutSigns(vector: Float64Array): Float64Array {
  return vector.map((value) => Math.max(0, value));
}
