import { openNative } from '../../data-pipeline/db/native.ts';
import { filesBelow } from '../../data-pipeline/commands/files-below.ts';
import { loadFiles } from '../../data-pipeline/intake/load.ts';

/** Reads and stores the files of a folder and prints how long it took and the largest heap that was seen, as JSON. */
export async function loadOnly(folder: string): Promise<void> {
  const files = await filesBelow(folder);
  const db = await openNative();
  let heap = 0;
  const started = performance.now();
  const receipt = await loadFiles(db, files, {
    onProgress: () => {
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  await db.close();
  const works = receipt.files.reduce((sum, file) => sum + file.rows.accepted, 0);
  process.stdout.write(JSON.stringify({ seconds, heap, works }));
}
