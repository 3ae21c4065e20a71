/** Values as close as this, relative to the larger, are one value: what is left of rounding decides no rank. */
const oneValue = 1e-9;

/** The rank of each value from the largest down: 1 + how many are larger. Equal values share the best of their ranks. */
export function ranksOf(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values.keys()).sort((left, right) => values[right]! - values[left]!);
  const ranks = new Uint32Array(values.length);
  let leader = Infinity;
  let rank = 0;
  for (const [at, node] of order.entries()) {
    const value = values[node]!;
    if (at === 0 || leader - value > oneValue * Math.abs(leader)) {
      rank = at + 1;
      leader = value;
    }
    ranks[node] = rank;
  }
  return ranks;
}
