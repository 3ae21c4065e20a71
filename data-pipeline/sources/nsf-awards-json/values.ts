import { excerpt } from '../../core/text.ts';
import { asText } from '../json-value.ts';
import { nsfDay } from '../nsf-award.ts';
import type { JsonObject, Output } from '../output.ts';
import { parseAmount } from '../table-row.ts';

/** The date of a key; null and reported when it cannot be read. */
export function dayOf(output: Output, award: JsonObject, key: string, place: string): string | null {
  const written = asText(award[key]);
  const day = written === null ? null : nsfDay(written);
  if (written !== null && day === null) {
    output.refuseValue(`${place}, ${key}`, { code: 'date_invalid', reason: `"${excerpt(written)}" is no date` });
  }
  return day;
}

/** The amount of a key, a number or its text; null and reported when it cannot be read. */
export function amountOf(output: Output, award: JsonObject, key: string, place: string): number | null {
  const written = award[key];
  if (typeof written === 'number') return Number.isFinite(written) && written >= 0 ? written : null;
  const text = asText(written);
  const amount = text === null ? null : parseAmount(text);
  if (text !== null && amount === null) {
    output.refuseValue(`${place}, ${key}`, { code: 'number_invalid', reason: `"${excerpt(text)}" is no amount` });
  }
  return amount;
}
