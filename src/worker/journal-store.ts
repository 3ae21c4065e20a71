import { PipelineError } from '#pipeline';
import { type ByteStore, type JournalStores, memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import type { JournalBytes } from '../../data-pipeline/workspace/workspace-file.ts';

/** Where the journals of this browser lie, in the origin's private file system: `journals/<id>/`. */
export const journalsName = 'journals';

const chainName = 'journal.jsonl';
const payloadsName = 'journal-payloads.jsonl';

/** The tab that holds it is the only one that writes, until it is closed. */
const writerLock = 'candor-writer';

/** How long a tab that is just being closed or reloaded may take to let go. */
const patience = 2_000;

let writing: Promise<boolean> | null = null;

/** Whether this tab is the one that writes; it asks once and keeps what it got. */
export function holdWriter(): Promise<boolean> {
  writing ??= new Promise((resolve) => {
    navigator.locks
      .request(writerLock, { signal: AbortSignal.timeout(patience) }, () => {
        resolve(true);
        // Held as long as this worker lives.
        return new Promise(() => undefined);
      })
      .catch(() => {
        resolve(false);
      });
  });
  return writing;
}

/** @throws PipelineError `open_elsewhere` where another tab writes. */
export async function requireWriter(): Promise<void> {
  if (!(await holdWriter())) throw new PipelineError('open_elsewhere', 'decide, import and export in the other tab');
}

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
  const chain = await (await folder.getFileHandle(chainName, { create: true })).createSyncAccessHandle();
  const payloads = await (await folder.getFileHandle(payloadsName, { create: true })).createSyncAccessHandle();
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
