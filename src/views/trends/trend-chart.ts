import type { ChartTable } from '../../charts/chart-table.ts';
import type { Series, YearRange } from '../../charts/series.ts';
import { headline, shareHeadline } from './headlines.ts';
import { type Interval, wilson } from '#pipeline';

/** One small chart: a measure of every year. */
export interface TrendChart {
  readonly measure: string;
  readonly title: string;
  readonly definition: string;
  readonly citation: string | undefined;
  readonly coverage: string;
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly tickFormat: ((value: number) => string) | undefined;
  readonly leastTop: number;
  readonly table: ChartTable;
}

/** The years that the titles speak of. */
export interface Span {
  readonly years: readonly number[];
  readonly range: YearRange | null;
  /** This year and later ones are not over; titles leave them out. */
  readonly incompleteFrom: number | null;
}

interface About {
  readonly measure: string;
  /** How the title begins; the measure's name where left out. */
  readonly subject?: string;
  readonly definition: string;
  readonly citation?: string;
  readonly coverage: string;
  readonly leastTop?: number;
  readonly tickFormat?: (value: number) => string;
}

/** A chart of one value a year; `valueOf` is null where nothing is known. */
export function valueChart(
  about: About,
  span: Span,
  format: (value: number) => string,
  valueOf: (year: number) => number | null,
): TrendChart {
  const values = span.years.map(valueOf);
  const told = span.years.flatMap((year, index) =>
    isTold(span, year) ? [{ year, value: values[index] ?? null }] : [],
  );
  return {
    ...frame(about),
    title: headline(about.subject ?? about.measure, told, format),
    format,
    series: [{ id: about.measure, label: about.measure, values }],
    table: {
      columns: [{ label: 'Year' }, { label: about.measure, format }],
      rows: span.years.map((year, index) => [String(year), values[index] ?? null]),
    },
  };
}

/** A chart of a share with its 95 % interval; `of` gives hits and total, null where nothing is known. */
export function shareChart(
  about: About,
  span: Span,
  format: (value: number) => string,
  of: (year: number) => { readonly hits: number; readonly total: number } | null,
  names: { readonly hits: string; readonly total: string },
): TrendChart {
  const counts = span.years.map(of);
  const intervals = counts.map((count): Interval | null => (count === null ? null : wilson(count.hits, count.total)));
  const told = span.years.flatMap((year, index) => {
    const count = counts[index] ?? null;
    return isTold(span, year) && count !== null ? [{ year, ...count }] : [];
  });
  const part = (key: keyof Interval): (number | null)[] => intervals.map((interval) => interval?.[key] ?? null);
  return {
    ...frame(about),
    title: shareHeadline(about.subject ?? about.measure, told, format),
    format,
    series: [{ id: about.measure, label: about.measure, values: part('share'), lo: part('lo'), hi: part('hi') }],
    table: {
      columns: [
        { label: 'Year' },
        { label: about.measure, format },
        { label: '95% from', format },
        { label: '95% to', format },
        { label: names.hits },
        { label: names.total },
      ],
      rows: span.years.map((year, index) => {
        const interval = intervals[index];
        const count = counts[index];
        return [
          String(year),
          interval?.share ?? null,
          interval?.lo ?? null,
          interval?.hi ?? null,
          count?.hits ?? null,
          count?.total ?? null,
        ];
      }),
    },
  };
}

function frame({ measure, definition, citation, coverage, leastTop = 0, tickFormat }: About) {
  return { measure, definition, citation, coverage, leastTop, tickFormat };
}

function isTold({ range, incompleteFrom }: Span, year: number): boolean {
  if (incompleteFrom !== null && year >= incompleteFrom) return false;
  return range === null || (year >= range.from && year <= range.to);
}
