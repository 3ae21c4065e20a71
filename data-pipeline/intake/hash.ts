import { createSHA256 } from 'hash-wasm';
import type { InputFile } from './input-file.ts';

/** SHA-256 of a file's bytes as stored, 64 hex digits. */
export async function sha256(file: InputFile, signal: AbortSignal | undefined): Promise<string> {
  const hasher = await createSHA256();
  for await (const chunk of file.open()) {
    signal?.throwIfAborted();
    hasher.update(chunk);
  }
  return hasher.digest('hex');
}
