import { writtenDay } from '../written-day.ts';

/**
 * The day, month or year of publication: year (PY) with the month or day of PD (`MAR 15`, `FEB`, `2024 MAR 9`). Spans and
 * seasons (`JUL-AUG`, `FAL`) leave the year. Without a year it is that of early access (EA, `SEP 2023`).
 *
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when no year is stated.
 */
export function wosDate(year: string | null, day: string | null, earlyAccess: string | null): string | null {
  const stated = writtenDay(year);
  if (stated === null) {
    const [, month, ownYear] = /^(?:([A-Z]{3}) )?(\d{4})$/iu.exec(earlyAccess?.trim() ?? '') ?? [];
    return writtenDay(ownYear, month);
  }
  const [, ownYear, month, date] = /^(?:(\d{4}) )?([A-Z]{3,9})(?: (\d{1,2}))?$/iu.exec(day?.trim() ?? '') ?? [];
  return ownYear !== undefined && ownYear !== stated ? stated : writtenDay(stated, month, date);
}
