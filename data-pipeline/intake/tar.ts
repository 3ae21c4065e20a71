import { PipelineError } from '../core/errors.ts';
import type { ByteReader } from './byte-reader.ts';

const blockBytes = 512;

/** A file in an archive. Its bytes must be read before the next member is asked for; what is left unread is skipped. */
export interface Member {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Whether a first block is a tar header: "ustar" at 257 and a right checksum (POSIX.1-1988). */
export function isTar(block: Uint8Array): boolean {
  return block.length >= blockBytes && text(block, 257, 5) === 'ustar' && checksum(block) === octal(block, 148, 8);
}

/**
 * The regular files of a tar archive, in order.
 * @throws PipelineError `file_truncated` or `file_damaged`.
 */
export async function* tarMembers(reader: ByteReader): AsyncGenerator<Member> {
  let longName: string | null = null;
  for (;;) {
    const header = await reader.take(blockBytes);
    if (header.length === 0 || header.every((byte) => byte === 0)) return;
    if (header.length < blockBytes) throw new PipelineError('file_truncated', 'the tar archive ends inside a header');
    if (!isTar(header)) throw new PipelineError('file_damaged', 'a header of the tar archive is damaged');

    const size = octal(header, 124, 12);
    const type = text(header, 156, 1);
    if (type === 'L') {
      longName = text(await reader.take(size), 0, size);
    } else if (type === '0' || type === '') {
      const left = { bytes: size };
      yield { name: longName ?? headerName(header), bytes: counted(reader.stream(size), left) };
      const skipped = await reader.skip(left.bytes);
      if (skipped < left.bytes) throw new PipelineError('file_truncated', 'the tar archive ends inside a file');
      longName = null;
    } else {
      await reader.skip(size);
    }
    await reader.take((blockBytes - (size % blockBytes)) % blockBytes);
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, left: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    left.bytes -= chunk.length;
    yield chunk;
  }
}

function headerName(header: Uint8Array): string {
  const prefix = text(header, 345, 155);
  return prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`;
}

function text(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function octal(block: Uint8Array, start: number, length: number): number {
  return Number.parseInt(text(block, start, length).trim(), 8) || 0;
}

function checksum(block: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < blockBytes; index += 1) sum += index >= 148 && index < 156 ? 32 : (block[index] ?? 0);
  return sum;
}
