/** Sweeps that bring any matrix of a few rows to rounding. */
const sweeps = 30;

/**
 * The largest eigenvalue of a small symmetric matrix and its vector of unit length, by Jacobi's rotations (Golub & Van Loan, Matrix
 * Computations, 4th ed., § 8.5).
 *
 * @param matrix rows; what rounding makes unequal across the diagonal is averaged.
 */
export function largestEigenpair(matrix: readonly (readonly number[])[]): { value: number; vector: number[] } {
  const order = matrix.length;
  const rest = matrix.map((row, i) => row.map((value, j) => (value + matrix[j]![i]!) / 2));
  const vectors = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (let i = 0; i < order; i += 1) {
      for (let j = i + 1; j < order; j += 1) rotate(rest, vectors, i, j);
    }
  }
  const values = rest.map((row, i) => row[i]!);
  const largest = values.indexOf(Math.max(...values));
  return { value: values[largest]!, vector: vectors.map((row) => row[largest]!) };
}

/** Makes the value at i, j zero. */
function rotate(rest: number[][], vectors: number[][], i: number, j: number): void {
  const between = rest[i]![j]!;
  if (between === 0) return;
  const slope = (rest[j]![j]! - rest[i]![i]!) / (2 * between);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of rest) turn(row, i, j, cosine, sine);
  const [rowI, rowJ] = [rest[i]!, rest[j]!];
  for (let k = 0; k < rest.length; k += 1) {
    const [a, b] = [rowI[k]!, rowJ[k]!];
    rowI[k] = cosine * a - sine * b;
    rowJ[k] = sine * a + cosine * b;
  }
  for (const row of vectors) turn(row, i, j, cosine, sine);
}

function turn(row: number[], i: number, j: number, cosine: number, sine: number): void {
  const [a, b] = [row[i]!, row[j]!];
  row[i] = cosine * a - sine * b;
  row[j] = sine * a + cosine * b;
}
