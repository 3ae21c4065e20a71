import { childText, type XmlNode } from '../xml-node.ts';
import { writtenDay } from '../written-day.ts';

/**
 * A date of PubMed as far as it is stated. Seasons and spans of months leave the year, spans of days the month; of a
 * `MedlineDate` (`1998 Dec-1999 Jan`) it is the first year.
 */
export function publishedAt(date: XmlNode | null): string | null {
  const text = childText(date, 'MedlineDate');
  if (text === null) return writtenDay(childText(date, 'Year'), childText(date, 'Month'), childText(date, 'Day'));
  const [, year, month, rest = ''] = /^\D{0,20}(\d{4})(?:\s{1,3}([A-Za-z]{3,9})\b\s?(.{0,12}))?/u.exec(text) ?? [];
  const isSpanOfMonths = /^-\s?(?:[A-Za-z]|\d{4})/u.test(rest);
  return writtenDay(year, isSpanOfMonths ? null : month);
}
