import { PipelineError } from '../core/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { collected } from './collect.ts';
import { gunzip } from './gunzip.ts';
import type { Limits } from './limits.ts';
import { isOfficeFile } from './office-file.ts';
import { isTar, type Member, tarMembers } from './tar.ts';
import { openZip, zipMembers } from './zip.ts';

/** How many packings may lie inside each other: `.gz` in `.tar` in `.gz`; a ZIP may lie in one other ZIP. */
const depthLimit = 3;
const zipDepthLimit = 2;

/**
 * The plain files in a file: itself, what `.gz` holds, the members of `.tar`, `.tar.gz` and `.zip`. Packing is seen from
 * the bytes; an Office file is no archive. `name` is empty unless the file is an archive.
 * @throws PipelineError `file_truncated`, `file_damaged`, or `file_too_large` when a limit is passed.
 */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Member> {
  const packed = { bytes: 0 };
  const total = { bytes: 0, members: 0 };
  const depth = { all: 0, zip: 0, unzipped: { bytes: 0 } };
  for await (const member of layer(counted(bytes, packed), '', depth, limits)) {
    total.members += 1;
    if (total.members > limits.members) {
      throw new PipelineError('file_too_large', `the archive holds more than ${String(limits.members)} files`);
    }
    yield { name: member.name, bytes: limited(member.bytes, packed, total, limits) };
  }
}

interface Depth {
  readonly all: number;
  readonly zip: number;
  /** Bytes that the ZIP archives met so far hold, one in the other included. */
  readonly unzipped: { bytes: number };
}

async function* layer(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  depth: Depth,
  limits: Limits,
): AsyncGenerator<Member> {
  const reader = new ByteReader(bytes);
  const inner = { ...depth, all: depth.all + 1 };
  const nameOf = (member: Member) => (name === '' ? member.name : `${name}/${member.name}`);
  try {
    const head = await firstBytes(reader);
    if (head instanceof PipelineError) {
      // Whoever reads the member is told what is wrong with it; the members after it may be whole.
      yield { name, bytes: failing(head) };
    } else if (depth.all < depthLimit && head[0] === 0x1f && head[1] === 0x8b) {
      yield* layer(gunzip(reader.stream()), name, inner, limits);
    } else if (depth.all < depthLimit && isTar(head)) {
      for await (const member of tarMembers(reader)) yield* layer(member.bytes, nameOf(member), inner, limits);
    } else if (depth.zip < zipDepthLimit && isZip(head)) {
      const packed = await collected(reader.stream(), limits.containerBytes, 'an archive');
      const zip = openZip(packed, limits, depth.unzipped);
      if (isOfficeFile(zip)) {
        yield { name, bytes: one(zip.bytes) };
        return;
      }
      const innerZip = { ...inner, zip: depth.zip + 1 };
      for (const member of zipMembers(zip)) yield* layer(member.bytes, nameOf(member), innerZip, limits);
    } else {
      yield { name, bytes: reader.stream() };
    }
  } finally {
    await reader.close();
  }
}

/** A local header, or the end of an archive without files. */
function isZip(head: Uint8Array): boolean {
  const [p, k, a, b] = head;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

async function firstBytes(reader: ByteReader): Promise<Uint8Array | PipelineError> {
  try {
    return await reader.peek(512);
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that ends before its first byte
async function* failing(error: PipelineError): AsyncGenerator<Uint8Array> {
  throw error;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a member's bytes come as a stream, wherever they lie
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
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
