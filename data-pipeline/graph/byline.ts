import type { Row } from '../db/database.ts';

/** One authorship: a row of questions/network_authorship.sql. */
export interface NetworkAuthorship extends Row {
  work_id: string;
  year: number | null;
  /** Authors of the work as its source counts them; null where it does not. */
  author_count: number | null;
  /** The source cut the author list. */
  is_truncated: boolean;
  author_id: string;
  label: string;
  is_covered: boolean;
  unit: string | null;
  /** Organizations named on this byline that pass the organization gate. */
  org_ids: readonly string[];
}

/** One work with the rows of its authors. */
export interface Byline {
  readonly work_id: string;
  readonly year: number | null;
  /** Distinct authors, or the source's own count where that is larger. */
  readonly authors: number;
  readonly is_truncated: boolean;
  readonly rows: readonly NetworkAuthorship[];
}

/** Works in the window of years, sorted by id, and how many had to be left out because they have no year. */
export interface Bylines {
  readonly bylines: readonly Byline[];
  readonly undated: number;
}

/** Compares by code unit: the same order on every machine. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Groups authorships into works and keeps those of the years `from` to `to`, both inclusive; null = no bound.
 * A work without a year is kept only where neither bound is set.
 */
export function groupBylines(
  authorships: readonly NetworkAuthorship[],
  from: number | null,
  to: number | null,
): Bylines {
  const works = new Map<string, NetworkAuthorship[]>();
  for (const row of authorships) {
    const rows = works.get(row.work_id);
    if (rows === undefined) works.set(row.work_id, [row]);
    else rows.push(row);
  }

  const bylines: Byline[] = [];
  let undated = 0;
  for (const [work_id, rows] of works) {
    const { year, author_count, is_truncated } = rows[0]!;
    if (year === null && (from !== null || to !== null)) {
      undated += 1;
      continue;
    }
    if (year !== null && (year < (from ?? year) || year > (to ?? year))) continue;
    const authors = Math.max(author_count ?? 0, new Set(rows.map((row) => row.author_id)).size);
    bylines.push({ work_id, year, authors, is_truncated, rows });
  }
  bylines.sort((left, right) => byCodeUnit(left.work_id, right.work_id));
  return { bylines, undated };
}

/** Whether a work makes ties: its author list is whole, and of at most `cap` authors. */
export function makesTies({ authors, is_truncated }: Byline, cap: number): boolean {
  return authors <= cap && !is_truncated;
}
