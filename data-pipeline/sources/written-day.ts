import { parseDay } from '../core/day.ts';

const months: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, index + 1]),
);

/** The month, 1 to 12, of a number or an English name (`Feb`, `february`, `02`, `sept.`); null for anything else. */
export function writtenMonth(text: string | null | undefined): number | null {
  const word = text?.trim().toLowerCase() ?? '';
  const number = /^\d{1,2}$/u.test(word) ? Number(word) : (months.get(word.slice(0, 3)) ?? 0);
  const isName = /^[a-z]{3,9}\.?$/u.test(word) || /^\d/u.test(word);
  return isName && number >= 1 && number <= 12 ? number : null;
}

/**
 * A day whose year, month and day stand apart, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much of it as is stated and the calendar
 * knows. Null without a year.
 */
export function writtenDay(year: string | null | undefined, month?: string | null, day?: string | null): string | null {
  const stated = /^\d{4}$/u.exec(year?.trim() ?? '')?.[0];
  if (stated === undefined) return null;
  const number = writtenMonth(month);
  if (number === null) return parseDay(stated);
  const yearAndMonth = `${stated}-${String(number).padStart(2, '0')}`;
  const date = /^\d{1,2}$/u.exec(day?.trim() ?? '')?.[0];
  return (date === undefined ? null : parseDay(`${yearAndMonth}-${date}`)) ?? parseDay(yearAndMonth);
}
