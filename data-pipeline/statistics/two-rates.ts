import { logFactorial } from './poisson.ts';

/**
 * How often chance alone splits `a + b` events at least as unevenly between two periods of the same rate: two-sided,
 * conditional on their sum, with half of the probability of the observed split (mid-p). 1 where there are no events.
 * J. Przyborowski, H. Wilenski, Biometrika 31 (1940) 313–323; H. O. Lancaster, J. Am. Stat. Assoc. 56 (1961) 223–234.
 *
 * @param spans how long the two periods are, in the same unit.
 */
export function sameRateProbability(a: number, b: number, spans: { readonly a: number; readonly b: number }): number {
  const events = a + b;
  if (events === 0) return 1;
  const share = spans.b / (spans.a + spans.b);
  const probability = (count: number): number =>
    Math.exp(
      logFactorial(events) -
        logFactorial(count) -
        logFactorial(events - count) +
        count * Math.log(share) +
        (events - count) * Math.log(1 - share),
    );
  const observed = probability(b);
  let below = 0;
  for (let count = 0; count < b; count += 1) below += probability(count);
  const lower = below + observed / 2;
  return Math.min(1, 2 * Math.min(lower, 1 - lower));
}
