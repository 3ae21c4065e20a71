import { type Entry, firstPrev, readEntry, type Sha256, writeEntry } from './entry.ts';

/** The first entry that is not as it was written; the entries before it can be trusted. */
export interface WrongEntry {
  readonly seq: number;
  readonly why: string;
}

export interface Chain {
  readonly entries: readonly Entry[];
  /** Bytes that the entries take. */
  readonly size: number;
  /** Bytes after them that a write left when it was cut short: nobody was told that they were kept. */
  readonly tornBytes: number;
  readonly wrong: WrongEntry | null;
}

/** Reads a chain, every byte of it. Only what was never acknowledged counts as torn; anything else that does not fit is wrong. */
export function readChain(bytes: Uint8Array, sha256: Sha256): Chain {
  const entries: Entry[] = [];
  let at = 0;
  const next = (line: Uint8Array) =>
    readEntry(decode(line) ?? '', entries.length, entries.at(-1)?.hash ?? firstPrev, sha256);
  while (at < bytes.length) {
    const end = bytes.indexOf(lineEnd, at);
    const read = next(bytes.subarray(at, end === -1 ? bytes.length : end));
    if (end === -1) {
      // A write that was cut short is a beginning of an entry: a whole one with something else at its end is not.
      const isDamaged = typeof read === 'string' && typeof next(bytes.subarray(at, -1)) !== 'string';
      if (isDamaged) return { ...whole(entries, at), tornBytes: 0, wrong: wrongAt(entries, 'its line has no end') };
      break;
    }
    if (typeof read === 'string') return { ...whole(entries, at), tornBytes: 0, wrong: wrongAt(entries, read) };
    entries.push(read);
    at = end + 1;
  }
  const kept = whole(entries, at);
  return { ...kept, tornBytes: bytes.length - kept.size, wrong: null };
}

const lineEnd = 0x0a;

/** Without the entries of an act of which the last ones are missing. */
function whole(entries: readonly Entry[], size: number): { entries: readonly Entry[]; size: number } {
  const last = entries.at(-1);
  if (last === undefined || last.left === 0) return { entries, size };
  const kept = entries.slice(0, entries.findLastIndex(({ left }) => left === 0) + 1);
  return { entries: kept, size: sizeOf(kept) };
}

function sizeOf(entries: readonly Entry[]): number {
  const encoder = new TextEncoder();
  return entries.reduce((sum, entry) => sum + encoder.encode(writeEntry(entry)).length, 0);
}

function wrongAt(entries: readonly Entry[], why: string): WrongEntry {
  return { seq: entries.length, why };
}

/** The text of UTF-8 bytes, or null where they are none. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
