import { difference, type Estimate, isClear } from '../../statistics/estimate.ts';
import { estimateOf, type Figure, type FigureSeries } from './figure.ts';

/** Inclusive years. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A figure in two periods; null where a period has no value. */
export interface FigureComparison {
  readonly figure: Figure;
  readonly a: Estimate | null;
  readonly b: Estimate | null;
  /** B − A. */
  readonly difference: Estimate | null;
  /** Whether the difference's interval leaves zero out. */
  readonly isClear: boolean;
}

/** A figure in period A against period B. Periods that share years have no difference: it would not be of different works. */
export function comparePeriods({ figure, years }: FigureSeries, a: Period, b: Period): FigureComparison {
  const within = (period: Period): Estimate | null =>
    estimateOf(
      figure,
      years.filter(({ year }) => year >= period.from && year <= period.to),
    );
  const [inA, inB] = [within(a), within(b)];
  const areApart = a.to < b.from || b.to < a.from;
  const change = inA === null || inB === null || !areApart ? null : difference(inA, inB);
  return { figure, a: inA, b: inB, difference: change, isClear: change !== null && isClear(change) };
}
