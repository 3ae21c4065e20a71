import type { Row } from '../../db/database.ts';
import { seededRandom } from '../../graph/random.ts';
import { drawsMade, drawWorks } from '../../statistics/bootstrap.ts';
import { collaborationFigures as figures } from './collaboration-figures.ts';
import { countedYear, drawnYear, type FigureSeries, type FigureYear } from './figure.ts';

/** A row of trend_work.sql. */
export interface TrendWork extends Row {
  work_id: string;
  year: number;
  /** As the source counts them; null where it does not. */
  author_count: number | null;
  org_ids: readonly string[];
  countries: readonly string[];
  funders: readonly string[];
}

type FigureId = keyof typeof figures;

/** The figures of collaboration in one year. Years without works have no mean, and 0 of everything that is counted. */
export function collaborationOf(year: number, works: readonly TrendWork[]): Readonly<Record<FigureId, FigureYear>> {
  const located = works.filter(({ org_ids }) => org_ids.length > 0);
  const international = located.filter(({ countries }) => countries.length > 1);
  const random = seededRandom(year);
  const draws = Array.from({ length: drawsMade }, () => drawWorks(works.length, random));
  const once = new Uint16Array(works.length).fill(1);
  const drawn = (id: FigureId, measure: Measure, base: number): FigureYear =>
    drawnYear(figures[id], year, measure(once), base, Float64Array.from(draws, measure));
  return {
    works: countedYear(figures.works, year, works.length, 1),
    authors: drawn('authors', meanAuthors(works), works.length),
    international: countedYear(figures.international, year, international.length, located.length),
    organizations: drawn('organizations', distinct(works, 'org_ids'), located.length),
    countries: drawn('countries', distinct(works, 'countries'), located.length),
    funders: drawn('funders', distinct(works, 'funders'), works.filter(({ funders }) => funders.length > 0).length),
  };
}

/** The figures over years, each year's as {@link collaborationOf} gives them. */
export function collaborationSeries(years: readonly Readonly<Record<FigureId, FigureYear>>[]): readonly FigureSeries[] {
  return Object.values(figures).map((figure) => ({ figure, years: years.map((of) => of[figure.id]) }));
}

/** A measure of works, each so many times. */
type Measure = (times: Uint16Array) => number;

function meanAuthors(works: readonly TrendWork[]): Measure {
  return (times) => {
    let authors = 0;
    let counted = 0;
    for (const [index, { author_count }] of works.entries()) {
      if (author_count === null) continue;
      const taken = times[index] ?? 0;
      authors += author_count * taken;
      counted += taken;
    }
    return authors / counted;
  };
}

/** How many different values the works name. */
function distinct(works: readonly TrendWork[], key: 'org_ids' | 'countries' | 'funders'): Measure {
  const numbers = new Map<string, number>();
  const numberOf = (value: string): number => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  const named = works.map((work) => work[key].map(numberOf));
  const seenIn = new Int32Array(numbers.size);
  let round = 0;
  return (times) => {
    round += 1;
    let count = 0;
    for (const [index, values] of named.entries()) {
      if (times[index] === 0) continue;
      for (const value of values) {
        if (seenIn[value] === round) continue;
        seenIn[value] = round;
        count += 1;
      }
    }
    return count;
  };
}
