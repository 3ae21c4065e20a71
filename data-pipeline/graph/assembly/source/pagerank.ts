/**
 * One round of Chebyshev iteration (G. H. Golub, R. S. Varga 1961) on `x = 1 + α P x`, P the walk along ties.
 *
 * `shares` holds each row's value over its strength before the round. `values` are those of this round, and `previous`,
 * of the round before, are written over with those of the next.
 *
 * @returns Σ |1 + α P x − x| of `values`.
 */
export function pagerankRound(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  weights: usize,
  values: StaticArray<f64>,
  previous: StaticArray<f64>,
  shares: usize,
  damping: f64,
  relaxation: f64,
): f64 {
  let residual: f64 = 0;
  for (let row: u32 = 0; row < order; row++) {
    const last = starts[row + 1];
    let at = starts[row];
    // Two sums, as one would wait for itself at every step.
    let even: f64 = 0;
    let odd: f64 = 0;
    for (; at + 1 < last; at += 2) {
      even += load<f64>(shares + (load<u32>(targets + (at << 2)) << 3)) * load<f64>(weights + (at << 3));
      odd += load<f64>(shares + (load<u32>(targets + (at << 2), 4) << 3)) * load<f64>(weights + (at << 3), 8);
    }
    if (at < last) even += load<f64>(shares + (load<u32>(targets + (at << 2)) << 3)) * load<f64>(weights + (at << 3));
    const following = 1 + damping * (even + odd);
    residual += Math.abs(following - values[row]);
    previous[row] += relaxation * (following - previous[row]);
  }
  return residual;
}
