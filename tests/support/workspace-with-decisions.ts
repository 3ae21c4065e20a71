import { readFileSync, writeFileSync } from 'node:fs';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { type Act, Journal } from '../../data-pipeline/journal/journal.ts';
import { hashOfEach } from '../../data-pipeline/workspace/file-hashes.ts';
import { packWorkspace, unpackWorkspace } from '../../data-pipeline/workspace/workspace-file.ts';

let salts = 0;

/** Copies a workspace file, with acts of a reviewer at the end of its journal. */
export async function writeWithActs(from: string, to: string, actor: string, acts: readonly Act[]): Promise<void> {
  const workspace = await unpackWorkspace(readFileSync(from));
  const journal = await journalIn(from);
  for (const act of acts) await journal.append(actor, [act]);
  const hashes = await hashOfEach(workspace.files, undefined);
  const chunks: Uint8Array[] = [];
  for await (const chunk of packWorkspace(workspace, hashes, await journal.bytes())) chunks.push(chunk);
  writeFileSync(to, Buffer.concat(chunks));
}

/** The journal that lies in a workspace file, in memory. */
export async function journalIn(path: string): Promise<Journal> {
  const { journal } = await unpackWorkspace(readFileSync(path));
  const stores = { chain: memoryStore(journal?.chain), payloads: memoryStore(journal?.payloads) };
  return Journal.open(stores, {
    now: () => '2026-07-01T09:00:00.000Z',
    salt: () => (salts += 1).toString(16).padStart(32, 'f'),
  });
}
