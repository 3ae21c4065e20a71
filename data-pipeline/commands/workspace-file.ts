import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import { PipelineError } from '../core/errors.ts';
import { memoryStore } from '../journal/byte-store.ts';
import { Journal } from '../journal/journal.ts';
import { type JournalBytes, type PackedWorkspace, unpackWorkspace } from '../workspace/workspace-file.ts';

/** A workspace file that the command line names. @throws PipelineError `argument_invalid` where it cannot be read, and what is wrong with it. */
export async function readWorkspace(path: string): Promise<PackedWorkspace> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new PipelineError('argument_invalid', `${path} cannot be read`, { cause });
  });
  return unpackWorkspace(bytes);
}

/** The journal of a workspace, a new one where it has none. @throws PipelineError `journal_damaged`. */
export async function openJournal(
  bytes: JournalBytes | undefined,
  host: { readonly now: () => string; readonly salt: () => string },
): Promise<Journal> {
  const journal = await Journal.open(
    { chain: memoryStore(bytes?.chain), payloads: memoryStore(bytes?.payloads) },
    host,
  );
  const { wrong } = journal.found;
  if (wrong !== null) throw new PipelineError('journal_damaged', `entry ${String(wrong.seq + 1)}: ${wrong.why}`);
  return journal;
}

/** Writes a file beside its place and moves it there when it is whole. @throws PipelineError `file_unwritable`. */
export async function writeWhole(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const partial = `${path}.partial-${String(process.pid)}`;
  try {
    await pipe(Readable.from(chunks), createWriteStream(partial));
    await rename(partial, path);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new PipelineError('file_unwritable', path, { cause });
  } finally {
    await rm(partial, { force: true });
  }
}
