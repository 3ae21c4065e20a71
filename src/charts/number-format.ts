const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** `4.2` */
export function decimal(value: number): string {
  return one.format(value);
}

/** A share of 0–1 as `44%`; one decimal below 10 %, so that small shares do not all read alike. */
export function percent(share: number): string {
  const points = share * 100;
  const text = points > 0 && points < 9.95 ? one.format(points) : whole.format(points);
  return `${text}%`;
}

/** Three significant digits, and a power of ten where that would need many zeros: `0.0123`, `4.56e-7`. */
export function measure(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential(2);
  return Math.abs(value) >= 1000 ? whole.format(value) : short.format(value);
}

/**
 * One format for a column of numbers, so that they stand digit below digit: whole numbers bare, others with as many
 * decimals as the largest needs for three significant digits (six at most).
 */
export function columnFormat(values: Iterable<number>): (value: number) => string {
  let largest = 0;
  let areWhole = true;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    areWhole &&= Number.isInteger(value);
  }
  const digits = areWhole || largest === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))));
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value) => format.format(value);
}
