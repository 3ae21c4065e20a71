import { area, line } from 'd3-shape';

/** One line; `values`, `lo` and `hi` are in the order of the chart's years, null = not known (the line breaks). */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly lo?: readonly (number | null)[];
  readonly hi?: readonly (number | null)[];
}

/** Inclusive years. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

interface Point {
  readonly year: number;
  readonly value: number | null;
}

/** The `d` of a line through the years that `keep` takes; it breaks where a value is not known. */
export function linePath(
  years: readonly number[],
  values: readonly (number | null)[],
  x: (year: number) => number,
  y: (value: number) => number,
  keep: (year: number) => boolean = () => true,
): string {
  const points = years.map((year, index): Point => ({ year, value: keep(year) ? (values[index] ?? null) : null }));
  const path = line<Point>(
    ({ year }) => x(year),
    ({ value }) => y(value ?? 0),
  ).defined(({ value }) => value !== null);
  return path(points) ?? '';
}

/** The `d` of the band between `lo` and `hi`; it breaks where either is not known. */
export function bandPath(
  years: readonly number[],
  lo: readonly (number | null)[],
  hi: readonly (number | null)[],
  x: (year: number) => number,
  y: (value: number) => number,
): string {
  const rows = years.map((year, index) => ({ year, lo: lo[index] ?? null, hi: hi[index] ?? null }));
  const path = area<(typeof rows)[number]>(
    (row) => x(row.year),
    (row) => y(row.lo ?? 0),
    (row) => y(row.hi ?? 0),
  ).defined((row) => row.lo !== null && row.hi !== null);
  return path(rows) ?? '';
}
