import type { CoverageTotals, FigureSeries, VerdictRow } from '#pipeline';
import { count, plural } from '../../ui/numbers.ts';

/** How much of the record a figure of collaboration rests on, all years together. */
export function collaborationCoverage({ figure, years }: FigureSeries, works: number): string {
  const base = years.reduce((sum, year) => sum + year.base, 0);
  const all = `${plural(works, 'work')} of covered people that ${works === 1 ? 'has' : 'have'} a year`;
  if (figure.id === 'works' || figure.id === 'authors') return `All ${all}.`;
  return `${figure.names.base}: ${count(base)} of ${all}.`;
}

/** How much of the record the networks rest on. */
export function networkCoverage(series: readonly FigureSeries[]): string {
  const density = series.find(({ figure }) => figure.id === 'density');
  const works = (density?.years ?? []).reduce((sum, year) => sum + year.base, 0);
  return `Covered people and their co-authors; ${plural(works, 'work')} of up to 100 authors, with whole author lists.`;
}

/** How often a family of rules could compare at all. */
export function familyCoverage(family: string, verdicts: readonly VerdictRow[]): string {
  const rows = verdicts.filter(({ rule_id }) => rule_id.startsWith(`${family}-`));
  const sum = (key: 'fired' | 'satisfied' | 'unknown' | 'unknowable'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const compared = sum('fired') + sum('satisfied');
  const open = sum('unknown') + sum('unknowable');
  return `Compared: ${count(compared)} of ${count(compared + open)}; for ${count(open)} the record does not say enough, which counts as nothing found.`;
}

/** How much of the record all figures together rest on. */
export function periodCoverage(totals: CoverageTotals, works: number): string {
  const of = (part: number): string => `${count(part)} of ${count(totals.works)}`;
  return `${plural(works, 'work')} with a year; of all works of covered people, ${of(totals.with_affiliation)} have affiliations and ${of(totals.with_funding)} funding records.`;
}
