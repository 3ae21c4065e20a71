import { PipelineError } from '../core/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { gunzip } from './gunzip.ts';
import type { Limits } from './limits.ts';
import { isTar, type Member, tarMembers } from './tar.ts';

/** How many packings may lie inside each other: `.gz` in `.tar` in `.gz`. */
const depthLimit = 3;

/**
 * The plain files in a file: itself, what `.gz` holds, the members of `.tar` and `.tar.gz`. Packing is seen from the
 * bytes. `name` is empty unless the file is an archive.
 * @throws PipelineError `file_truncated`, `file_damaged`, or `file_too_large` when a limit is passed.
 */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Member> {
  const packed = { bytes: 0 };
  const total = { bytes: 0, members: 0 };
  for await (const member of layer(counted(bytes, packed), '', 0)) {
    total.members += 1;
    if (total.members > limits.members) {
      throw new PipelineError('file_too_large', `the archive holds more than ${String(limits.members)} files`);
    }
    yield { name: member.name, bytes: limited(member.bytes, packed, total, limits) };
  }
}

async function* layer(bytes: AsyncIterable<Uint8Array>, name: string, depth: number): AsyncGenerator<Member> {
  const reader = new ByteReader(bytes);
  try {
    const head = await reader.peek(512);
    if (depth < depthLimit && head[0] === 0x1f && head[1] === 0x8b) {
      yield* layer(gunzip(reader.stream()), name, depth + 1);
    } else if (depth < depthLimit && isTar(head)) {
      for await (const member of tarMembers(reader)) {
        yield* layer(member.bytes, name === '' ? member.name : `${name}/${member.name}`, depth + 1);
      }
    } else {
      yield { name, bytes: reader.stream() };
    }
  } finally {
    await reader.close();
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, count: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count.bytes += chunk.length;
    yield chunk;
  }
}

async function* limited(
  bytes: AsyncIterable<Uint8Array>,
  packed: { readonly bytes: number },
  total: { bytes: number },
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    total.bytes += chunk.length;
    if (total.bytes > limits.unpackedBytes) {
      throw new PipelineError('file_too_large', `it holds more than ${String(limits.unpackedBytes)} bytes unpacked`);
    }
    if (total.bytes > limits.ratioFromBytes && total.bytes > packed.bytes * limits.ratio) {
      throw new PipelineError('file_too_large', `it unpacks to more than ${String(limits.ratio)} times its size`);
    }
    yield chunk;
  }
}
