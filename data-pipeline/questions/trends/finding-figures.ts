import { familyTitle } from '../../core/rule-family.ts';
import type { Row } from '../../db/database.ts';
import { countedYear, type Figure, type FigureSeries } from './figure.ts';

/** A row of finding_year_list.sql. */
export interface FindingYearRow extends Row {
  family: string;
  year: number | null;
  findings: number;
}

/** A row of covered_span_list.sql. */
export interface CoveredSpanRow extends Row {
  first_year: number | null;
  last_year: number | null;
  people: number;
}

/** Findings of each family for every 100 covered people of the year, in the order of the families' letters. */
export function findingSeries(
  rows: readonly FindingYearRow[],
  spans: readonly CoveredSpanRow[],
  years: readonly number[],
): readonly FigureSeries[] {
  const people = new Map(years.map((year) => [year, coveredIn(spans, year)]));
  const families = [...new Set(rows.map(({ family }) => family))].sort();
  return families.map((family) => {
    const figure = familyFigure(family);
    const findings = new Map(rows.filter((row) => row.family === family).map((row) => [row.year, row.findings]));
    return {
      figure,
      years: years.map((year) => countedYear(figure, year, findings.get(year) ?? 0, people.get(year) ?? 0)),
    };
  });
}

/** People whom the roster covers on any day of the year. */
function coveredIn(spans: readonly CoveredSpanRow[], year: number): number {
  return spans.reduce(
    (sum, { first_year, last_year, people }) =>
      (first_year ?? year) <= year && (last_year ?? year) >= year ? sum + people : sum,
    0,
  );
}

function familyFigure(family: string): Figure {
  const title = familyTitle(family);
  return {
    id: `findings-${family}`,
    title: `${title} per 100 people`,
    definition: `Findings of the ${family} rules that begin in the year, for every 100 people whom the roster covers on any day of it. A finding is a potential inconsistency that needs review, not a fault; context findings are left out. One person may have several, so that the band is rather too narrow.`,
    citation: null,
    method: 'poisson',
    per: 100,
    scale: 'mean',
    least: 0,
    most: Infinity,
    names: { events: 'Findings', base: 'Covered people' },
  };
}
