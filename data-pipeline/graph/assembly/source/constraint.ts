/** Bytes of an edge: its weight (f64), and what runs along it through third rows (f64). */
const edgeBytes: u32 = 16;

/**
 * Writes each edge once, in the row of its end of smaller degree (of the same degree, the smaller row): its target (u32) to
 * `forwardTargets`, its weight to `edges`. Edge 0 is none, of weight 0: rows begin at edge 1, and there is room for one more than there
 * are edges besides.
 */
export function constraintForward(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  weights: usize,
  forwardStarts: StaticArray<u32>,
  forwardTargets: usize,
  edges: usize,
): void {
  let length: u32 = 1;
  forwardStarts[0] = length;
  for (let row: u32 = 0; row < order; row++) {
    const degree = starts[row + 1] - starts[row];
    for (let at = starts[row]; at < starts[row + 1]; at++) {
      const target = load<u32>(targets + (at << 2));
      const other = starts[target + 1] - starts[target];
      // Written in any case and kept or not: no processor guesses which end is the smaller.
      store<u32>(forwardTargets + (length << 2), target);
      store<f64>(edges + length * edgeBytes, load<f64>(weights + (at << 3)));
      length += u32(other > degree) | (u32(other == degree) & u32(target > row));
    }
    forwardStarts[row + 1] = length;
  }
}

/**
 * Adds Σ_q w(i, q) w(q, j) / s(q) to each edge of i to j for the triangles that begin at the rows `from` to `to − 1`.
 *
 * `edgeOf` (u32 a row) holds the address of edge 0 before and after; `inverses` are 1 / s.
 */
export function constraintOfRows(
  from: u32,
  to: u32,
  starts: StaticArray<u32>,
  targets: usize,
  edges: usize,
  inverses: StaticArray<f64>,
  edgeOf: StaticArray<u32>,
): void {
  for (let a = from; a < to; a++) {
    const first = starts[a];
    const last = starts[a + 1];
    if (last - first < 2) continue;
    for (let at = first; at < last; at++) edgeOf[load<u32>(targets + (at << 2))] = u32(edges) + at * edgeBytes;
    for (let at = first; at < last; at++) {
      const b = load<u32>(targets + (at << 2));
      const ab = edges + at * edgeBytes;
      const throughA = load<f64>(ab) * inverses[a];
      const throughB = load<f64>(ab) * inverses[b];
      let throughOthers: f64 = 0;
      const end = edges + starts[b + 1] * edgeBytes;
      let target = targets + (starts[b] << 2);
      for (let bc = edges + starts[b] * edgeBytes; bc < end; bc += edgeBytes, target += 4) {
        const c = load<u32>(target);
        // Of a row that is no neighbor edge 0, which adds nothing: no processor guesses who is one.
        const ac = edgeOf[c];
        const wAC = load<f64>(ac);
        const wBC = load<f64>(bc);
        throughOthers += wAC * wBC * inverses[c];
        store<f64>(ac, load<f64>(ac, 8) + throughB * wBC, 8);
        store<f64>(bc, load<f64>(bc, 8) + throughA * wAC, 8);
      }
      store<f64>(ab, load<f64>(ab, 8) + throughOthers, 8);
    }
    for (let at = first; at < last; at++) edgeOf[load<u32>(targets + (at << 2))] = u32(edges);
  }
}

/** Adds the square of all that runs along each edge, directly and through others, to both its rows (f64). */
export function constraintSquares(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  edges: usize,
  sums: StaticArray<f64>,
): void {
  for (let row: u32 = 0; row < order; row++) {
    let sum: f64 = 0;
    for (let at = starts[row]; at < starts[row + 1]; at++) {
      const along = load<f64>(edges + at * edgeBytes) + load<f64>(edges + at * edgeBytes, 8);
      sum += along * along;
      sums[load<u32>(targets + (at << 2))] += along * along;
    }
    sums[row] += sum;
  }
}
