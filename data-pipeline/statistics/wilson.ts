import { type Estimate, z } from './estimate.ts';

/**
 * The share `hits / total` with Wilson's 95 % score interval, which stays inside 0–1 and is honest for few cases;
 * null where `total` is 0. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.
 */
export function wilson(hits: number, total: number): Estimate | null {
  if (total <= 0) return null;
  const value = hits / total;
  const center = value + (z * z) / (2 * total);
  const reach = z * Math.sqrt((value * (1 - value)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return { value, lo: Math.max(0, (center - reach) / scale), hi: Math.min(1, (center + reach) / scale) };
}
