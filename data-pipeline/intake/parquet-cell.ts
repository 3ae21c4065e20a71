import { plainNumber } from './sheet-cell.ts';
import { partialUtf8 } from './decode.ts';

/** What the values of a column become when they are read: text and ISO dates, never binary fractions or lost bytes. */
export const parquetParsers = {
  timestampFromMilliseconds: (millis: bigint) => isoTime(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) => isoTime(Number(micros / 1_000n)),
  timestampFromNanoseconds: (nanos: bigint) => isoTime(Number(nanos / 1_000_000n)),
  dateFromDays: (days: number) => isoTime(days * 86_400_000),
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && partialUtf8(bytes),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && partialUtf8(bytes),
};

/**
 * A value of Parquet as the text of a cell. Whole numbers and decimals are exact; dates are `YYYY-MM-DD`, with a time only
 * if they have one. A list of plain values is joined by `; ` (as a JSON list if one of them holds a semicolon); lists of
 * objects, and objects, are JSON.
 *
 * @param scale digits after the point of a decimal, which comes as the whole number that it is stored as; null = none.
 */
export function parquetText(value: unknown, scale: number | null): string {
  if (value === null || value === undefined) return '';
  if (scale !== null) return decimalText(value, scale);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const isPlain = items.every((item) => item === null || typeof item !== 'object' || item instanceof Uint8Array);
    const texts = items.filter((item) => item !== null && item !== undefined).map(plainText);
    return isPlain && !texts.some((text) => text.includes(';')) ? texts.join('; ') : jsonText(value);
  }
  return typeof value === 'object' && !(value instanceof Uint8Array) && !(value instanceof Date)
    ? jsonText(value)
    : plainText(value);
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value, 17) : '';
  if (value instanceof Uint8Array) return partialUtf8(value);
  return value instanceof Date ? isoTime(value.getTime()) : '';
}

/** JSON in which whole numbers beyond 2^53 are text, and bytes are their text. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint'
      ? Number.isSafeInteger(Number(item))
        ? Number(item)
        : String(item)
      : item instanceof Uint8Array
        ? partialUtf8(item)
        : item,
  );
}

function decimalText(value: unknown, scale: number): string {
  const whole = value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/u, '');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}

function signed(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

function isoTime(millis: number): string {
  const date = new Date(millis);
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso.replace(/\.\d+Z$/u, '');
}
