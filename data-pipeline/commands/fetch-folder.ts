import { access, appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LookupStore } from '../lookup/host.ts';

/**
 * A look-up's folder: the answers in `responses/`, which is input for the pipeline as it is, and `receipt.jsonl` beside it.
 * An answer is written whole or not at all.
 */
export async function lookupFolder(folder: string): Promise<LookupStore> {
  const responses = join(folder, 'responses');
  const receipt = join(folder, 'receipt.jsonl');
  await mkdir(responses, { recursive: true });
  return {
    readLog: () =>
      readFile(receipt, 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return '';
        throw error;
      }),
    appendLog: (line) => appendFile(receipt, line, { flush: true }),
    async write(name, text) {
      const partial = join(folder, `.${name}.partial`);
      await writeFile(partial, text, { flush: true });
      await rename(partial, join(responses, name));
    },
    remove: (name) => rm(join(responses, name), { force: true }),
    has: (name) =>
      access(join(responses, name)).then(
        () => true,
        () => false,
      ),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
