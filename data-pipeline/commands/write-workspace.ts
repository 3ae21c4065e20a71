import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import { PipelineError } from '../core/errors.ts';

/** Writes a workspace file beside its place and moves it there when it is whole. */
export async function writeWorkspace(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${path}.partial-${String(process.pid)}`;
  try {
    await pipe(Readable.from(chunks), createWriteStream(partial));
    await rename(partial, path);
  } catch (cause) {
    throw new PipelineError('file_unreadable', `${path} cannot be written`, { cause });
  } finally {
    await rm(partial, { force: true });
  }
}
