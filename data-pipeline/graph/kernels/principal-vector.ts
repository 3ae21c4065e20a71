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

/** A vector with its image under the matrix. */
interface Imaged {
  readonly vector: Float64Array;
  readonly image: Float64Array;
}

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
  const order = range.to - range.from;
  const steps = graph.starts[range.to]! - graph.starts[range.from]! + order;
  const [present, residual, latest] = [imaged(order), imaged(order), imaged(order)];
  present.vector.fill(1 / Math.sqrt(order));
  const sizes: number[] = [];
  let smallest = Infinity;
  let roundOfSmallest = 0;
  for (let taken = 0, last = 0; taken <= stepLimit; taken += steps) {
    if (taken - last > stepsAtOnce) {
      last = taken;
      await breathe();
    }
    const round = sizes.length;
    if (round % roundsOfDrift === 0) multiply(graph, range, present);
    const value = dot(present.vector, present.image);
    const size = takeResidual(present, value, residual.vector);
    sizes.push(size);
    if (size < 0.9 * smallest) [smallest, roundOfSmallest] = [size, round];
    const isRounding = size <= roundingShare * value;
    const isSettled = size <= settledShare * value && round - roundOfSmallest >= roundsWithoutGain;
    const error = isRounding && round < 3 ? 0 : size / gapOf(sizes, roundOfSmallest, value);
    const isSure = round >= roundsToJudge && error <= accuracy / 100;
    if (isSure || isRounding || isSettled) {
      return error <= accuracy ? { ...range, value, vector: withoutSigns(present.vector) } : null;
    }
    removeShare(residual.vector, present.vector);
    scale(residual, 1 / Math.sqrt(dot(residual.vector, residual.vector)));
    multiply(graph, range, residual);
    const isStep = round > 0 && makePerpendicular(latest, present, residual);
    takeBest(present, residual, latest, isStep);
  }
  return null;
}

function imaged(order: number): Imaged {
  return { vector: new Float64Array(order), image: new Float64Array(order) };
}

/** Writes the residual of a vector of unit length. @returns its length. */
function takeResidual({ vector, image }: Imaged, value: number, residual: Float64Array): number {
  let square = 0;
  for (let row = 0; row < vector.length; row += 1) {
    const rest = image[row]! - value * vector[row]!;
    residual[row] = rest;
    square += rest * rest;
  }
  return Math.sqrt(square);
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

/** Makes the step perpendicular to the other two, of unit length. @returns whether anything is left of it. */
function makePerpendicular(latest: Imaged, present: Imaged, residual: Imaged): boolean {
  const [a, b] = [dot(latest.vector, present.vector), dot(latest.vector, residual.vector)];
  for (let row = 0; row < latest.vector.length; row += 1) {
    latest.vector[row]! -= a * present.vector[row]! + b * residual.vector[row]!;
    latest.image[row]! -= a * present.image[row]! + b * residual.image[row]!;
  }
  const length = Math.sqrt(dot(latest.vector, latest.vector));
  if (length < 1e-150) return false;
  scale(latest, 1 / length);
  return true;
}

/** Puts the best combination of the three in the place of the present vector, and what it adds to that in the place of the step. */
function takeBest(present: Imaged, residual: Imaged, latest: Imaged, isStep: boolean): void {
  const basis = isStep ? [present, residual, latest] : [present, residual];
  const products = basis.map(({ vector }) => basis.map(({ image }) => dot(vector, image)));
  const { vector: shares } = largestEigenpair(products);
  const sign = shares[0]! < 0 ? -1 : 1;
  const [a, b, c] = [sign * shares[0]!, sign * shares[1]!, sign * (shares[2] ?? 0)];
  for (const part of ['vector', 'image'] as const) {
    const [now, rest, step] = [present[part], residual[part], latest[part]];
    for (let row = 0; row < now.length; row += 1) {
      const added = isStep ? b * rest[row]! + c * step[row]! : b * rest[row]!;
      step[row] = added;
      now[row] = a * now[row]! + added;
    }
  }
  scale(present, 1 / Math.sqrt(dot(present.vector, present.vector)));
}

function multiply({ starts, targets, weights }: CsrGraph, { from, to }: RowRange, { vector, image }: Imaged): void {
  for (let row = from; row < to; row += 1) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += weights[at]! * vector[targets[at]! - from]!;
    image[row - from] = sum;
  }
}

function removeShare(from: Float64Array, unit: Float64Array): void {
  const share = dot(from, unit);
  for (let row = 0; row < from.length; row += 1) from[row]! -= share * unit[row]!;
}

function scale({ vector, image }: Imaged, factor: number): void {
  for (let row = 0; row < vector.length; row += 1) {
    vector[row]! *= factor;
    image[row]! *= factor;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row += 1) sum += a[row]! * b[row]!;
  return sum;
}

/** The principal vector of a connected graph has no negative values: what is below 0 is rounding. */
function withoutSigns(vector: Float64Array): Float64Array {
  return vector.map((value) => Math.max(0, value));
}
