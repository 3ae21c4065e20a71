import type { Funder } from '../model.ts';
import type { Random } from '../random.ts';

const activities = ['R01', 'R21', 'R35', 'U01', 'P01'] as const;
const institutes = ['GM', 'HG', 'EB', 'AI', 'NS'] as const;
const programs = ['DMR', 'CHE', 'CBET', 'IOS', 'ECCS'] as const;

/**
 * A made award number in its funder's custom.
 *
 * @param serial below 100,000 and different for every award; it keeps numbers outside the ranges that agencies reached.
 * @param activity an activity code to use where the custom has one.
 */
export function makeAwardNumber(random: Random, funder: Funder, serial: number, activity?: string): string {
  const digits = (length: number) => String(serial).padStart(length, '0');
  const year = random.between(2019, 2024);
  switch (funder.numbers) {
    case 'activity-serial':
      return `${activity ?? random.pick(activities)}${random.pick(institutes)}${900_000 + serial}`;
    case 'program-serial':
      return `${random.pick(programs)}-${4_300_000 + serial}`;
    case 'letters-year-serial':
      return `${funder.acronym}-${year}-${digits(5)}`;
    case 'slashed':
      return `${funder.acronym.slice(0, 2)}/${digits(5)}/${year % 100}`;
    case 'plain-serial':
      return `${year}${digits(6)}`;
  }
}

/** The same number as another record writes it: with type and year, with spaces, or with typographic hyphens. */
export function rewrittenNumber(random: Random, funder: Funder, number: string): string {
  if (funder.numbers === 'activity-serial') {
    const [, activity = '', institute = '', serial = ''] = /^(\w{3})(\w{2})(\d{6})$/.exec(number) ?? [];
    return random.pick([
      `5${number}-0${random.between(2, 5)}`,
      `${activity} ${institute}${serial}`,
      `1${activity}${institute}${serial}-01A1`,
      `${activity}-${institute}${serial}`,
    ]);
  }
  if (funder.numbers === 'program-serial') return random.pick([number.slice(-7), number.replace('-', ' ')]);
  return number.replaceAll('-', '\u2010');
}

/** A number with two neighboring digits swapped, as a hurried hand types it; the same number if no two digits differ. */
export function mistypedNumber(number: string): string {
  return number.replace(/(\d)(?!\1)(\d)(?=\2*\D*$)/, '$2$1');
}
