/**
 * One round of Chebyshev iteration (G. H. Golub, R. S. Varga 1961) on `y = (1 + α Σ w y) / s`: y is what a row passes on
 * for each unit of its strength s.
 *
 * `shares` are those of this round; `previous`, of the round before, are written over with those of the next. A row
 * without ties passes on nothing: its inverse strength is 0. `weights` take 4 bytes each where `isSingle`, else 8.
 *
 * @returns Σ |1 + α Σ w y − s y| of `shares`.
 */
export function pagerankRound(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  weights: usize,
  isSingle: bool,
  strengths: StaticArray<f64>,
  inverses: StaticArray<f64>,
  shares: StaticArray<f64>,
  previous: StaticArray<f64>,
  damping: f64,
  relaxation: f64,
): f64 {
  return isSingle
    ? round<f32>(order, starts, targets, weights, strengths, inverses, shares, previous, damping, relaxation)
    : round<f64>(order, starts, targets, weights, strengths, inverses, shares, previous, damping, relaxation);
}

function round<Weight extends number>(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  weights: usize,
  strengths: StaticArray<f64>,
  inverses: StaticArray<f64>,
  shares: StaticArray<f64>,
  previous: StaticArray<f64>,
  damping: f64,
  relaxation: f64,
): f64 {
  let residual: f64 = 0;
  let at: u32 = 0;
  for (let row: u32 = 0; row < order; row++) {
    const last = starts[row + 1];
    // Two sums, as one would wait for itself at every step.
    let even: f64 = 0;
    let odd: f64 = 0;
    for (; at + 1 < last; at += 2) {
      even += passedOn<Weight>(at, targets, weights, shares);
      odd += passedOn<Weight>(at + 1, targets, weights, shares);
    }
    if (at < last) {
      even += passedOn<Weight>(at, targets, weights, shares);
      at++;
    }
    const value = 1 + damping * (even + odd);
    residual += Math.abs(value - strengths[row] * shares[row]);
    const old = previous[row];
    previous[row] = old + relaxation * (value * inverses[row] - old);
  }
  return residual;
}

/** What comes in over one tie. */
function passedOn<Weight extends number>(at: u32, targets: usize, weights: usize, shares: StaticArray<f64>): f64 {
  return shares[load<u32>(targets + (at << 2))] * <f64>load<Weight>(weights + at * sizeof<Weight>());
}
