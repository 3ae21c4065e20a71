import type { CoverageTotals, YearRow } from '#pipeline';
import { decimal, percent } from '../../charts/number-format.ts';
import { count } from '../../ui/numbers.ts';
import { shareChart, type Span, type TrendChart, valueChart } from './trend-chart.ts';

/** How covered people collaborate, year by year. `rows` may lack years; those have no works. */
export function collaborationCharts(
  rows: readonly YearRow[],
  span: Span,
  totals: CoverageTotals | null,
): readonly TrendChart[] {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const sum = (key: 'works' | 'works_with_affiliation'): number => rows.reduce((total, row) => total + row[key], 0);
  const works = sum('works');
  const located = sum('works_with_affiliation');
  const all = `All ${count(works)} works of covered people that have a year.`;
  const placed = `Works with a resolved organization: ${count(located)} of ${count(works)}.`;
  const of = (key: keyof YearRow) => (year: number) => {
    const value = byYear.get(year)?.[key];
    return typeof value === 'number' ? value : null;
  };
  return [
    valueChart(
      {
        measure: 'Works',
        definition: 'Works signed by at least one covered person, by year of publication.',
        coverage: all,
        leastTop: 4,
      },
      span,
      count,
      (year) => byYear.get(year)?.works ?? 0,
    ),
    valueChart(
      {
        measure: 'Authors per work',
        definition:
          'Mean number of authors of a work as the source counts them, large consortia included; one such work can lift a year.',
        coverage: all,
        leastTop: 2,
        tickFormat: String,
      },
      span,
      decimal,
      of('authors_per_work'),
    ),
    shareChart(
      {
        measure: 'International share',
        definition:
          'Works with organizations of two or more countries on the byline, by works with a resolved organization. A country belongs to an organization, never to a person. The band is Wilson’s 95% interval; a rise or fall is told where a Cochran–Armitage test gives p < 0.05.',
        citation: 'Wilson, E. B. (1927). J. Am. Stat. Assoc. 22, 209–212.',
        coverage: placed,
      },
      span,
      percent,
      (year) => {
        const row = byYear.get(year);
        return row === undefined ? null : { hits: row.international_works, total: row.works_with_affiliation };
      },
      { hits: 'International works', total: 'Works with a resolved organization' },
    ),
    valueChart(
      {
        measure: 'Organizations',
        definition: 'Different organizations on the bylines of the year’s works, resolved ones only.',
        coverage: placed,
        leastTop: 4,
      },
      span,
      count,
      of('organizations'),
    ),
    valueChart(
      {
        measure: 'Countries of organizations',
        definition: 'Different countries of the organizations on the bylines of the year’s works.',
        coverage: placed,
        leastTop: 4,
      },
      span,
      count,
      of('countries'),
    ),
    valueChart(
      {
        measure: 'Funders',
        definition: 'Different funders named in the funding records of the year’s works.',
        coverage:
          totals === null
            ? 'Works with funding data only.'
            : `Works with funding data: ${count(totals.with_funding)} of ${count(totals.works)}.`,
        leastTop: 4,
      },
      span,
      count,
      of('funders'),
    ),
  ];
}
