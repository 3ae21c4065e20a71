import { type Encoding, escapedByte } from './encoding.ts';

/** The bytes of a stream are no valid text in the encoding that they were read in. */
export class EncodingInvalid extends Error {
  override readonly name = 'EncodingInvalid';
}

/**
 * The text of a stream, without its byte order mark.
 * @throws EncodingInvalid after the text before the invalid chunk has been yielded.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = textDecoder(encoding);
  for await (const chunk of bytes) yield decodedChunk(decoder, chunk);
  yield decodedChunk(decoder, null);
}

/** The beginning of a text, for a look at it; bytes that are no text are shown as `�`. */
export function decodedHead(head: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return new Windows1252().decode(head);
  return new TextDecoder(encoding === 'utf-8-in-part' ? 'utf-8' : encoding).decode(head, { stream: true });
}

function textDecoder(encoding: Encoding): Pick<TextDecoder, 'decode'> {
  if (encoding === 'utf-8-in-part') return new PartialUtf8();
  return encoding === 'windows-1252' ? new Windows1252() : new TextDecoder(encoding, { fatal: true });
}

function decodedChunk(decoder: Pick<TextDecoder, 'decode'>, chunk: Uint8Array | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new EncodingInvalid('invalid bytes', { cause });
  }
}

/** The stream as UTF-8 without its byte order mark; UTF-8 passes as it is, valid or not. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding !== 'utf-8' && encoding !== 'utf-8-in-part') {
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

/** Length of the UTF-8 sequence that begins at `at` (Unicode 17, table 3-7); 0 = it is none, null = it is cut. */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number | null {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    const isNarrow = index === 1;
    const lowest = isNarrow && lead === 0xe0 ? 0xa0 : isNarrow && lead === 0xf0 ? 0x90 : 0x80;
    const highest = isNarrow && lead === 0xed ? 0x9f : isNarrow && lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < lowest || byte > highest) return 0;
  }
  return length;
}

/** Text of UTF-8 bytes; a byte that belongs to no sequence is {@link escapedByte}. */
export function partialUtf8(bytes: Uint8Array): string {
  return new PartialUtf8().decode(bytes);
}

/** What the bytes 80 to 9F stand for in windows-1252, in order; five of them for nothing but themselves. */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Node before 23.7 reads windows-1252 as Latin-1: curly quotes, dashes and the euro sign become control characters (nodejs/node#56542). */
class Windows1252 {
  readonly #decoder = new TextDecoder('windows-1252');

  decode(chunk?: Uint8Array, options?: { stream?: boolean }): string {
    const text = this.#decoder.decode(chunk, options);
    return text.replace(/[\x80-\x9f]/gu, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
  }
}

class PartialUtf8 {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #held = new Uint8Array(0);
  #isFirst = true;

  decode(chunk?: Uint8Array, options?: { stream?: boolean }): string {
    const bytes = new Uint8Array(this.#held.length + (chunk?.length ?? 0));
    bytes.set(this.#held);
    if (chunk !== undefined) bytes.set(chunk, this.#held.length);
    let text = '';
    let valid = 0;
    let at = 0;
    while (at < bytes.length) {
      const length = utf8SequenceLength(bytes, at);
      if (length === null && options?.stream === true) break;
      if (length === null || length === 0) {
        text += this.#decoder.decode(bytes.subarray(valid, at)) + escapedByte(bytes[at] ?? 0);
        valid = at + 1;
      }
      at += Math.max(1, length ?? 1);
    }
    text += this.#decoder.decode(bytes.subarray(valid, at));
    this.#held = bytes.slice(at);
    const isMarked = this.#isFirst && text.startsWith('\ufeff');
    if (text !== '') this.#isFirst = false;
    return isMarked ? text.slice(1) : text;
  }
}
