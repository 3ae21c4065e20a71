/** A share with its 95 % interval; all three are 0–1. */
export interface Interval {
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
}

const z = 1.959963984540054;

/**
 * The share `hits / total` with Wilson's 95 % score interval, which stays inside 0–1 and is honest for few cases;
 * null where `total` is 0. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.
 */
export function wilson(hits: number, total: number): Interval | null {
  if (total <= 0) return null;
  const share = hits / total;
  const center = share + (z * z) / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return { share, lo: Math.max(0, (center - reach) / scale), hi: Math.min(1, (center + reach) / scale) };
}
