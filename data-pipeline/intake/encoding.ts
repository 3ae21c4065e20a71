/** Encodings in which text is read, by their names in the Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;

/**
 * How the bytes of a text are read. `utf-8-in-part` is UTF-8 with bytes that are none: each of them becomes half a surrogate
 * pair ({@link hasInvalidBytes}), so that its record can be told and refused, and the others are read.
 */
export type Encoding = (typeof encodings)[number] | 'utf-8-in-part';

const firstEscape = 0xdc00;

/** What stands for a byte that is no UTF-8: PEP 383 does the same. */
export function escapedByte(byte: number): string {
  return String.fromCharCode(firstEscape + byte);
}

/** Why a record with such bytes is refused. */
export const invalidBytes = {
  code: 'encoding_invalid',
  reason: 'it holds bytes that are no UTF-8, as the rest of the file is',
} as const;

/** Whether a text holds bytes that could not be read. */
export function hasInvalidBytes(text: string): boolean {
  return /[\udc80-\udcff]/u.test(text);
}
