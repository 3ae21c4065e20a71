/** How sure an estimate is. */
export interface Certificate {
  /** Pairs drawn, and the number after which it ends in any case. */
  readonly samples: number;
  readonly mostSamples: number;
  /** With a probability of 1 − `delta`, every value is within this of the exact one. */
  readonly errorBound: number;
  /** The error at which it is good enough. */
  readonly epsilon: number;
  readonly delta: number;
  /** Nodes at the head of the list that no other can belong before, with the same probability. */
  readonly separated: number;
}

export interface Confidence {
  readonly epsilon: number;
  readonly delta: number;
}

/**
 * The number of samples after which it ends in any case: ω = (c / ε²)(⌊log₂(VD − 2)⌋ + 1 + ln(2 / δ)), c = 0.5, enough
 * for an error of ε whatever the graph (M. Riondato, E. M. Kornaropoulos, Fast approximation of betweenness centrality
 * through sampling, DMKD 30, 2016, theorem 1).
 *
 * @param longest nodes on the longest shortest path, or more.
 */
export function mostSamples(longest: number, { epsilon, delta }: Confidence): number {
  return Math.ceil((0.5 / epsilon ** 2) * (Math.floor(Math.log2(Math.max(2, longest - 2))) + 1 + Math.log(2 / delta)));
}

/**
 * The part of `delta` that each row may use for either of its bounds: half of it alike, half by what a first, separate
 * round of samples found, so that the rows that matter have the narrower bounds. All parts add up to `delta`.
 */
export function deltas(pilot: Float64Array, delta: number): Float64Array {
  const total = pilot.reduce((sum, count) => sum + count, 0);
  return pilot.map((count) => (delta / 4) * (1 / pilot.length + (total === 0 ? 1 / pilot.length : count / total)));
}

/**
 * The bounds of KADABRA, which hold at whatever number of samples one stops (M. Borassi, E. Natale 2016, theorem 9). They
 * rest on the variance of a sample being no more than its mean, which is so for every share between 0 and 1.
 *
 * @param counts shares of shortest paths through each row, added up over `samples` pairs.
 * @param perRow see {@link deltas}.
 */
export function certify(
  counts: Float64Array,
  perRow: Float64Array,
  samples: number,
  most: number,
  { epsilon, delta }: Confidence,
): Certificate {
  const lower = new Float64Array(counts.length);
  const upper = new Float64Array(counts.length);
  let errorBound = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const value = counts[row]! / samples;
    const log = Math.log(1 / perRow[row]!);
    const below = bound(value, log, most, samples, -1);
    const above = bound(value, log, most, samples, 1);
    lower[row] = value - below;
    upper[row] = value + above;
    errorBound = Math.max(errorBound, Math.min(below, value), above);
  }
  return { samples, mostSamples: most, errorBound, epsilon, delta, separated: separatedAt(counts, lower, upper) };
}

/** f (`sign` −1, below the estimate) and g (`sign` 1, above it) of the paper. */
function bound(value: number, log: number, most: number, samples: number, sign: 1 | -1): number {
  const middle = 1 / 3 + (sign * most) / samples;
  return (log / samples) * (middle + Math.sqrt(middle * middle + (2 * value * most) / log));
}

/** The longest head of the list whose lowest lower bound is above every upper bound of the rest. */
function separatedAt(counts: Float64Array, lower: Float64Array, upper: Float64Array): number {
  const rows = [...counts.keys()].filter((row) => counts[row]! > 0).sort((a, b) => counts[b]! - counts[a]!);
  const others = counts.reduce((most, count, row) => (count === 0 ? Math.max(most, upper[row]!) : most), 0);
  const highestAfter = new Float64Array(rows.length + 1).fill(others);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    highestAfter[index] = Math.max(highestAfter[index + 1]!, upper[rows[index]!]!);
  }
  let lowest = Infinity;
  let separated = 0;
  for (const [index, row] of rows.entries()) {
    lowest = Math.min(lowest, lower[row]!);
    if (lowest > highestAfter[index + 1]!) separated = index + 1;
  }
  return separated;
}
