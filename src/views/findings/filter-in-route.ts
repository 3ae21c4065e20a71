import type { FindingFilter } from '../../state/finding-filter.ts';
import type { QueryChange, Route } from '../../state/route.svelte.ts';

/** The findings filter that the hash holds. */
export function filterOf(route: Pick<Route, 'all' | 'one'>): FindingFilter {
  return {
    rule: route.all('rule'),
    severity: route.all('severity'),
    unit: route.all('unit'),
    certainty: route.all('certainty'),
    year: route.all('year'),
    person: route.all('person'),
    status: route.all('status'),
    assigned: route.all('assigned'),
    text: route.one('q') ?? '',
    withContext: route.one('context') !== null,
  };
}

/** The change of the hash that takes every filter away; findings of context stay shown or hidden as they were. */
export const noFilter: QueryChange = {
  rule: null,
  severity: null,
  unit: null,
  certainty: null,
  year: null,
  person: null,
  status: null,
  assigned: null,
  q: null,
};

/** Whether a filter other than the context toggle is set. */
export function isFiltered(filter: FindingFilter): boolean {
  const { rule, severity, unit, certainty, year, person, status, assigned, text } = filter;
  return (
    [rule, severity, unit, certainty, year, person, status, assigned].some((values) => values.length > 0) || text !== ''
  );
}

/** The filter in words, for the head of an export. */
export function filterText(filter: FindingFilter): string {
  const parts = [
    part('rule', filter.rule),
    part('severity', filter.severity),
    part('unit', filter.unit),
    part('date', filter.certainty),
    part('year', filter.year),
    part('person', filter.person),
    part('status', filter.status),
    part('assigned to', filter.assigned),
    filter.text === '' ? '' : `text: ${filter.text}`,
    filter.withContext ? 'with context' : 'without context',
  ];
  return parts.filter(Boolean).join('; ');
}

function part(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}: ${values.join(', ')}`;
}
