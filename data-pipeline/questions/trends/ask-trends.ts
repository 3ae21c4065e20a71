import { byKey } from '../../core/by-key.ts';
import type { Database } from '../../db/database.ts';
import { pause } from '../../graph/pause.ts';
import type { RunOptions } from '../../progress.ts';
import { collaborationOf, collaborationSeries, type TrendWork } from './collaboration.ts';
import coveredSpanList from './covered_span_list.sql?raw';
import type { FigureSeries } from './figure.ts';
import { type CoveredSpanRow, findingSeries, type FindingYearRow } from './finding-figures.ts';
import findingYearList from './finding_year_list.sql?raw';
import trendWork from './trend_work.sql?raw';

/** How collaboration and findings went, year by year, from the first year with a work to the last. */
export interface TrendsAnswer {
  readonly years: readonly number[];
  readonly collaboration: readonly FigureSeries[];
  readonly findings: readonly FigureSeries[];
  /** Findings, context left out, that have no date or lie outside of the years. */
  readonly findingsElsewhere: number;
  /** Covered people without a first day on the roster: they count in every year. */
  readonly peopleWithoutStart: number;
}

/** The same workspace gives the same answer: draws are seeded by their year. */
export async function askTrends(db: Database, { signal, onProgress }: RunOptions): Promise<TrendsAnswer> {
  const works = byKey(await db.rows<TrendWork>(trendWork), ({ year }) => year);
  const findings = await db.rows<FindingYearRow>(findingYearList);
  const spans = await db.rows<CoveredSpanRow>(coveredSpanList);
  const years = yearsBetween([...works.keys()]);
  const collaboration: ReturnType<typeof collaborationOf>[] = [];
  for (const [index, year] of years.entries()) {
    await pause(signal);
    collaboration.push(collaborationOf(year, works.get(year) ?? []));
    onProgress?.({ stage: 'trends', detail: String(year), done: index + 1, total: years.length, unit: 'years' });
  }
  const isShown = new Set<number | null>(years);
  return {
    years,
    collaboration: collaborationSeries(collaboration),
    findings: findingSeries(findings, spans, years),
    findingsElsewhere: sum(findings.filter(({ year }) => !isShown.has(year)).map((row) => row.findings)),
    peopleWithoutStart: sum(spans.filter((span) => span.first_year === null).map((span) => span.people)),
  };
}

/** All years from the first to the last. */
export function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
