import type { Database } from '../db/database.ts';
import type { InputFile } from '../intake/input-file.ts';
import { loadFiles } from '../intake/load.ts';
import type { Receipt } from '../intake/receipt.ts';
import type { RunOptions } from '../progress.ts';
import { registrySteps } from '../steps/registries/index.ts';
import { loadMacros, runStep } from '../steps/run-steps.ts';

/**
 * Reads registry files into a database that holds nothing else, and makes the tables of organizations and funders.
 *
 * @throws the signal's reason when stopped.
 */
export async function loadRegistries(
  db: Database,
  files: readonly InputFile[],
  { onProgress, signal }: RunOptions = {},
): Promise<Receipt> {
  const receipt = await loadFiles(db, files, {
    ...(signal && { signal }),
    onProgress: ({ path, bytesDone, bytesTotal, rows }) =>
      onProgress?.({ stage: 'read', detail: path, done: bytesDone, total: bytesTotal, unit: 'bytes', rows }),
  });
  await loadMacros(db);
  for (const step of registrySteps) await runStep(db, step);
  return receipt;
}
