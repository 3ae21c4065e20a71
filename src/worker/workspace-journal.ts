import { sha256 } from 'hash-wasm';
import { PipelineError } from '#pipeline';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import type { JournalBytes } from '../../data-pipeline/workspace/workspace-file.ts';
import { type OpenStores, openStores, readKept } from './journal-store.ts';

/** A journal with the files that it holds open. */
export interface OpenJournal {
  readonly id: string;
  readonly journal: Journal;
  close(): void;
}

const host = {
  now: () => new Date().toISOString(),
  salt: newSalt,
};

/** 128 random bits in hexadecimal. */
export function newSalt(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Opens the journal of this name for as long as its workspace is open. */
export async function openJournal(id: string): Promise<OpenJournal> {
  const stores = await openStores(id);
  try {
    const journal = await Journal.open(stores, host);
    return {
      id,
      journal,
      close() {
        stores.close();
      },
    };
  } catch (error) {
    stores.close();
    throw error;
  }
}

/** The journal of a colleague's workspace file, to be read. @throws PipelineError `journal_damaged`. */
export async function journalInMemory({ chain, payloads }: JournalBytes): Promise<Journal> {
  const journal = await Journal.open({ chain: memoryStore(chain), payloads: memoryStore(payloads) }, host);
  const { wrong } = journal.found;
  if (wrong === null) return journal;
  throw new PipelineError('journal_damaged', `entry ${String(wrong.seq + 1)} of the colleague’s: ${wrong.why}`);
}

/** What a journal says, without opening it for writing: the one that a workspace file brings, else that which is kept. */
export async function readJournal(
  id: string | undefined,
  brought: JournalBytes | undefined,
): Promise<Pick<Journal, 'entries' | 'body'>> {
  const { chain, payloads } = brought ?? (id === undefined ? noBytes : await readKept(id));
  return Journal.open({ chain: memoryStore(chain), payloads: memoryStore(payloads) }, host);
}

const noBytes: JournalBytes = { chain: new Uint8Array(0), payloads: new Uint8Array(0) };

/**
 * Keeps the journal of a workspace file beside those that are kept: it goes on where one is the beginning of the other. Where
 * both went on by themselves, the one of the file gets a name of its own, so that neither is lost.
 *
 * @returns the name to open it by.
 */
export async function keepJournal(id: string, { chain, payloads }: JournalBytes): Promise<string> {
  const kept = await readKept(id);
  if (startsWith(kept.chain, chain)) return id;
  if (!startsWith(chain, kept.chain)) {
    const other = (await sha256(chain)).slice(0, 16);
    return id.endsWith(other) ? id : keepJournal(`${id.slice(0, 60)}-${other}`, { chain, payloads });
  }
  const stores = await openStores(id);
  try {
    await replace(stores, { chain, payloads });
  } finally {
    stores.close();
  }
  return id;
}

/** The name of a journal for files that came without one: opened again, they find what was decided about them. */
export async function nameByContent(hashes: Iterable<string>): Promise<string> {
  return (await sha256([...hashes].toSorted().join('\n'))).slice(0, 32);
}

/** Payloads first: an entry that is there has all that it says. */
async function replace(stores: OpenStores, { chain, payloads }: JournalBytes): Promise<void> {
  for (const [store, bytes] of [
    [stores.payloads, payloads],
    [stores.chain, chain],
  ] as const) {
    await store.write(0, bytes);
    await store.truncate(bytes.length);
    await store.flush();
  }
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.length <= bytes.length && start.every((byte, index) => bytes[index] === byte);
}
