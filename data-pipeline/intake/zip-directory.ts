import { PipelineError } from '../core/errors.ts';
import { decodedHead } from './decode.ts';
import { listed } from './sniff.ts';

/** One file of a ZIP archive, as the directory at the archive's end describes it. */
export interface ZipEntry {
  /** A relative path without `..`, drives or control characters, told apart from every other of the archive. */
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Where its packed bytes begin and end. */
  readonly start: number;
  readonly end: number;
  /** Bytes after unpacking, as the archive says. */
  readonly size: number;
}

interface Ending {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end. */
  readonly at: number;
}

const endBytes = 22;
const commentBytes = 65_535;
const localHeaderBytes = 30;
const entryHeaderBytes = 46;

/**
 * The files of a ZIP archive (APPNOTE 6.3.10, ZIP64 included), in the order of their bytes; folders are left out.
 *
 * @throws PipelineError `file_truncated` without the directory that ends an archive, `file_damaged` where the directory
 *   contradicts itself or the archive: files that lie in each other are one way to make a bomb.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const ending = findEnding(bytes, view);
  if (ending.offset + ending.size !== ending.at) throw damaged('its directory does not lie where the archive says');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = ending.offset;
  for (let index = 0; index < ending.entries; index += 1) {
    if (at + entryHeaderBytes > ending.at || view.getUint32(at, true) !== 0x02014b50) {
      throw damaged('its directory breaks off');
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extraLength = 0, noteLength = 0] = lengths;
    const next = at + entryHeaderBytes + nameLength + extraLength + noteLength;
    if (next > ending.at) throw damaged('its directory breaks off');
    const entry = readEntry(bytes, view, at, ending.offset);
    if (entry !== null) entries.push({ ...entry, name: distinct(entry.name, names) });
    at = next;
  }
  if (at !== ending.at) throw damaged('its directory holds more than it says');
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  for (const [index, { end, name }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.start - localHeaderBytes < end) {
      throw damaged(`the files ${listed([name, next.name])} lie in each other`);
    }
  }
  return sorted;
}

/** A path that cannot leave the folder in which it is put: no root, no drive, no `..`, no control characters. */
export function safeName(raw: string): string {
  const parts = raw
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .split(/[/\\]/u)
    .map((part) => part.replace(/^(?:\s*[A-Za-z]:)+/u, '').trim())
    .filter((part) => part !== '' && !/^\.+$/u.test(part));
  return parts.join('/').slice(0, 500) || 'unnamed';
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directoryAt: number): ZipEntry | null {
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + entryHeaderBytes, at + entryHeaderBytes + nameLength);
  const wide = wideSizes(view, at);
  const header = wide.offset;
  if (header + localHeaderBytes > directoryAt || view.getUint32(header, true) !== 0x04034b50) {
    throw damaged('a file of it does not lie where its directory says');
  }
  const start = header + localHeaderBytes + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const end = start + wide.packed;
  if (end > directoryAt) throw damaged('a file of it runs into its directory');
  const name = nameText(rawName);
  if (/[/\\]$/u.test(name) && wide.size === 0) return null;
  return {
    name: safeName(name),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    start,
    end,
    size: wide.size,
  };
}

/** Sizes and offset, from the ZIP64 field where the 32 bits do not do. */
function wideSizes(view: DataView, at: number): { size: number; packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraEnd = at + entryHeaderBytes + nameLength + view.getUint16(at + 30, true);
  for (let field = at + entryHeaderBytes + nameLength; field + 4 <= extraEnd;) {
    const end = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    let value = field + 4;
    const isZip64 = view.getUint16(field, true) === 1;
    const next = () => {
      if (value + 8 > end) throw damaged('a ZIP64 field breaks off');
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    if (isZip64 && size === 0xffffffff) size = next();
    if (isZip64 && packed === 0xffffffff) packed = next();
    if (isZip64 && offset === 0xffffffff) offset = next();
    field = end;
  }
  return { size, packed, offset };
}

function findEnding(bytes: Uint8Array, view: DataView): Ending {
  const first = Math.max(0, bytes.length - endBytes - commentBytes);
  for (let at = bytes.length - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + endBytes + view.getUint16(at + 20, true) !== bytes.length) continue;
    const entries = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const isWide = entries === 0xffff || size === 0xffffffff || offset === 0xffffffff;
    return (isWide ? wideEnding(view, at) : null) ?? { entries, size, offset, at };
  }
  throw new PipelineError(
    'file_truncated',
    'the ZIP archive lacks the directory at its end; nothing of it was read: fetch it again',
  );
}

function wideEnding(view: DataView, endingAt: number): Ending | null {
  const locator = endingAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) throw damaged('its ZIP64 directory is not there');
  return {
    entries: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    at,
  };
}

/** Names are UTF-8, or in the code page of an old computer, which is not told. */
function nameText(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return decodedHead(raw, 'windows-1252');
  }
}

function distinct(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free); count += 1) free = `${name} (${String(count)})`;
  names.add(free);
  return free;
}

function damaged(what: string): PipelineError {
  return new PipelineError(
    'file_damaged',
    `the ZIP archive is damaged, ${what}; nothing of it was read: fetch it again`,
  );
}
