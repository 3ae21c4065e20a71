/**
 * For each probability, the share of false ones to expect among all that are at most as large: what of many tests
 * holds although many were made. In the order given.
 * Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289–300.
 */
export function falseDiscoveryRates(probabilities: readonly number[]): Float64Array {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const rates = new Float64Array(probabilities.length);
  let least = 1;
  for (const [place, index] of order.entries()) {
    const rank = probabilities.length - place;
    least = Math.min(least, ((probabilities[index] ?? 0) * probabilities.length) / rank);
    rates[index] = least;
  }
  return rates;
}
