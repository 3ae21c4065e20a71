const counts = new Intl.NumberFormat('en-US');
const percents = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });
const finePercents = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** A whole number with thousands separators. */
export function count(value: number): string {
  return counts.format(value);
}

/** `part` of `whole` in percent; below one percent with a decimal, a dash where there is no whole. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const ratio = part / whole;
  return ratio > 0 && ratio < 0.01 ? finePercents.format(ratio) : percents.format(ratio);
}

/** A number and its noun: "1 work", "12 works". */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

const units = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A size in bytes to read: "14 kB", "1.2 GB". */
export function size(bytes: number): string {
  let value = bytes;
  let index = 0;
  while (value >= 1000 && index < units.length - 1) {
    value /= 1000;
    index += 1;
  }
  const digits = index === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[index] ?? 'GB'}`;
}
