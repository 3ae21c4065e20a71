import type {
  FigureSeries,
  FindingRow,
  RunChanges,
  TieRow,
  TiesAnswer,
  TiesRequest,
  TrendsAnswer,
  UnitTrend,
  YearRow,
} from '#pipeline';
import { collaborationFigures } from '../../data-pipeline/questions/trends/collaboration-figures.ts';
import { countedYear, drawnYear, type Figure } from '../../data-pipeline/questions/trends/figure.ts';
import { findingSeries } from '../../data-pipeline/questions/trends/finding-figures.ts';
import { networkFigures } from '../../data-pipeline/questions/trends/network-figures.ts';

/** Trends of an institution that grows year by year; draws spread evenly by a tenth around each measured value. */
export function fictionalTrends(rows: readonly YearRow[], people: number): TrendsAnswer {
  const years = rows.map(({ year }) => year);
  const { works, authors, international, organizations, countries, funders } = collaborationFigures;
  return {
    years,
    collaboration: [
      { figure: works, years: rows.map((row) => countedYear(works, row.year, row.works, 1)) },
      drawn(authors, rows, (row) => row.authors_per_work),
      {
        figure: international,
        years: rows.map((row) =>
          countedYear(international, row.year, row.international_works, row.works_with_affiliation),
        ),
      },
      drawn(organizations, rows, (row) => row.organizations),
      drawn(countries, rows, (row) => row.countries),
      drawn(funders, rows, (row) => row.funders),
    ],
    findings: findingSeries(
      ['AFF', 'EFF', 'ENT', 'FND'].flatMap((family, index) =>
        years.map((year) => ({ family, year, findings: (year + index) % (4 - (index % 3)) })),
      ),
      [{ first_year: null, last_year: null, people }],
      years,
    ),
    findingsElsewhere: 3,
    peopleWithoutStart: people,
  };
}

/** The network of each of twelve years, ever larger and ever less dense; the last year is not over. */
export function fictionalNetworkTrends(): readonly FigureSeries[] {
  const rows = Array.from({ length: 12 }, (_, index) => ({ year: 2015 + index, index, works: 180 + index * 22 }));
  const of = (figure: Figure, valueOf: (index: number) => number): FigureSeries =>
    drawn(figure, rows, ({ index }) => valueOf(index));
  return [
    of(networkFigures.density, (index) => (index === 11 ? 0.052 : 0.0132 - index * 0.0004)),
    of(networkFigures.components, (index) => 30 - index),
    of(networkFigures.largest, (index) => 0.31 + index * 0.02),
    of(networkFigures.modularity, (index) => 0.88 - index * 0.008),
    of(networkFigures.centralization, (index) => 0.04 + index * 0.001),
    {
      figure: networkFigures.newTies,
      years: rows.map(({ year, index }) => countedYear(networkFigures.newTies, year, 900 - index * 40, 950)),
    },
  ];
}

function drawn<Of extends { readonly year: number; readonly works: number }>(
  figure: Figure,
  rows: readonly Of[],
  valueOf: (row: Of) => number,
): FigureSeries {
  return {
    figure,
    years: rows.map((row) => {
      const value = valueOf(row);
      const draws = Float64Array.from({ length: 200 }, (_, draw) => value * (0.9 + draw / 995));
      return drawnYear(figure, row.year, value, row.works, draws);
    }),
  };
}

/** Two ties that emerged and one that faded. */
export function fictionalTies(request: TiesRequest): TiesAnswer {
  return {
    request,
    emerging: [
      tie(['P002', 'Brandt, Ottilie', 'Computer Science'], ['openalex:A5003', 'Ana Sœur', null], [0, 7], request),
      tie(
        ['P004', 'Đorđević, Ljubomir', 'School of Medicine'],
        ['P001', 'Adeyemi-Larsen, Tomasina', null],
        [1, 9],
        request,
      ),
    ],
    fading: [tie(['P006', 'Fjeldstad, Ragnhild', 'Biology'], ['openalex:A5009', 'S. Ueda', null], [6, 0], request)],
    tested: 412,
    leastWorks: 5,
    begunUntested: 1204,
    endedUntested: 980,
    worksLeftOut: 3,
  };
}

type Named = readonly [id: string, label: string, unit: string | null];

function tie(one: Named, other: Named, [inA, inB]: readonly [number, number], { a, b }: TiesRequest): TieRow {
  const end = ([id, label, unit]: Named) => ({ id, label, unit, is_covered: id.startsWith('P') });
  return {
    ends: [end(one), end(other)],
    worksA: inA,
    worksB: inB,
    probability: 0.0078,
    falseDiscovery: inB === 9 ? 0.03 : 0.4,
    terms: [{ term: 'chloride transport', works: 4, score: 3.4 }],
    works: Array.from({ length: inA + inB }, (_, index) => ({
      work_id: `doi:10.5555/eastmarch.${String(index)}`,
      title: 'Chloride transport in layered coatings under tidal load',
      year: index < inA ? a.from : b.to,
    })),
  };
}

/** Two units; the first years of the second are hidden. */
export function fictionalUnitTrends(rows: readonly YearRow[]): { units: readonly UnitTrend[]; hiddenUnits: number } {
  const works: Figure = { ...collaborationFigures.works, id: 'works-per-person', scale: 'mean' };
  const { international } = collaborationFigures;
  const units = ['Marine Biology', 'Materials Science'].map((unit, index): UnitTrend => {
    const shows = ({ year }: YearRow): boolean => index === 0 || year > 2016;
    return {
      unit,
      works: {
        figure: works,
        years: rows.map((row) => countedYear(works, row.year, shows(row) ? 40 : 0, shows(row) ? 12 : 0)),
      },
      international: {
        figure: international,
        years: rows.map((row) => countedYear(international, row.year, shows(row) ? 9 : 0, shows(row) ? 30 : 0)),
      },
      hiddenYears: rows.filter((row) => !shows(row)).map(({ year }) => year),
    };
  });
  return { units, hiddenUnits: 1 };
}

/** Two runs on two days: the first finding is new, another is gone. */
export function fictionalRunChanges(findings: readonly FindingRow[]): RunChanges {
  const run = { at: '2026-03-30T09:00:00.000Z', asOf: '2026-02-28', findings: findings.length };
  const finding = { ruleId: 'AFF-01', causes: ['date'], parts: [] } as const;
  return {
    before: run,
    now: { ...run, at: '2026-03-31T09:00:00.000Z', asOf: '2026-03-31' },
    causes: ['date'],
    differences: ['as of 2026-02-28 → 2026-03-31'],
    findings: [
      { ...finding, findingId: findings[0]?.finding_id ?? '', change: 'new' },
      { ...finding, findingId: '00000000deadbeef', change: 'gone' },
    ],
  };
}
