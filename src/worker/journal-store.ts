import { PipelineError } from '#pipeline';
import { type ByteStore, type JournalStores, memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import type { JournalBytes } from '../../data-pipeline/workspace/workspace-file.ts';
import { holdWriter } from './writer.ts';

/** Where the journals of this browser lie, in the origin's private file system: `journals/<id>/`. */
export const journalsName = 'journals';

const chainName = 'journal.jsonl';
const payloadsName = 'journal-payloads.jsonl';

/** How long the tab that wrote before may take to close its files, in milliseconds. */
const patience = 10_000;

export interface OpenStores extends JournalStores {
  close(): void;
}

/** The files of a journal: held for writing by the tab that writes, and as they are now for any other. */
export async function openStores(id: string): Promise<OpenStores> {
  if (!(await holdWriter())) {
    const { chain, payloads } = await readKept(id);
    return { chain: memoryStore(chain), payloads: memoryStore(payloads), close: () => undefined };
  }
  const folder = await folderOf(id);
  const chain = await accessTo(folder, chainName);
  const payloads = await accessTo(folder, payloadsName).catch((cause: unknown) => {
    chain.close();
    throw cause;
  });
  return {
    chain: accessStore(chain),
    payloads: accessStore(payloads),
    close() {
      chain.close();
      payloads.close();
    },
  };
}

/** A journal as it is kept; empty where none is. It must not be open. */
export async function readKept(id: string): Promise<JournalBytes> {
  const folder = await folderOf(id);
  const [chain, payloads] = await Promise.all([bytesOf(folder, chainName), bytesOf(folder, payloadsName)]);
  return { chain, payloads };
}

async function folderOf(id: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const journals = await root.getDirectoryHandle(journalsName, { create: true });
  return journals.getDirectoryHandle(id, { create: true });
}

/** A file for this tab alone. @throws PipelineError `open_elsewhere` where the tab that wrote before does not let go. */
async function accessTo(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemSyncAccessHandle> {
  const handle = await folder.getFileHandle(name, { create: true });
  for (const until = performance.now() + patience; ; await new Promise((done) => setTimeout(done, 50))) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (cause) {
      const isTaken = cause instanceof DOMException && cause.name === 'NoModificationAllowedError';
      if (!isTaken) throw cause;
      if (performance.now() > until) {
        throw new PipelineError('open_elsewhere', 'the other tab does not let go: close it', { cause });
      }
    }
  }
}

async function bytesOf(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array> {
  const handle = await folder.getFileHandle(name, { create: true });
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

function accessStore(handle: FileSystemSyncAccessHandle): ByteStore {
  return {
    read: promised(() => {
      const bytes = new Uint8Array(handle.getSize());
      const read = handle.read(bytes, { at: 0 });
      return bytes.subarray(0, read);
    }),
    write: promised((at: number, bytes: Uint8Array) => {
      const written = handle.write(bytes, { at });
      if (written < bytes.length) throw new PipelineError('storage_full', 'the journal takes no more');
    }),
    truncate: promised((size: number) => {
      handle.truncate(size);
    }),
    flush: promised(() => {
      handle.flush();
    }),
  };
}

function promised<Arguments extends readonly unknown[], T>(work: (...given: Arguments) => T) {
  return (...given: Arguments): Promise<T> =>
    new Promise((resolve, reject) => {
      try {
        resolve(work(...given));
      } catch (cause) {
        const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
        reject(isFull ? new PipelineError('storage_full', 'the journal takes no more', { cause }) : (cause as Error));
      }
    });
}
