import type { Encoding } from './sniff.ts';

/** The bytes of a stream are no valid text in the encoding that they were read in. */
export class EncodingInvalid extends Error {
  override readonly name = 'EncodingInvalid';
}

/**
 * The text of a stream, without its byte order mark.
 * @throws EncodingInvalid after the text before the invalid chunk has been yielded.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) yield decodedChunk(decoder, chunk);
  yield decodedChunk(decoder, null);
}

function decodedChunk(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new EncodingInvalid('invalid bytes', { cause });
  }
}

/** The stream as UTF-8 without its byte order mark; UTF-8 passes as it is, valid or not. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding !== 'utf-8') {
    const encoder = new TextEncoder();
    for await (const text of decoded(bytes, encoding)) yield encoder.encode(text);
    return;
  }
  let isFirst = true;
  for await (const chunk of bytes) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}
