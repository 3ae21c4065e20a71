/** A figure with its 95 % interval; all three in the figure's unit. */
export interface Estimate {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** The standard score that 2.5 % lie above. */
export const z = 1.959963984540054;

/**
 * `b` − `a`, with the 95 % interval that their own intervals come to, whatever method gave them (MOVER; with Wilson's
 * intervals, Newcombe's of two shares). Both must rest on different works or people.
 * G. Y. Zou, A. Donner, Statist. Med. 27 (2008) 1693–1702; R. G. Newcombe, Statist. Med. 17 (1998) 873–890.
 */
export function difference(a: Estimate, b: Estimate): Estimate {
  const value = b.value - a.value;
  return {
    value,
    lo: value - Math.hypot(b.value - b.lo, a.hi - a.value),
    hi: value + Math.hypot(b.hi - b.value, a.value - a.lo),
  };
}

/** Whether a difference lies on one side of zero with all of its interval. */
export function isClear({ lo, hi }: Estimate): boolean {
  return lo > 0 || hi < 0;
}
