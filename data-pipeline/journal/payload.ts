import * as v from 'valibot';
import { canonicalJson, type JsonObject } from './canonical-json.ts';
import type { Sha256 } from './entry.ts';

const payloadShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  body: v.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

/**
 * What an entry says. `id` is the SHA-256 of the rest: the salt, 128 random bits that nothing else holds, keeps a body
 * that was forgotten from being guessed from the id that stays in the chain.
 */
export type Payload = Readonly<v.InferOutput<typeof payloadShape>>;

export function salted(body: JsonObject, salt: string, sha256: Sha256): Payload {
  return { id: sha256(canonicalJson({ body, salt })), salt, body };
}

export function writePayload({ id, salt, body }: Payload): string {
  return `${canonicalJson({ body, id, salt })}\n`;
}

/** A payload and the bytes that its line takes, without the line's end. */
export interface PlacedPayload extends Payload {
  readonly at: number;
  readonly size: number;
}

export interface PayloadFile {
  readonly payloads: ReadonlyMap<string, PlacedPayload>;
  /** Bytes of its lines; what follows was cut short in writing. */
  readonly size: number;
  readonly tornBytes: number;
  /** Lines that hold no payload and are not blank, as bytes from the start of the file. */
  readonly unreadable: readonly { readonly at: number; readonly size: number }[];
}

const lineEnd = 0x0a;
const space = 0x20;

/** Reads all payloads; what was forgotten is a line of spaces. */
export function readPayloads(bytes: Uint8Array, sha256: Sha256): PayloadFile {
  const payloads = new Map<string, PlacedPayload>();
  const unreadable: { at: number; size: number }[] = [];
  let at = 0;
  for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, at)) {
    const line = bytes.subarray(at, end);
    const place = { at, size: line.length };
    const payload = readPayload(line, sha256);
    if (payload !== null) payloads.set(payload.id, { ...payload, ...place });
    else if (line.length === 0 || line.some((byte) => byte !== space)) unreadable.push(place);
    at = end + 1;
  }
  return { payloads, size: at, tornBytes: bytes.length - at, unreadable };
}

/** A line that says nothing any more. */
export function blank(size: number): Uint8Array {
  return new Uint8Array(size).fill(space);
}

function readPayload(line: Uint8Array, sha256: Sha256): Payload | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const payload = v.parse(payloadShape, JSON.parse(text));
    const isWhole =
      writePayload(payload) === `${text}\n` && salted(payload.body, payload.salt, sha256).id === payload.id;
    return isWhole ? payload : null;
  } catch {
    return null;
  }
}
