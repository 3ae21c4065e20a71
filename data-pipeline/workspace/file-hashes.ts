import { sha256 } from '../intake/hash.ts';
import type { InputFile } from '../intake/input-file.ts';

/** The SHA-256 of each file, by path. @throws the signal's reason when stopped. */
export async function hashOfEach(
  files: readonly InputFile[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of files) hashes.set(file.path, await sha256(file, signal));
  return hashes;
}
