import { Gunzip } from 'fflate';
import { createCRC32 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';

/** The trailer of a gzip member: CRC-32 and length modulo 2^32 of what was packed (RFC 1952, 2.3.1). */
const trailerBytes = 8;

/**
 * Unpacks gzip, several members included, as the bytes come.
 *
 * What could be unpacked is yielded before the error.
 * @throws PipelineError `file_truncated` when the stream ends early, `file_damaged` when it is no gzip or a checksum is wrong.
 */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const crc = await createCRC32();
  let unpacked: Uint8Array[] = [];
  let length = 0;
  let members = 1;
  let tail: Uint8Array = new Uint8Array(0);
  const stream = new Gunzip((chunk) => {
    if (chunk.length === 0) return;
    unpacked.push(chunk);
    length += chunk.length;
    crc.update(chunk);
  });
  stream.onmember = () => {
    members += 1;
  };
  for await (const chunk of packed) {
    const failure = pushed(stream, chunk, false);
    yield* unpacked;
    unpacked = [];
    if (failure !== null) throw failure;
    tail = lastBytes(tail, chunk);
  }
  const failure = pushed(stream, new Uint8Array(0), true);
  yield* unpacked;
  if (failure !== null) throw failure;
  // fflate checks neither; with several members the sums cannot be told apart any more.
  if (members === 1 && !matches(tail, crc.digest('hex'), length)) {
    // The last bytes are then either not the trailer, or not that of these bytes: the two cannot be told apart.
    throw new PipelineError(
      'file_damaged',
      'the checksum at the end of the gzip stream is missing or wrong: fetch it again',
    );
  }
}

function pushed(stream: Gunzip, chunk: Uint8Array, isLast: boolean): PipelineError | null {
  try {
    stream.push(chunk, isLast);
    return null;
  } catch (cause) {
    return isLast
      ? new PipelineError('file_truncated', 'the gzip stream ends early: fetch the file again', { cause })
      : new PipelineError('file_damaged', 'the gzip stream is damaged: fetch the file again', { cause });
  }
}

function lastBytes(before: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (chunk.length >= trailerBytes) return chunk.slice(-trailerBytes);
  return Uint8Array.from([...before, ...chunk].slice(-trailerBytes));
}

function matches(trailer: Uint8Array, crc: string, length: number): boolean {
  if (trailer.length < trailerBytes) return false;
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailerBytes);
  return view.getUint32(0, true) === Number.parseInt(crc, 16) && view.getUint32(4, true) === length % 2 ** 32;
}
