import type { NetworkYearRow } from '#pipeline';
import { measure, percent } from '../../charts/number-format.ts';
import { count } from '../../ui/numbers.ts';
import { type Span, type TrendChart, valueChart } from './trend-chart.ts';

const two = (value: number): string => value.toFixed(2);

/** The collaboration network of each year by itself: how dense, how whole, how divided into groups. */
export function networkCharts(rows: readonly NetworkYearRow[], span: Span): readonly TrendChart[] {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const of = (key: keyof NetworkYearRow) => (year: number) => byYear.get(year)?.[key] ?? null;
  const coverage = 'Covered people and their co-authors, works of up to 100 authors; a full count, so no band.';
  return [
    valueChart(
      {
        measure: 'Density',
        definition: 'Ties by all possible pairs of people of the year. It falls as a network grows.',
        citation: 'Wasserman, S., Faust, K. (1994). Social Network Analysis, p. 101.',
        coverage,
      },
      span,
      measure,
      of('density'),
    ),
    valueChart(
      {
        measure: 'Components',
        definition: 'Groups of people who are joined by ties, directly or over others, and to nobody else.',
        citation: 'Hopcroft, J., Tarjan, R. (1973). Commun. ACM 16(6), 372–378.',
        coverage,
        leastTop: 4,
      },
      span,
      count,
      of('components'),
    ),
    valueChart(
      {
        measure: 'Largest component',
        subject: 'Largest component’s share',
        definition: 'People of the largest component by all people of the year.',
        citation: 'Newman, M. E. J. (2001). PNAS 98(2), 404–409.',
        coverage,
        leastTop: 1,
      },
      span,
      percent,
      of('largest_component_share'),
    ),
    valueChart(
      {
        measure: 'Modularity',
        definition:
          'How much more tie weight lies inside communities than chance would give: 0 = no more, near 1 = almost all.',
        citation: 'Newman, M. E. J., Girvan, M. (2004). Phys. Rev. E 69, 026113.',
        coverage,
        leastTop: 1,
        tickFormat: String,
      },
      span,
      two,
      of('modularity'),
    ),
  ];
}
