import { parseDay } from '../../core/day.ts';

/**
 * The date of publication, cut to what the source can know: OpenAlex fills an unknown month or day with 01, so the first
 * of January says no more than the year, and the first of another month no more than the month.
 *
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when neither date nor year can be read.
 */
export function publishedAt(date: string | null, year: number | null): string | null {
  const day = parseDay(date) ?? parseDay(year === null ? null : String(year).padStart(4, '0'));
  if (day?.endsWith('-01-01') === true) return day.slice(0, 4);
  return day?.length === 10 && day.endsWith('-01') ? day.slice(0, 7) : day;
}
