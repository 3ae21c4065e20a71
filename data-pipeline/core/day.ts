/** How much of a date its text states: `2024`, `2024-03` or `2024-03-05`. */
export type DayPrecision = 'year' | 'month' | 'day';

/**
 * A date at the precision at which it is written, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * Reads these three shapes, each with an optional time after the day, and `M/D/YYYY` as United States forms write it.
 *
 * @returns null for anything else, a day that the calendar lacks included.
 */
export function parseDay(raw: string | null | undefined): string | null {
  const text = raw?.trim() ?? '';
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u.exec(text);
  if (iso !== null) return calendarDay(iso[1], iso[2], iso[3]);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  return american === null ? null : calendarDay(american[3], american[1], american[2]);
}

function calendarDay(year = '', month?: string, day?: string): string | null {
  if (Number(year) === 0) return null;
  if (month === undefined) return year;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysInMonth(Number(year), monthNumber)) return null;
  return `${yearAndMonth}-${day.padStart(2, '0')}`;
}

/** Days of a month of the Gregorian calendar; `month` counts from 1. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The precision of a text that {@link parseDay} returned. */
export function dayPrecision(day: string): DayPrecision {
  return day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day';
}

/** The first day, `YYYY-MM-DD`, that a text from {@link parseDay} may mean. */
export function firstDay(day: string): string {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

/** The last day, inclusive, `YYYY-MM-DD`, that a text from {@link parseDay} may mean. */
export function lastDay(day: string): string {
  if (day.length === 4) return `${day}-12-31`;
  if (day.length === 7) return `${day}-${String(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))}`;
  return day;
}

/** The day after a `YYYY-MM-DD`: the exclusive end of a span whose last day it is. */
export function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < daysInMonth(year, month)) return isoDay(year, month, date + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

/** The day so many months after a `YYYY-MM-DD`; where that month is too short, its last day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

function isoDay(year: number, month: number, date: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}
