import { PipelineError } from '../core/errors.ts';

/**
 * All bytes of a stream as one piece; a stream of one piece is not copied.
 * @throws PipelineError `file_too_large` beyond `limit` bytes.
 */
export async function collected(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
  what: string,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) {
      throw new PipelineError('file_too_large', `${what} of more than ${String(limit)} bytes is not read whole`);
    }
    pieces.push(chunk);
  }
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
