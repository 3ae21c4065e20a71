import { difference, type Estimate, isClear } from '#pipeline';

/** A figure of one year; null = not known. */
export interface YearEstimate {
  readonly year: number;
  readonly estimate: Estimate | null;
}

/** What a figure says from its first to its last known year: "Works rose from 88 in 2015 to 190 in 2025". */
export function headline(subject: string, values: readonly YearEstimate[], format: (value: number) => string): string {
  const known = values.filter((row): row is Known => row.estimate !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${subject}: no year with data`;
  if (first === last) return `${subject}: ${format(last.estimate.value)} in ${String(last.year)}`;
  const change = difference(first.estimate, last.estimate);
  return sentence(subject, first, last, format, isClear(change) ? change.value : 0);
}

/** Hits among the total of one year. */
export interface YearShare extends YearEstimate {
  readonly hits: number;
  readonly total: number;
}

/** The same for shares: a rise or fall is claimed only where {@link trendScore} says that chance would rarely give it. */
export function shareHeadline(
  subject: string,
  shares: readonly YearShare[],
  format: (value: number) => string,
): string {
  const known = shares.filter((row): row is YearShare & Known => row.estimate !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || first === last) return headline(subject, shares, format);
  const change = last.estimate.value - first.estimate.value;
  const score = trendScore(known);
  return sentence(subject, first, last, format, Math.abs(score) > 1.96 && score * change > 0 ? change : 0);
}

/**
 * The standard score of a linear trend of shares over years; beyond ±1.96 chance alone gives it in under 5 % of cases.
 * W. G. Cochran, Biometrics 10 (1954) 417–451; P. Armitage, Biometrics 11 (1955) 375–386.
 */
export function trendScore(shares: readonly Pick<YearShare, 'year' | 'hits' | 'total'>[]): number {
  const total = shares.reduce((sum, row) => sum + row.total, 0);
  const hits = shares.reduce((sum, row) => sum + row.hits, 0);
  const mean = shares.reduce((sum, row) => sum + row.total * row.year, 0) / total;
  const share = hits / total;
  const slope = shares.reduce((sum, row) => sum + row.hits * (row.year - mean), 0);
  const spread = share * (1 - share) * shares.reduce((sum, row) => sum + row.total * (row.year - mean) ** 2, 0);
  return spread > 0 ? slope / Math.sqrt(spread) : 0;
}

interface Known extends YearEstimate {
  readonly estimate: Estimate;
}

function sentence(
  subject: string,
  first: Known,
  last: Known,
  format: (value: number) => string,
  change: number,
): string {
  const values = [format(first.estimate.value), format(last.estimate.value)];
  const ends = `${values[0] ?? ''} in ${String(first.year)}, ${values[1] ?? ''} in ${String(last.year)}`;
  if (change === 0) return `${subject}: ${ends}, no clear change`;
  const verb = change > 0 ? 'rose' : 'fell';
  return `${subject} ${verb} from ${values[0] ?? ''} in ${String(first.year)} to ${values[1] ?? ''} in ${String(last.year)}`;
}
