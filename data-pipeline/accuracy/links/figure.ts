import { wilson } from '../../statistics/wilson.ts';

/** One measured share of one labelled set. */
export interface LinkFigure {
  /** The labelled set. */
  readonly set: string;
  /** Which of its cases: `tuned on` were looked at while making the resolver, `held out` never; or the set's own split. */
  readonly part: string;
  readonly figure: string;
  readonly hits: number;
  readonly total: number;
  /** Least share that is promised; null = only reported. */
  readonly asked: number | null;
}

/** A figure with its share and Wilson's 95 % interval; null where nothing was counted. */
export interface MeasuredFigure extends LinkFigure {
  readonly share: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** What the loaded registries and the labels are, in a sentence: how many targets can be found at all. */
export interface LinkNote {
  readonly set: string;
  readonly note: string;
}

export interface LinkResult {
  readonly figures: readonly LinkFigure[];
  readonly notes: readonly LinkNote[];
}

export function measured(figure: LinkFigure): MeasuredFigure {
  const interval = wilson(figure.hits, figure.total);
  return { ...figure, share: interval?.value ?? null, lo: interval?.lo ?? null, hi: interval?.hi ?? null };
}
