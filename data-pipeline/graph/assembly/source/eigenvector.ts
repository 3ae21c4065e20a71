/** Bytes of two rows, which are taken at once: vectors have an even number of rows, the last of them 0 where there is one too many. */
const pair: u32 = 16;

/**
 * A matrix in rows times `vector`: `neighbors` (u32) are places in it, in bytes, `weights` (f64) stand beside them.
 *
 * @returns the product of `vector` and its `image`.
 */
export function eigenvectorImage(
  rows: u32,
  starts: StaticArray<u32>,
  neighbors: usize,
  weights: usize,
  vector: usize,
  image: StaticArray<f64>,
): f64 {
  let product: f64 = 0;
  let at = neighbors;
  for (let row: u32 = 0; row < rows; row++) {
    const last = neighbors + (starts[row + 1] << 2);
    // Four sums, as one would wait for itself at every step.
    let first: f64 = 0;
    let second: f64 = 0;
    let third: f64 = 0;
    let fourth: f64 = 0;
    for (; at + 12 < last; at += 16, weights += 32) {
      first += load<f64>(vector + load<u32>(at)) * load<f64>(weights);
      second += load<f64>(vector + load<u32>(at, 4)) * load<f64>(weights, 8);
      third += load<f64>(vector + load<u32>(at, 8)) * load<f64>(weights, 16);
      fourth += load<f64>(vector + load<u32>(at, 12)) * load<f64>(weights, 24);
    }
    for (; at < last; at += 4, weights += 8) first += load<f64>(vector + load<u32>(at)) * load<f64>(weights);
    const value = first + second + (third + fourth);
    image[row] = value;
    product += load<f64>(vector + (row << 3)) * value;
  }
  return product;
}

/** Writes `image − value · vector` to `residual`; the sum of its squares, and its product with `vector`, to `sums`. */
export function eigenvectorResidual(
  bytes: u32,
  vector: usize,
  image: usize,
  residual: usize,
  value: f64,
  sums: StaticArray<f64>,
): void {
  const times = f64x2.splat(value);
  let squares = f64x2.splat(0);
  let shares = f64x2.splat(0);
  for (let at: u32 = 0; at < bytes; at += pair) {
    const ofVector = v128.load(vector + at);
    const rest = f64x2.sub(v128.load(image + at), f64x2.mul(times, ofVector));
    v128.store(residual + at, rest);
    squares = f64x2.add(squares, f64x2.mul(rest, rest));
    shares = f64x2.add(shares, f64x2.mul(rest, ofVector));
  }
  sums[0] = sumOf(squares);
  sums[1] = sumOf(shares);
}

/** Replaces `residual` by `scale · (residual − share · vector)`; its square, and the products of `step` with both, to `sums`. */
export function eigenvectorDirection(
  bytes: u32,
  vector: usize,
  residual: usize,
  step: usize,
  share: f64,
  scale: f64,
  sums: StaticArray<f64>,
): void {
  const times = f64x2.splat(share);
  const factor = f64x2.splat(scale);
  let squares = f64x2.splat(0);
  let withVector = f64x2.splat(0);
  let withResidual = f64x2.splat(0);
  for (let at: u32 = 0; at < bytes; at += pair) {
    const ofVector = v128.load(vector + at);
    const ofStep = v128.load(step + at);
    const rest = f64x2.mul(factor, f64x2.sub(v128.load(residual + at), f64x2.mul(times, ofVector)));
    v128.store(residual + at, rest);
    squares = f64x2.add(squares, f64x2.mul(rest, rest));
    withVector = f64x2.add(withVector, f64x2.mul(ofStep, ofVector));
    withResidual = f64x2.add(withResidual, f64x2.mul(ofStep, rest));
  }
  sums[0] = sumOf(squares);
  sums[1] = sumOf(withVector);
  sums[2] = sumOf(withResidual);
}

/**
 * Takes `a` times the vector and `b` times the residual off the step, and the same of their images; to `sums` the square of the step, and
 * the products of the vector with the images of residual and step, of the residual with that of the step, and of the step with its own.
 */
export function eigenvectorPerpendicular(
  bytes: u32,
  vector: usize,
  image: usize,
  residual: usize,
  ofResidual: usize,
  step: usize,
  ofStep: usize,
  a: f64,
  b: f64,
  sums: StaticArray<f64>,
): void {
  const timesA = f64x2.splat(a);
  const timesB = f64x2.splat(b);
  let squares = f64x2.splat(0);
  let vectorResidual = f64x2.splat(0);
  let vectorStep = f64x2.splat(0);
  let residualStep = f64x2.splat(0);
  let stepStep = f64x2.splat(0);
  for (let at: u32 = 0; at < bytes; at += pair) {
    const x = v128.load(vector + at);
    const r = v128.load(residual + at);
    const xImage = v128.load(image + at);
    const rImage = v128.load(ofResidual + at);
    const p = f64x2.sub(f64x2.sub(v128.load(step + at), f64x2.mul(timesA, x)), f64x2.mul(timesB, r));
    const pImage = f64x2.sub(f64x2.sub(v128.load(ofStep + at), f64x2.mul(timesA, xImage)), f64x2.mul(timesB, rImage));
    v128.store(step + at, p);
    v128.store(ofStep + at, pImage);
    squares = f64x2.add(squares, f64x2.mul(p, p));
    vectorResidual = f64x2.add(vectorResidual, f64x2.mul(x, rImage));
    vectorStep = f64x2.add(vectorStep, f64x2.mul(x, pImage));
    residualStep = f64x2.add(residualStep, f64x2.mul(r, pImage));
    stepStep = f64x2.add(stepStep, f64x2.mul(p, pImage));
  }
  sums[0] = sumOf(squares);
  sums[1] = sumOf(vectorResidual);
  sums[2] = sumOf(vectorStep);
  sums[3] = sumOf(residualStep);
  sums[4] = sumOf(stepStep);
}

/**
 * Makes the step `b` times the residual and `c` times the step, and the vector `a` times itself and the step; the same of their images.
 * To `sums` the square of the vector, and its product with its image.
 */
export function eigenvectorStep(
  bytes: u32,
  vector: usize,
  image: usize,
  residual: usize,
  ofResidual: usize,
  step: usize,
  ofStep: usize,
  a: f64,
  b: f64,
  c: f64,
  sums: StaticArray<f64>,
): void {
  const timesA = f64x2.splat(a);
  const timesB = f64x2.splat(b);
  const timesC = f64x2.splat(c);
  let squares = f64x2.splat(0);
  let withImage = f64x2.splat(0);
  for (let at: u32 = 0; at < bytes; at += pair) {
    const p = f64x2.add(f64x2.mul(timesB, v128.load(residual + at)), f64x2.mul(timesC, v128.load(step + at)));
    const pImage = f64x2.add(f64x2.mul(timesB, v128.load(ofResidual + at)), f64x2.mul(timesC, v128.load(ofStep + at)));
    const x = f64x2.add(f64x2.mul(timesA, v128.load(vector + at)), p);
    const xImage = f64x2.add(f64x2.mul(timesA, v128.load(image + at)), pImage);
    v128.store(step + at, p);
    v128.store(ofStep + at, pImage);
    v128.store(vector + at, x);
    v128.store(image + at, xImage);
    squares = f64x2.add(squares, f64x2.mul(x, x));
    withImage = f64x2.add(withImage, f64x2.mul(x, xImage));
  }
  sums[0] = sumOf(squares);
  sums[1] = sumOf(withImage);
}

function sumOf(lanes: v128): f64 {
  return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
}
