import { excerpt } from '../core/text.ts';

/** Bytes looked at to tell what a file is. */
export const headBytes = 64 * 1024;

export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251' | 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr';

/** What the first bytes of an unpacked file say. */
export type Sniffed =
  | { readonly form: 'json' | 'xml' | 'table'; readonly encoding: Encoding }
  | { readonly form: 'empty' }
  | { readonly form: 'unreadable'; readonly seen: string };

const signatures: readonly (readonly [start: string, seen: string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive or Office file: unpack it, or save the sheet as CSV'],
  ['PAR1', 'a Parquet file: export it as CSV or JSON lines'],
  ['%PDF', 'a PDF: its text is not read'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file: save the sheet as CSV'],
  ['BZh', 'a bzip2 archive: unpack it, or pack it as gzip'],
  ['\u00fd7zXZ', 'an xz archive: unpack it, or pack it as gzip'],
  ['7z\u00bc\u00af', 'a 7z archive: unpack it, or pack it as gzip'],
  ['\u0028\u00b5\u002f\u00fd', 'a Zstandard archive: unpack it, or pack it as gzip'],
];

/** Tells JSON, XML and delimited text apart by content; the file's name is not asked. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { form: 'empty' };
  const start = String.fromCharCode(...head.subarray(0, 8));
  const signature = signatures.find(([bytes]) => start.startsWith(bytes));
  if (signature !== undefined) return { form: 'unreadable', seen: signature[1] };

  const encoding = markedEncoding(head);
  if (encoding === 'utf-8' && head.subarray(0, 1024).includes(0)) {
    return { form: 'unreadable', seen: 'binary data, or UTF-16 text without a byte order mark: save it as UTF-8' };
  }
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text === '') return head.length < headBytes ? { form: 'empty' } : { form: 'table', encoding };
  if (text.startsWith('{') || text.startsWith('[')) return { form: 'json', encoding };
  return { form: /^<[?!\p{L}_]/u.test(text) ? 'xml' : 'table', encoding };
}

function markedEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** A few names for a message: `"a", "b", "c" and 4 more`. */
export function listed(names: readonly string[], limit = 12): string {
  const shown = names.slice(0, limit).map((name) => `"${excerpt(name, 40)}"`);
  return names.length > limit ? `${shown.join(', ')} and ${String(names.length - limit)} more` : shown.join(', ');
}
