import { drawnEstimate } from '../../statistics/bootstrap.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { poissonRate } from '../../statistics/poisson.ts';
import { wilson } from '../../statistics/wilson.ts';

/** What a trend shows for every year, with what a reader must know to use it. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly citation: string | null;
  /**
   * How its 95 % interval is made. `poisson`: `events` for each `per` of `base`, exact. `wilson`: `events` among `base`.
   * `bootstrap`: a measure, from draws of the year's works.
   */
  readonly method: 'poisson' | 'wilson' | 'bootstrap';
  /** How many of the base a rate is for; 1 for everything else. */
  readonly per: number;
  readonly scale: 'count' | 'mean' | 'share' | 'measure';
  readonly least: number;
  readonly most: number;
  /** What is counted, and among what: "International works", "Works with a resolved organization". */
  readonly names: { readonly events: string | null; readonly base: string };
}

/** What is known of a figure in one year. `value` is null where the year has nothing that it could be made of. */
export interface FigureYear {
  readonly year: number;
  readonly value: number | null;
  /** Null where the figure is no count. */
  readonly events: number | null;
  readonly base: number;
  /** Values of draws of the year's works, NaN where a draw has none; null where the method needs none. */
  readonly draws: Float64Array | null;
  readonly estimate: Estimate | null;
}

/** A figure over consecutive years, ascending. */
export interface FigureSeries {
  readonly figure: Figure;
  readonly years: readonly FigureYear[];
}

export const methodWords: Readonly<Record<Figure['method'], string>> = {
  poisson: 'The band is the exact 95% interval of a Poisson count (Garwood 1936): what chance alone would vary it by.',
  wilson: 'The band is Wilson’s 95% score interval of a share (Wilson 1927).',
  bootstrap:
    'The band is a bootstrap over the year’s works: 200 seeded draws of as many works with replacement, the middle 95% of them, moved so that their mean lies on the measured value (Efron & Tibshirani 1993).',
};

/** A figure of counts in one year. */
export function countedYear(figure: Figure, year: number, events: number, base: number): FigureYear {
  const bare = { year, value: base > 0 ? (events / base) * figure.per : null, events, base, draws: null };
  return { ...bare, estimate: estimateOf(figure, [bare]) };
}

/** A measured figure in one year; a NaN `value` is not known. */
export function drawnYear(figure: Figure, year: number, value: number, base: number, draws: Float64Array): FigureYear {
  const bare = { year, value: Number.isNaN(value) ? null : value, events: null, base, draws };
  return { ...bare, estimate: estimateOf(figure, [bare]) };
}

/**
 * What one year or several come to, with a 95 % interval: events and base are summed, measures are the mean of the years;
 * null where no year has a value.
 */
export function estimateOf(figure: Figure, years: readonly Omit<FigureYear, 'estimate'>[]): Estimate | null {
  const known = years.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  if (figure.method === 'bootstrap') {
    const value = mean(known.map((year) => year.value ?? NaN));
    const length = Math.min(...known.map(({ draws }) => draws?.length ?? 0));
    const draws = Float64Array.from({ length }, (_, draw) => mean(known.map((year) => year.draws?.[draw] ?? NaN)));
    return drawnEstimate(value, draws, figure);
  }
  const events = known.reduce((sum, year) => sum + (year.events ?? 0), 0);
  const base = known.reduce((sum, year) => sum + year.base, 0);
  if (figure.method === 'wilson') return wilson(events, base);
  return poissonRate(events, base / figure.per);
}

/** Of the numbers that are known; NaN where none is. */
function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
