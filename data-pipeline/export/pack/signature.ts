import * as v from 'valibot';

const shape = v.object({
  algorithm: v.literal('Ed25519'),
  public_key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
});

/** Signs the bytes of manifest.json; the public key goes into the pack, so that a reader can tell who signed. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(manifest: Uint8Array): Promise<Uint8Array>;
}

/** signature.json: an Ed25519 signature (RFC 8032) of the bytes of manifest.json, and the key that verifies it, in hexadecimal. */
export async function signatureOf(signer: Signer, manifest: Uint8Array): Promise<string> {
  const signature = await signer.sign(manifest);
  const text = { algorithm: 'Ed25519', public_key: hex(signer.publicKey), signature: hex(signature) };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** What a signature says of a manifest: `publicKey` is in hexadecimal; `unchecked` where this machine knows no Ed25519. */
export interface SignatureFacts {
  readonly publicKey: string;
  readonly state: 'valid' | 'wrong' | 'unchecked';
}

/** null for text that is no signature.json. */
export async function checkSignature(text: string, manifest: Uint8Array): Promise<SignatureFacts | null> {
  const read = v.safeParse(shape, parsed(text));
  if (!read.success) return null;
  const { public_key: publicKey, signature } = read.output;
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    return { publicKey, state: 'unchecked' };
  }
  const isValid = await crypto.subtle.verify('Ed25519', key, bytesOf(signature), new Uint8Array(manifest));
  return { publicKey, state: isValid ? 'valid' : 'wrong' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
