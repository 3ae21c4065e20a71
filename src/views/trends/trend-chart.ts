import { type Estimate, type Figure, type FigureSeries, type FigureYear, methodWords } from '#pipeline';
import type { ChartTable } from '../../charts/chart-table.ts';
import { decimal, measure, percent } from '../../charts/number-format.ts';
import type { Series, YearRange } from '../../charts/series.ts';
import { count } from '../../ui/numbers.ts';
import { headline, shareHeadline } from './headlines.ts';

/** One small chart: a figure of every year. */
export interface TrendChart {
  readonly id: string;
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

/** How the values of a figure are written. */
export function formatOf({ scale }: Figure): (value: number) => string {
  return { count, mean: decimal, share: percent, measure }[scale];
}

/** The least top of a figure's axis, so that tiny changes do not look dramatic. */
function leastTopOf({ scale, most }: Figure): number {
  if (scale === 'count') return 4;
  if (scale === 'mean') return 2;
  return scale === 'share' ? Math.min(1, most) / 2 : 0;
}

/** A figure over the years of the page. */
export function figureChart({ figure, years }: FigureSeries, span: Span, coverage: string): TrendChart {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const shown = span.years.map((year) => byYear.get(year) ?? null);
  const format = formatOf(figure);
  const part = (key: keyof Estimate): (number | null)[] => shown.map((year) => year?.estimate?.[key] ?? null);
  return {
    id: figure.id,
    measure: figure.title,
    title: titleOf(figure, shown, span, format),
    definition: definitionOf(figure),
    citation: figure.citation ?? undefined,
    coverage,
    series: [
      {
        id: figure.id,
        label: figure.title,
        values: shown.map((year) => year?.value ?? null),
        lo: part('lo'),
        hi: part('hi'),
      },
    ],
    format,
    tickFormat: figure.scale === 'mean' || figure.scale === 'measure' ? String : undefined,
    leastTop: leastTopOf(figure),
    table: tableOf(figure, span.years, shown, format),
  };
}

/** What a figure is and how its band is made, as one text. */
export function definitionOf(figure: Figure): string {
  return `${figure.definition} ${methodWords[figure.method]} ${changeWords[figure.method]}`;
}

const changeWords: Readonly<Record<Figure['method'], string>> = {
  poisson: 'A rise or fall is told where the difference of its ends has an interval without zero (Zou & Donner 2008).',
  wilson: 'A rise or fall is told where a Cochran–Armitage test gives p < 0.05.',
  bootstrap:
    'A rise or fall is told where the difference of its ends has an interval without zero (Zou & Donner 2008).',
};

function titleOf(
  figure: Figure,
  shown: readonly (FigureYear | null)[],
  span: Span,
  format: (value: number) => string,
): string {
  const told = shown.filter((year) => year !== null && isTold(span, year.year)).filter((year) => year !== null);
  if (figure.method !== 'wilson') return headline(figure.title, told, format);
  const shares = told.map((year) => ({ ...year, hits: year.events ?? 0, total: year.base }));
  return shareHeadline(figure.title, shares, format);
}

function tableOf(
  figure: Figure,
  years: readonly number[],
  shown: readonly (FigureYear | null)[],
  format: (value: number) => string,
): ChartTable {
  const { events, base } = figure.names;
  const hasEvents = events !== null && figure.id !== 'works';
  return {
    columns: [
      { label: 'Year' },
      { label: figure.title, format },
      { label: '95% from', format: figure.scale === 'count' ? decimal : format },
      { label: '95% to', format: figure.scale === 'count' ? decimal : format },
      ...(hasEvents ? [{ label: events, format: count }] : []),
      ...(figure.id === 'works' ? [] : [{ label: base, format: count }]),
    ],
    rows: years.map((year, index) => {
      const of = shown[index] ?? null;
      return [
        String(year),
        of?.value ?? null,
        of?.estimate?.lo ?? null,
        of?.estimate?.hi ?? null,
        ...(hasEvents ? [of?.events ?? null] : []),
        ...(figure.id === 'works' ? [] : [of?.base ?? null]),
      ];
    }),
  };
}

function isTold({ range, incompleteFrom }: Span, year: number): boolean {
  if (incompleteFrom !== null && year >= incompleteFrom) return false;
  return range === null || (year >= range.from && year <= range.to);
}
