/** A value of one year; null = not known. */
export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

/** A change below this share of the earlier value is told as none. */
const noticeable = 0.05;

/**
 * What a row of yearly values says, from its first to its last known year: "Works rose from 88 in 2015 to 190 in 2025".
 */
export function headline(subject: string, values: readonly YearValue[], format: (value: number) => string): string {
  const ends = endsOf(values);
  if (ends === null) return `${subject}: no year with data`;
  const { first, last } = ends;
  if (first.year === last.year) return `${subject}: ${format(last.value)} in ${String(last.year)}`;
  const change = last.value - first.value;
  const isSmall = Math.abs(change) <= noticeable * Math.abs(first.value) || format(first.value) === format(last.value);
  return sentence(subject, first, last, format, isSmall ? 0 : change);
}

/** Hits among the total of one year. */
export interface YearShare {
  readonly year: number;
  readonly hits: number;
  readonly total: number;
}

/** The same for shares: a rise or fall is claimed only where {@link trendScore} says that chance would rarely give it. */
export function shareHeadline(
  subject: string,
  shares: readonly YearShare[],
  format: (value: number) => string,
): string {
  const known = shares.filter(({ total }) => total > 0);
  const ends = endsOf(known.map(({ year, hits, total }) => ({ year, value: hits / total })));
  if (ends === null) return `${subject}: no year with data`;
  const { first, last } = ends;
  if (first.year === last.year) return `${subject}: ${format(last.value)} in ${String(last.year)}`;
  const change = last.value - first.value;
  const score = trendScore(known);
  if (Math.abs(score) > 1.96 && score * change > 0) return sentence(subject, first, last, format, change);
  return `${subject}: ${format(first.value)} in ${String(first.year)}, ${format(last.value)} in ${String(last.year)}, no clear trend`;
}

/**
 * The standard score of a linear trend of shares over years; beyond ±1.96 chance alone gives it in under 5 % of cases.
 * W. G. Cochran, Biometrics 10 (1954) 417–451; P. Armitage, Biometrics 11 (1955) 375–386.
 */
export function trendScore(shares: readonly YearShare[]): number {
  const total = shares.reduce((sum, row) => sum + row.total, 0);
  const hits = shares.reduce((sum, row) => sum + row.hits, 0);
  const mean = shares.reduce((sum, row) => sum + row.total * row.year, 0) / total;
  const share = hits / total;
  const slope = shares.reduce((sum, row) => sum + row.hits * (row.year - mean), 0);
  const spread = share * (1 - share) * shares.reduce((sum, row) => sum + row.total * (row.year - mean) ** 2, 0);
  return spread > 0 ? slope / Math.sqrt(spread) : 0;
}

interface Known {
  readonly year: number;
  readonly value: number;
}

function endsOf(values: readonly YearValue[]): { first: Known; last: Known } | null {
  const known = values.filter((row): row is Known => row.value !== null);
  const first = known[0];
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

function sentence(
  subject: string,
  first: Known,
  last: Known,
  format: (value: number) => string,
  change: number,
): string {
  const values = [format(first.value), format(last.value)];
  if (change === 0 && values[0] === values[1]) {
    return `${subject} stayed at ${format(last.value)} from ${String(first.year)} to ${String(last.year)}`;
  }
  if (change === 0) {
    return `${subject} stayed about the same: ${format(first.value)} in ${String(first.year)}, ${format(last.value)} in ${String(last.year)}`;
  }
  return `${subject} ${change > 0 ? 'rose' : 'fell'} from ${format(first.value)} in ${String(first.year)} to ${format(last.value)} in ${String(last.year)}`;
}
