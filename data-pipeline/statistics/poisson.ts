import type { Estimate } from './estimate.ts';

/**
 * `events` for each unit of `exposure`, with the exact 95 % interval of a Poisson count; null without exposure.
 * F. Garwood, Biometrika 28 (1936) 437–442.
 */
export function poissonRate(events: number, exposure: number): Estimate | null {
  if (exposure <= 0) return null;
  const lo = events === 0 ? 0 : mean(events - 1, 0.975);
  return { value: events / exposure, lo: lo / exposure, hi: mean(events, 0.025) / exposure };
}

/** The mean of the Poisson distribution that gives `count` or fewer with probability `probability`. */
function mean(count: number, probability: number): number {
  let low = 0;
  let high = 2 * count + 20;
  for (let step = 0; step < 100 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(count, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability of `count` or fewer where `expected` are expected. */
function atMost(count: number, expected: number): number {
  let term = Math.exp(count * Math.log(expected) - expected - logFactorial(count));
  let sum = 0;
  for (let number = count; number >= 0; number -= 1) {
    sum += term;
    if (number < expected && term < sum * 1e-17) break;
    term *= number / expected;
  }
  return Math.min(1, sum);
}

/** ln(n!), by Stirling's series where it is exact to the last digits. */
export function logFactorial(n: number): number {
  if (n < 16) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
