import { guardedParts } from './breakdown.ts';
import type { BriefMonth } from './brief.ts';

/** More months than these are put together into one that has no name. */
const mostMonths = 24;

/**
 * Findings by the month in which they were first seen, and decided ones by that of their decision; months are those of UTC.
 *
 * @param opened ISO times; null where the journal does not say when.
 * @param decided null where the decided findings cannot be said.
 */
export function briefMonths(
  opened: readonly (string | null)[],
  decided: readonly string[] | null,
  k: number,
): readonly BriefMonth[] {
  const named = [...opened, ...(decided ?? [])].flatMap((at) => (at === null ? [] : [at.slice(0, 7)])).toSorted();
  const months = monthsThrough(named[0], named.at(-1));
  const shown = months.slice(-mostMonths);
  const keys = months.length > shown.length ? [null, ...shown] : shown;
  const count = (times: readonly (string | null)[]) => {
    const first = shown[0] ?? '';
    return keys.map((key) => ({
      count: times.filter((at) => at !== null && (key === null ? at.slice(0, 7) < first : at.startsWith(key))).length,
    }));
  };
  const unknown = { count: opened.filter((at) => at === null).length };
  const openedParts = guardedParts([...count(opened), unknown], k);
  const decidedParts = decided && guardedParts(count(decided), k);
  return keys.map((month, index) => ({
    month,
    opened: openedParts?.[index] ?? null,
    decided: decidedParts?.[index] ?? null,
  }));
}

/** All months from one to another, both inclusive. */
function monthsThrough(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let at = first; at <= last; at = monthAfter(at)) months.push(at);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}
