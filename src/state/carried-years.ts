import type { Period } from '#pipeline';
import type { Page } from './page-parameters.ts';
import type { Place, Query } from './place.ts';

/** The years that a place speaks of: those of the trends and of the network, or of the list's facet where they follow one another. */
export function yearsOfPlace({ page, query }: Pick<Place, 'page' | 'query'>): Period | null {
  if (page === 'findings') {
    const years = (query['year'] ?? []).map(Number).sort((a, b) => a - b);
    const from = years[0];
    const to = years.at(-1);
    return from === undefined || to === undefined || to - from !== years.length - 1 ? null : { from, to };
  }
  const [from, to] = [query['from']?.[0], query['to']?.[0]];
  if ((page !== 'trends' && page !== 'network') || from === undefined || to === undefined) return null;
  return { from: Number(from), to: Number(to) };
}

/** The parameters by which another page speaks of the same years; none on pages that have no years. */
export function yearsQuery(page: Page, years: Period | null): Query {
  if (years === null || years.from > years.to) return {};
  if (page === 'trends' || page === 'network') return { from: [String(years.from)], to: [String(years.to)] };
  if (page !== 'findings') return {};
  return { year: Array.from({ length: years.to - years.from + 1 }, (_, index) => String(years.from + index)) };
}
