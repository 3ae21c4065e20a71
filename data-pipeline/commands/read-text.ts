import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PipelineError } from '../core/errors.ts';
import type { Signer } from '../export/pack/signature.ts';

/** A file that the command line names. @throws PipelineError `argument_invalid` where it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new PipelineError('argument_invalid', `${path} cannot be read`, { cause });
  }
}

/** What signs with the Ed25519 key of a PEM file. @throws PipelineError `argument_invalid` where it holds none. */
export async function readSigner(path: string): Promise<Signer> {
  const { subtle } = webcrypto;
  const text = (await readText(path)).replace(/-----[^-]+-----|\s/g, '');
  try {
    const key = await subtle.importKey('pkcs8', Buffer.from(text, 'base64'), 'Ed25519', true, ['sign']);
    const { x } = await subtle.exportKey('jwk', key);
    return {
      publicKey: new Uint8Array(Buffer.from(x ?? '', 'base64url')),
      sign: async (manifest) => new Uint8Array(await subtle.sign('Ed25519', key, manifest)),
    };
  } catch (cause) {
    throw new PipelineError('argument_invalid', `${path} holds no Ed25519 private key (PEM, PKCS #8)`, { cause });
  }
}
