import { createSHA256 } from 'hash-wasm';
import { PipelineError, type RunOptions } from '#pipeline';
import type { InputFile } from '../../data-pipeline/intake/input-file.ts';
import { manifestOf, readManifest, type Workspace, writeManifest } from '../../data-pipeline/workspace/manifest.ts';
import { inputOf } from './blobs.ts';
import { journalsName } from './journal-store.ts';
import { placesName } from './kept-places.ts';
import { requireWriter } from './writer.ts';

/**
 * The workspace that this browser keeps between visits, in the origin's private file system: `inputs/<sha256>`, each
 * written once, and `manifest.json`, which is written last and names them. Both are replaced when a write is closed: a
 * stop in the middle leaves the manifest of before, and inputs that no manifest names are swept away later.
 */
const manifestName = 'manifest.json';
const inputsName = 'inputs';

/** Where releases before 0.2 kept a whole workspace file. */
const formerName = 'workspace.candor';

/** One tab writes or sweeps at a time. */
const lockName = 'candor-workspace';

/** A workspace whose files are known by their hash. */
export interface StoredWorkspace {
  readonly workspace: Workspace;
  readonly sha256: ReadonlyMap<string, string>;
}

/**
 * The kept workspace, or null where none is. Its files are read from the disk when they are opened.
 * @throws PipelineError `workspace_invalid` where a file that the manifest names is gone.
 */
export async function readStored(): Promise<StoredWorkspace | null> {
  // A tab that is writing right now is waited for.
  await navigator.locks.request(lockName, { mode: 'shared' }, () => undefined);
  const folder = await navigator.storage.getDirectory();
  const kept = await fileIn(folder, manifestName);
  if (kept === null) return null;
  const {
    name,
    as_of: asOf,
    parameters,
    profiles,
    files,
    journal: journalId,
    forgotten,
  } = readManifest(await kept.text());
  const inputs = await folder.getDirectoryHandle(inputsName, { create: true });
  const found = await Promise.all(
    files.map(async ({ path, sha256, bytes }) => {
      const file = await fileIn(inputs, sha256);
      if (file?.size === bytes) return inputOf(path, file);
      throw new PipelineError('workspace_invalid', `${path} is not kept in this browser any more: load it again`);
    }),
  );
  return {
    workspace: { name, asOf, parameters, profiles, files: found, journalId, forgotten },
    sha256: new Map(files.map(({ path, sha256 }) => [path, sha256])),
  };
}

/** The workspace file that an earlier release kept, or null. */
export async function readFormer(): Promise<File | null> {
  return fileIn(await navigator.storage.getDirectory(), formerName);
}

/**
 * Replaces the kept workspace.
 *
 * @param sha256 the hash of each file that can be read, by path; the others are not kept.
 * @returns the workspace with its files where they are kept now.
 * @throws PipelineError `storage_full`; `file_unreadable` where a file changed since it was read; `open_elsewhere` where another
 *   tab writes.
 */
export async function writeStored(
  workspace: Workspace,
  sha256: ReadonlyMap<string, string>,
  { signal, onProgress }: RunOptions = {},
): Promise<Workspace> {
  return navigator.locks.request(lockName, async () => {
    const folder = await navigator.storage.getDirectory();
    const inputs = await folder.getDirectoryHandle(inputsName, { create: true });
    const readable = workspace.files.filter(({ path }) => (sha256.get(path) ?? '') !== '');
    const total = readable.reduce((sum, { size }) => sum + size, 0);
    const files: InputFile[] = [];
    let before = 0;
    for (const file of readable) {
      const report = (bytes: number) =>
        onProgress?.({ stage: 'keep', detail: file.path, done: before + bytes, total, unit: 'bytes' });
      files.push(await keepInput(inputs, file, sha256.get(file.path) ?? '', { signal, report }));
      before += file.size;
      report(0);
    }
    signal?.throwIfAborted();
    // Another tab may have taken over since: what it keeps is not to be replaced.
    await requireWriter();
    const kept = { ...workspace, files };
    const text = writeManifest(manifestOf(kept, sha256, (_, hash) => `${inputsName}/${hash}`));
    await write(folder, manifestName, async (writer) => writer.write(text));
    return kept;
  });
}

/** Takes away what no manifest names: inputs of a change that did not happen, or of files that were replaced. */
export async function sweepStored(): Promise<void> {
  await navigator.locks.request(lockName, async () => {
    const folder = await navigator.storage.getDirectory();
    const manifest = await fileIn(folder, manifestName);
    if (manifest === null) return;
    const named = new Set(readManifest(await manifest.text()).files.map(({ sha256 }) => sha256));
    const own = new Set([manifestName, inputsName, journalsName, placesName]);
    await removeAll(folder, (name) => !own.has(name));
    await removeAll(await folder.getDirectoryHandle(inputsName, { create: true }), (name) => !named.has(name));
  });
}

/** Deletes all that this origin keeps in the private file system; returns the names of what is left. */
export async function eraseStored(): Promise<readonly string[]> {
  return navigator.locks.request(lockName, async () => {
    const folder = await navigator.storage.getDirectory();
    await removeAll(folder, () => true);
    return namesIn(folder);
  });
}

interface Keeping {
  readonly signal: AbortSignal | undefined;
  readonly report: (bytes: number) => void;
}

async function keepInput(
  inputs: FileSystemDirectoryHandle,
  file: InputFile,
  hash: string,
  { signal, report }: Keeping,
): Promise<InputFile> {
  const before = await fileIn(inputs, hash);
  if (before?.size === file.size && before.size > 0) return inputOf(file.path, before);
  await write(inputs, hash, async (writer) => {
    const hasher = await createSHA256();
    let bytes = 0;
    for await (const chunk of file.open()) {
      signal?.throwIfAborted();
      hasher.update(chunk);
      await writer.write(chunk as Uint8Array<ArrayBuffer>);
      report((bytes += chunk.length));
    }
    if (hasher.digest('hex') !== hash) {
      throw new PipelineError('file_unreadable', `${file.path} changed while it was read: load it again`);
    }
  });
  return inputOf(file.path, await (await inputs.getFileHandle(hash)).getFile());
}

async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  fill: (writer: FileSystemWritableFileStream) => Promise<void>,
): Promise<void> {
  const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await fill(writer);
    await writer.close();
  } catch (error) {
    await writer.abort().catch(() => undefined);
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    throw new PipelineError('storage_full', 'the files do not fit beside what it keeps already', { cause: error });
  }
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function removeAll(folder: FileSystemDirectoryHandle, isOver: (name: string) => boolean): Promise<void> {
  for (const name of await namesIn(folder)) if (isOver(name)) await folder.removeEntry(name, { recursive: true });
}
