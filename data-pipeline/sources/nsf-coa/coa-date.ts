import { parseDay } from '../../core/day.ts';
import { excerpt } from '../../core/text.ts';
import type { Output } from '../output.ts';

const dayMs = 86_400_000;

/**
 * The day on which a relation was last active: `m/d/yyyy`, `m/yyyy`, `yyyy`, a sheet's date, or its number where the cell lost
 * its format. Null for blank and for words such as `present`: ongoing. What is none of these is null and reported.
 */
export function lastActive(text: string | null, place: string, output: Output): string | null {
  if (text === null || /^(?:present|current|ongoing|active|n\/?a|-+)$/iu.test(text)) return null;
  const month = /^(\d{1,2})\/(\d{4})$/u.exec(text);
  const serial = /^\d{5}$/u.exec(text)?.[0];
  const day =
    month !== null
      ? parseDay(`${month[2] ?? ''}-${month[1] ?? ''}`)
      : serial !== undefined
        ? new Date(Date.UTC(1899, 11, 30) + Number(serial) * dayMs).toISOString().slice(0, 10)
        : parseDay(text);
  if (day === null) {
    const reason = `"${excerpt(text)}" is not mm/dd/yyyy; read as ongoing`;
    output.refuseValue(`${place}, last active`, { code: 'date_invalid', reason });
  }
  return day;
}
