import type { FindingRow, Reviews } from '#pipeline';
import { fold } from './search.ts';

/** What the findings list shows; an empty list of values means all of them. */
export interface FindingFilter {
  readonly rule: readonly string[];
  readonly severity: readonly string[];
  readonly unit: readonly string[];
  readonly certainty: readonly string[];
  /** Four digits: a finding counts for every year that its dates touch. */
  readonly year: readonly string[];
  readonly person: readonly string[];
  readonly status: readonly string[];
  readonly assigned: readonly string[];
  readonly text: string;
  /** Whether findings of severity C, which are never flagged, are among them. */
  readonly withContext: boolean;
}

export type FacetName = 'rule' | 'severity' | 'unit' | 'certainty' | 'year' | 'status' | 'assigned';
export type FindingOrder = 'severity' | 'works' | 'confidence' | 'person' | 'date';

/** How a finding whose person has no unit is filed. */
export const noUnit = '(no unit)';

/** How a finding that nobody has is filed. */
export const nobody = '(nobody)';

const valuesOf: Readonly<Record<FacetName, (row: FindingRow, reviews: Reviews) => readonly string[]>> = {
  rule: (row) => [row.rule_id],
  severity: (row) => [row.severity],
  unit: (row) => [row.unit ?? noUnit],
  certainty: (row) => [row.date_certainty],
  year: yearsOf,
  status: (row, reviews) => [reviews.get(row.finding_id)?.status ?? 'new'],
  assigned: (row, reviews) => [reviews.get(row.finding_id)?.assignedTo ?? nobody],
};
const facetNames: readonly FacetName[] = ['rule', 'severity', 'unit', 'certainty', 'year', 'status', 'assigned'];

/** The years that a finding's dates touch; none where it has no dates. */
function yearsOf(row: FindingRow): readonly string[] {
  if (row.date_lo === null) return [];
  const from = Number(row.date_lo.slice(0, 4));
  const to = Number((row.date_hi ?? row.date_lo).slice(0, 4));
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, step) => String(from + step));
}

/** What a filter leaves of the findings. */
export interface FilteredFindings {
  /** The findings that pass, in the order given. */
  readonly rows: readonly FindingRow[];
  /**
   * Counts by facet and value. Each facet is counted over the findings that pass all *other* facets, so that its own
   * other values stay choosable.
   */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** Filters and counts in one pass. */
export function filterFindings(
  rows: readonly FindingRow[],
  filter: FindingFilter,
  reviews: Reviews = new Map(),
): FilteredFindings {
  const isInScope = scope(filter);
  const counts: Readonly<Record<FacetName, Map<string, number>>> = {
    rule: new Map(),
    severity: new Map(),
    unit: new Map(),
    certainty: new Map(),
    year: new Map(),
    status: new Map(),
    assigned: new Map(),
  };
  const facets = facetNames.map((name) => ({ name, valuesOf: valuesOf[name], chosen: new Set(filter[name]) }));
  const passing: FindingRow[] = [];
  for (const row of rows) {
    if (!isInScope(row)) continue;
    const read = facets.map((facet) => ({ ...facet, values: facet.valuesOf(row, reviews) }));
    const failing = read.filter(({ chosen, values }) => chosen.size > 0 && !values.some((value) => chosen.has(value)));
    if (failing.length === 0) passing.push(row);
    if (failing.length > 1) continue;
    for (const facet of failing.length === 0 ? read : failing) {
      const count = counts[facet.name];
      for (const value of facet.values) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { rows: passing, counts };
}

/** A copy in another order. Ties, and all of `severity`, keep the order given: that of review. */
export function sortFindings(rows: readonly FindingRow[], order: FindingOrder): readonly FindingRow[] {
  return order === 'severity' ? rows : [...rows].sort(compareBy[order]);
}

const compareBy: Readonly<Record<Exclude<FindingOrder, 'severity'>, (a: FindingRow, b: FindingRow) => number>> = {
  works: (a, b) => b.work_count - a.work_count,
  confidence: (a, b) => b.conf_least - a.conf_least,
  person: (a, b) => byText(a.person_name, b.person_name),
  date: (a, b) => byText(b.date_hi ?? '', a.date_hi ?? ''),
};

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The parts of a filter that are not facets. */
function scope({ withContext, person, text }: FindingFilter): (row: FindingRow) => boolean {
  const terms = fold(text).split(/\s+/).filter(Boolean);
  const people = new Set(person);
  return (row) => {
    if (!withContext && row.severity === 'C') return false;
    if (people.size > 0 && !people.has(row.person_id)) return false;
    if (terms.length === 0) return true;
    const words = fold(`${row.person_name} ${row.subject_label} ${row.title} ${row.rule_id} ${row.finding_id}`);
    return terms.every((term) => words.includes(term));
  };
}
