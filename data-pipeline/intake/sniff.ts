import { excerpt } from '../core/text.ts';
import { isBibtex } from './bibtex-head.ts';
import { decodedHead } from './decode.ts';
import { type Encoding, encodings } from './encoding.ts';
import { type NetworkFormat, networkFormat } from './network-head.ts';
import { type TaggedDialect, taggedDialect } from './tagged-dialect.ts';

/** Bytes looked at to tell what a file is. */
export const headBytes = 64 * 1024;

/** What the first bytes of an unpacked file say. */
export type Sniffed =
  | { readonly form: 'json' | 'xml' | 'table' | 'bibtex'; readonly encoding: Encoding }
  | { readonly form: 'tagged'; readonly dialect: TaggedDialect; readonly encoding: Encoding }
  | { readonly form: 'network'; readonly format: NetworkFormat; readonly encoding: Encoding }
  | { readonly form: 'workbook' | 'parquet' | 'empty' }
  | { readonly form: 'unreadable'; readonly seen: string };

/** Containers that are read as a whole; an archive is unpacked before anyone looks here. */
const containers: readonly (readonly [start: string, form: 'workbook' | 'parquet'])[] = [
  ['PK\u0003\u0004', 'workbook'],
  ['\u00d0\u00cf\u0011\u00e0', 'workbook'],
  ['PAR1', 'parquet'],
];

const signatures: readonly (readonly [start: string, seen: string])[] = [
  ['PARE', 'an encrypted Parquet file. Export it without encryption'],
  ['SQLite f', 'an SQLite database. Export its tables as CSV, one file for each'],
  ['%PDF', 'a PDF, whose text is not read'],
  ['BZh', 'a bzip2 archive. Unpack it, or pack it as gzip'],
  ['\u00fd7zXZ', 'an xz archive. Unpack it, or pack it as gzip'],
  ['7z\u00bc\u00af', 'a 7z archive. Unpack it, or pack it as gzip'],
  ['\u0028\u00b5\u002f\u00fd', 'a Zstandard archive. Unpack it, or pack it as gzip'],
  ['\u0089PNG', 'a picture, and pictures are not read'],
  ['\u00ff\u00d8\u00ff', 'a picture, and pictures are not read'],
  ['GIF8', 'a picture, and pictures are not read'],
];

/** Tells what a file is by its content; its name is not asked. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { form: 'empty' };
  const start = String.fromCharCode(...head.subarray(0, 8));
  const container = containers.find(([bytes]) => start.startsWith(bytes));
  if (container !== undefined) return { form: container[1] };
  const signature = signatures.find(([bytes]) => start.startsWith(bytes));
  if (signature !== undefined) return { form: 'unreadable', seen: signature[1] };

  const encoding = markedEncoding(head) ?? unmarkedUtf16(head) ?? 'utf-8';
  if (encoding === 'utf-8' && head.subarray(0, 1024).includes(0)) {
    return { form: 'unreadable', seen: 'binary data. Export it as CSV or JSON lines' };
  }
  const text = decodedHead(head, encoding).trimStart();
  if (text === '') return head.length < headBytes ? { form: 'empty' } : { form: 'table', encoding };
  if (/^(?:<!doctype\s+html|<html)[\s>]/iu.test(text)) {
    return {
      form: 'unreadable',
      seen: 'a web page. Where a download gave it, sign in and download again',
    };
  }
  const network = networkFormat(text);
  if (network !== null) return { form: 'network', format: network, encoding: declaredEncoding(text) ?? encoding };
  if (text.startsWith('{') || text.startsWith('[')) return { form: 'json', encoding };
  if (/^<[?!\p{L}_]/u.test(text)) return { form: 'xml', encoding: declaredEncoding(text) ?? encoding };
  if (isBibtex(text)) return { form: 'bibtex', encoding };
  const dialect = taggedDialect(text);
  return dialect === null ? { form: 'table', encoding } : { form: 'tagged', dialect, encoding };
}

function markedEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/**
 * UTF-16 without a mark: the zero halves of ASCII letters, digits and delimiters all lie on one side, and the text that
 * results has no control characters.
 */
function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // A stray NUL in UTF-8 makes no UTF-16, whose delimiters and line breaks alone are more.
  if (even + odd === 0 || (even + odd) * 64 < head.length) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: head.length >= headBytes });

    return /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/u.test(text) ? null : encoding;
  } catch {
    return null;
  }
}

/** What an XML declaration says, as far as it can be read; UTF-16 is told by its bytes. */
function declaredEncoding(text: string): Encoding | null {
  const label = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(text)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encodings.find((known) => known === encoding) ?? null;
  } catch {
    return null;
  }
}

/** A few names for a message: `"a", "b", "c" and 4 more`. */
export function listed(names: readonly string[], limit = 12): string {
  const shown = names.slice(0, limit).map((name) => `"${excerpt(name, 40)}"`);
  return names.length > limit ? `${shown.join(', ')} and ${String(names.length - limit)} more` : shown.join(', ');
}
