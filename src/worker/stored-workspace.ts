/**
 * The workspace that this browser keeps between visits: one file in the origin's private file system, replaced whole
 * when a write is closed, so that a stop in the middle leaves the one before.
 */
const fileName = 'workspace.candor';

/** The kept workspace, or null where none is. */
export async function readStored(): Promise<File | null> {
  const folder = await navigator.storage.getDirectory();
  try {
    return await (await folder.getFileHandle(fileName)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Replaces the kept workspace. */
export async function writeStored(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(fileName, { create: true });
  const writer = await handle.createWritable();
  for await (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
  await writer.close();
}

/** Deletes all that this origin keeps in the private file system; returns the names of what is left. */
export async function eraseStored(): Promise<readonly string[]> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
  const remaining: string[] = [];
  for await (const name of folder.keys()) remaining.push(name);
  return remaining;
}
