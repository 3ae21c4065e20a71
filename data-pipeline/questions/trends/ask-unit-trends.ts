import { byKey } from '../../core/by-key.ts';
import type { Database, Row } from '../../db/database.ts';
import { yearsBetween } from './ask-trends.ts';
import { collaborationFigures } from './collaboration-figures.ts';
import { countedYear, type Figure, type FigureSeries, type FigureYear } from './figure.ts';
import unitYearList from './unit_year_list.sql?raw';

/** A row of unit_year_list.sql; counts are null where the cell is hidden. */
interface UnitYearRow extends Row {
  unit: string;
  people: number;
  year: number;
  is_hidden: boolean;
  signing_people: number | null;
  works: number | null;
  located_works: number | null;
  international_works: number | null;
}

/** One unit over years. Nothing is said of years in which too few of its people signed a work. */
export interface UnitTrend {
  readonly unit: string;
  readonly works: FigureSeries;
  readonly international: FigureSeries;
  readonly hiddenYears: readonly number[];
}

const worksPerPerson: Figure = {
  ...collaborationFigures.works,
  id: 'works-per-person',
  title: 'Works per person with works',
  definition:
    'Works of the year that people of the unit signed, for every covered person of the unit who signed one. A work of two units counts in both.',
  scale: 'mean',
  names: { events: 'Works', base: 'People with works' },
};

/**
 * Units side by side, in the order of their names; a unit without a year that may be shown is left out and counted.
 *
 * Counts of works of different units do not add up to that of all, since a work may be of several: no hidden one follows from them.
 */
export async function askUnitTrends(
  db: Database,
): Promise<{ readonly units: readonly UnitTrend[]; readonly hiddenUnits: number }> {
  const rows = await db.rows<UnitYearRow>(unitYearList);
  const years = yearsBetween([...new Set(rows.map(({ year }) => year))]);
  const units = [...byKey(rows, ({ unit }) => unit)].map(([unit, own]) => unitTrend(unit, own, years));
  const shown = units.filter(({ works }) => works.years.some(({ value }) => value !== null));
  return { units: shown, hiddenUnits: units.length - shown.length };
}

function unitTrend(unit: string, rows: readonly UnitYearRow[], years: readonly number[]): UnitTrend {
  const of = new Map(rows.map((row) => [row.year, row]));
  const series = (
    figure: Figure,
    cell: (row: UnitYearRow) => readonly [number | null, number | null],
  ): FigureSeries => ({
    figure,
    years: years.map((year): FigureYear => {
      const row = of.get(year);
      const [events, base] = row === undefined ? [null, null] : cell(row);
      return countedYear(figure, year, events ?? 0, base ?? 0);
    }),
  });
  return {
    unit,
    works: series(worksPerPerson, (row) => [row.works, row.signing_people]),
    international: series(collaborationFigures.international, (row) => [row.international_works, row.located_works]),
    hiddenYears: rows.filter(({ is_hidden }) => is_hidden).map(({ year }) => year),
  };
}
