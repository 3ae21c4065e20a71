import { Inflate } from 'fflate';
import { createCRC32 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import type { Limits } from './limits.ts';
import type { Member } from './tar.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/** Packed bytes unpacked at once: deflate makes at most 1,032 times as many of them. */
const pieceBytes = 16 * 1024;

/** A ZIP archive that lies in memory, looked at but not unpacked. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/**
 * Looks at the directory of an archive.
 *
 * @param unzipped bytes that other archives of the same file hold; those of this one are added.
 * @throws PipelineError `file_truncated`, `file_damaged`; `file_too_large` where it says that it passes a limit.
 */
export function openZip(bytes: Uint8Array, limits: Limits, unzipped = { bytes: 0 }): Zip {
  const entries = zipDirectory(bytes);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const total = (unzipped.bytes += size);
  const largest = entries.find((entry) => entry.size > limits.entryBytes);
  if (entries.length > limits.members) {
    throw new PipelineError('file_too_large', `the archive holds more than ${String(limits.members)} files`);
  }
  if (largest !== undefined) {
    throw new PipelineError(
      'file_too_large',
      `"${largest.name}" in it holds ${String(largest.size)} bytes, the limit is ${String(limits.entryBytes)}: unpack the archive and import the file itself`,
    );
  }
  if (total > limits.archiveBytes) {
    throw new PipelineError(
      'file_too_large',
      `it holds ${String(total)} bytes unpacked, the limit is ${String(limits.archiveBytes)}: unpack it and import the files`,
    );
  }
  const packed = entries.reduce((sum, { start, end }) => sum + end - start, 0);
  if (size > limits.ratioFromBytes && size > packed * limits.ratio) {
    throw new PipelineError('file_too_large', `it unpacks to more than ${String(limits.ratio)} times its size`);
  }
  return { bytes, entries };
}

/** The files of an archive; what a Mac adds for itself is left out. */
export function* zipMembers(zip: Zip): Generator<Member> {
  for (const entry of zip.entries) {
    if (/^__MACOSX\/|(?:^|\/)(?:\._|\.DS_Store$)/u.test(entry.name)) continue;
    yield { name: entry.name, bytes: unzipped(zip, entry) };
  }
}

/**
 * The bytes of one file.
 * @throws PipelineError `file_not_used` for one that is encrypted or packed in a way that is not read, `file_damaged`.
 */
export async function* unzipped({ bytes }: Zip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) {
    throw new PipelineError('file_not_used', 'it is encrypted: unpack the archive with its password first');
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw new PipelineError('file_not_used', `it is packed by method ${String(entry.method)}: pack it as plain ZIP`);
  }
  const crc = await createCRC32();
  let left = entry.size;
  for (const chunk of entry.method === 0 ? [bytes.subarray(entry.start, entry.end)] : inflated(bytes, entry)) {
    left -= chunk.length;
    if (left < 0) throw damaged(entry, 'it holds more than the archive says');
    crc.update(chunk);
    yield chunk;
  }
  if (left > 0) throw damaged(entry, 'it holds less than the archive says');
  if (Number.parseInt(crc.digest('hex'), 16) !== entry.crc) throw damaged(entry, 'its checksum is wrong');
}

function* inflated(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const stream = new Inflate((chunk) => {
    if (chunk.length > 0) made.push(chunk);
  });
  for (let at = entry.start; at < entry.end; at += pieceBytes) {
    const end = Math.min(entry.end, at + pieceBytes);
    let failure: unknown = null;
    try {
      stream.push(bytes.subarray(at, end), end === entry.end);
    } catch (error) {
      failure = error;
    }
    yield* made;
    made = [];
    if (failure !== null) throw damaged(entry, 'it cannot be unpacked');
  }
}

function damaged({ name }: ZipEntry, what: string): PipelineError {
  return new PipelineError('file_damaged', `"${name}" in the archive is damaged, ${what}: fetch it again`);
}
