import type { Random } from './random.ts';

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayLength;
}

/** The `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return isoDay(dayNumber(day) + days);
}

/** The same day of another month; the 29th to 31st become the 28th, so that every month has it. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const date = Math.min(Number(day.slice(8, 10)), 28);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-${two(date)}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Whether two spans of days, both ends included, share a day. */
export function spansMeet(from: string, to: string, otherFrom: string, otherTo: string): boolean {
  return from <= otherTo && otherFrom <= to;
}

/** A day from `from` to `to`, never the first of January, which in publication records stands for a whole year. */
export function dayBetween(random: Random, from: string, to: string): string {
  const day = isoDay(random.between(dayNumber(from), dayNumber(to)));
  return day.endsWith('-01-01') ? addDays(day, 1) : day;
}
