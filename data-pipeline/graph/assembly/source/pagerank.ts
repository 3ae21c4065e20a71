/**
 * Copies the rows `from` to `to − 1` of those that rounds walk: `neighbors` get the addresses (u32) of what each row
 * takes in, `weights` (f64) stand beside them.
 *
 * `nodes` are the rows of the graph to take, `places` (u32, by row of the graph) the addresses of what they pass on.
 * `tieTargets` (u32) and `tieWeights` (f64) hold the ties of the graph from tie `first` on.
 *
 * @returns the sum of the strengths of these rows.
 */
export function pagerankRows(
  from: u32,
  to: u32,
  nodes: StaticArray<u32>,
  places: StaticArray<u32>,
  graphStarts: StaticArray<u32>,
  first: u32,
  tieTargets: usize,
  tieWeights: usize,
  starts: StaticArray<u32>,
  neighbors: usize,
  weights: usize,
  strengths: StaticArray<f64>,
  inverses: StaticArray<f64>,
): f64 {
  let at = starts[from];
  let total: f64 = 0;
  for (let row = from; row < to; row++) {
    const last = graphStarts[nodes[row] + 1] - first;
    let strength: f64 = 0;
    for (let tie = graphStarts[nodes[row]] - first; tie < last; tie++) {
      const weight = load<f64>(tieWeights + (tie << 3));
      store<u32>(neighbors + (at << 2), places[load<u32>(tieTargets + (tie << 2))]);
      store<f64>(weights + (at << 3), weight);
      strength += weight;
      at++;
    }
    starts[row + 1] = at;
    strengths[row] = strength;
    inverses[row] = 1 / strength;
    total += strength;
  }
  return total;
}

/**
 * One round of successive over-relaxation (D. M. Young, Iterative methods for solving partial difference equations of
 * elliptic type, Trans. AMS 76, 1954) on `y = (1 + α Σ w y) / s`: y, in `shares`, is what a row passes on for each unit
 * of its strength s. A row already takes what the rows before it pass on since this round.
 *
 * @returns Σ |1 + α Σ w y − s y|, each as its row came to its turn.
 */
export function pagerankRound(
  order: u32,
  starts: StaticArray<u32>,
  neighbors: usize,
  weights: usize,
  strengths: StaticArray<f64>,
  inverses: StaticArray<f64>,
  shares: StaticArray<f64>,
  damping: f64,
  relaxation: f64,
): f64 {
  let residual: f64 = 0;
  let at = neighbors;
  for (let row: u32 = 0; row < order; row++) {
    const last = neighbors + (starts[row + 1] << 2);
    // Four sums, as one would wait for itself at every step.
    let first: f64 = 0;
    let second: f64 = 0;
    let third: f64 = 0;
    let fourth: f64 = 0;
    for (; at + 12 < last; at += 16, weights += 32) {
      first += load<f64>(load<u32>(at)) * load<f64>(weights);
      second += load<f64>(load<u32>(at, 4)) * load<f64>(weights, 8);
      third += load<f64>(load<u32>(at, 8)) * load<f64>(weights, 16);
      fourth += load<f64>(load<u32>(at, 12)) * load<f64>(weights, 24);
    }
    for (; at < last; at += 4, weights += 8) first += load<f64>(load<u32>(at)) * load<f64>(weights);
    const share = shares[row];
    const change = (1 + damping * (first + second + (third + fourth))) * inverses[row] - share;
    residual += Math.abs(change) * strengths[row];
    shares[row] = share + relaxation * change;
  }
  return residual;
}
