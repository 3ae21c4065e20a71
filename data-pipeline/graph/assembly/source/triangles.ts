/**
 * Writes each edge once, in the row of its end of smaller degree (of the same degree, the smaller row), to
 * `forwardStarts` and `forwardTargets` (u32, room for one more than there are edges): no row then holds more than
 * √(2m) edges, and every triangle begins at one row only.
 */
export function trianglesForward(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  forwardStarts: StaticArray<u32>,
  forwardTargets: usize,
): void {
  let length: u32 = 0;
  for (let row: u32 = 0; row < order; row++) {
    const degree = starts[row + 1] - starts[row];
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const target = load<u32>(at);
      const other = starts[target + 1] - starts[target];
      // Written in any case and kept or not: no processor guesses which end is the smaller.
      store<u32>(forwardTargets + (length << 2), target);
      length += u32(other > degree) | (u32(other == degree) & u32(target > row));
    }
    forwardStarts[row + 1] = length;
  }
}

/**
 * Adds the triangles that begin at the rows `from` to `to − 1` to the counts (u32) of their three rows.
 *
 * `isNeighbor` (u8 a row) is zero before and after.
 */
export function trianglesOfRows(
  from: u32,
  to: u32,
  starts: StaticArray<u32>,
  targets: usize,
  isNeighbor: usize,
  counts: StaticArray<u32>,
): void {
  for (let row = from; row < to; row++) {
    const first = targets + (starts[row] << 2);
    const last = targets + (starts[row + 1] << 2);
    if (last - first < 8) continue;
    for (let at = first; at < last; at += 4) store<u8>(isNeighbor + load<u32>(at), 1);
    let ofRow: u32 = 0;
    for (let at = first; at < last; at += 4) {
      const second = load<u32>(at);
      const end = targets + (starts[second + 1] << 2);
      let ofSecond: u32 = 0;
      for (let next = targets + (starts[second] << 2); next < end; next += 4) {
        const third = load<u32>(next);
        // Added up without a question, as no processor guesses who is a neighbor.
        const closes = <u32>load<u8>(isNeighbor + third);
        ofSecond += closes;
        counts[third] += closes;
      }
      counts[second] += ofSecond;
      ofRow += ofSecond;
    }
    counts[row] += ofRow;
    for (let at = first; at < last; at += 4) store<u8>(isNeighbor + load<u32>(at), 0);
  }
}
