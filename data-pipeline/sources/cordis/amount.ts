import { parseAmount } from '../table-row.ts';

/** An amount of euros, with a decimal point or, in older files, a decimal comma; null when the text is none. */
export function euros(written: string | null): number | null {
  if (written === null) return null;
  return parseAmount(/^\d+,\d{1,2}$/u.test(written) ? written.replace(',', '.') : written);
}
