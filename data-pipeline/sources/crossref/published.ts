import { parseDay } from '../../core/day.ts';
import { asList, asObject } from '../json-value.ts';
import type { JsonObject } from '../output.ts';

/** What Crossref calls publication, surest first. `created`, `deposited` and `indexed` are days of Crossref's own. */
const dates = ['published', 'published-online', 'published-print', 'published-other', 'issued', 'posted'] as const;

/** When a work was published, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the first of Crossref's dates that names a year. */
export function publishedAt(record: JsonObject): string | null {
  for (const name of dates) {
    const day = dayOf(record[name]);
    if (day !== null) return day;
  }
  return null;
}

/** `{"date-parts": [[2024, 3]]}`; `[[null]]` is no date. */
function dayOf(date: unknown): string | null {
  const parts = asList(asList(asObject(date)?.['date-parts'])[0]);
  const stated = parts
    .slice(0, 3)
    .map((part) => (typeof part === 'number' || typeof part === 'string' ? String(part) : ''));
  for (let length = stated.length; length > 0; length -= 1) {
    const day = parseDay(stated.slice(0, length).join('-'));
    if (day !== null) return day;
  }
  return null;
}
