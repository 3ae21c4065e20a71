import type { CellObject } from '@e965/xlsx';

/** What a cell says as text, or why it says nothing. */
export type CellText = { readonly text: string } | { readonly fault: string };

const dayMs = 86_400_000;

/** Errors by the numbers that stand for them ([MS-XLS] 2.5.10). */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/**
 * The text of a cell: what was typed, not how it is shown, so that an export and its sheet read alike. Numbers have no
 * thousands separators and at most the 15 digits that a sheet keeps; dates are `YYYY-MM-DD`, with a time only if they
 * have one, and only as precise as the format shows them (`YYYY-MM`, `YYYY`); of a formula the value that was stored.
 *
 * @param is1904 whether days count from 1904 (old Macs) instead of 1900.
 */
export function cellText(cell: CellObject | undefined, is1904: boolean): CellText {
  if (cell === undefined) return { text: '' };
  const { v: value, t: type } = cell;
  if (type === 'e') return { fault: `"${errors.get(Number(value)) ?? '#ERROR!'}" is an error of the sheet` };
  if (value === undefined || type === 'z') {
    return cell.f === undefined ? { text: '' } : { fault: 'a formula whose value was not stored with it' };
  }
  if (typeof value === 'number') return { text: numberCell(value, String(cell.z ?? 'General'), is1904) };
  if (typeof value === 'boolean') return { text: value ? 'true' : 'false' };
  return { text: value instanceof Date ? value.toISOString().slice(0, 10) : value };
}

function numberCell(value: number, format: string, is1904: boolean): string {
  const parts = dateParts(format);
  const date = parts === null ? null : dateText(value, parts, is1904);
  if (date !== null) return date;
  const plain = plainNumber(value);
  // A number shown with leading zeros is an identifier.
  return /^0+$/u.test(format) && /^\d+$/u.test(plain) ? plain.padStart(format.length, '0') : plain;
}

/** A finite number in decimal digits, without exponent; `digits` 15 leaves out the noise of binary fractions, 17 is exact. */
export function plainNumber(value: number, digits = 15): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  const short = Number(value.toPrecision(digits));
  const text = String(short);
  if (!text.includes('e')) return text;
  return Math.abs(short) < 1 ? short.toFixed(20).replace(/0+$/u, '') : BigInt(Math.trunc(short)).toString();
}

/** Which parts of a date a number format shows; null when it is no format of dates. */
function dateParts(format: string): { year: boolean; month: boolean; day: boolean; time: boolean } | null {
  const [positive = ''] = format.split(';');
  const bare = positive
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .toLowerCase();
  if (/general|[0#?]/u.test(bare.replace(/s\.0+/gu, 's'))) return null;
  const time = /[hs]/u.test(bare);
  const year = /[ye]/u.test(bare);
  const day = bare.includes('d');
  if (!time && !year && !day && !bare.includes('m')) return null;
  return { year, month: bare.includes('m') && (year || day || !time), day, time };
}

function dateText(
  serial: number,
  shown: { year: boolean; month: boolean; day: boolean; time: boolean },
  is1904: boolean,
): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  // Day 60 of the calendar of 1900 is its 29 February, which never was.
  const days = is1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  const seconds = Math.round((days % 1) * 86_400);
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * dayMs + seconds * 1_000).toISOString();
  const clock = iso.slice(11, 19);
  if (!shown.year && !shown.day) return shown.time ? clock : null;
  if (!shown.day) return shown.month ? iso.slice(0, 7) : iso.slice(0, 4);
  return seconds === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${clock}`;
}
