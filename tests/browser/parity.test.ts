import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { InputFile } from '../../data-pipeline/intake/input-file.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { tableDigests } from '../support/digest.ts';
import { memoryFile } from '../support/memory-file.ts';
import { parityAsOf, parityInstitution } from '../support/parity-inputs.ts';

let db: Database;
beforeEach(async () => {
  db = await openEngine();
});
afterEach(() => db.close());

async function digestsOf(files: readonly InputFile[]): Promise<Readonly<Record<string, string>>> {
  await runPipeline(db, files, { asOf: parityAsOf });
  return tableDigests(db);
}

test('every table of the demo institution is equal on native DuckDB and on duckdb-wasm', async () => {
  const digests = await digestsOf(parityInstitution());

  expect(Object.keys(digests).length).toBeGreaterThan(50);
  expect(digests).toEqual(inject('nativeInstitution'));
});

test.skipIf(inject('nativeOpenAlex') === null)(
  'every table of the real OpenAlex files is equal on both (skipped where ../shared is absent)',
  async () => {
    const files = await Promise.all(
      inject('openAlexPaths').map(async (path) => {
        const base64 = await commands.readFile(path, 'base64');
        return memoryFile(
          path.replace(/^.*[/\\]/u, ''),
          Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
        );
      }),
    );

    expect(await digestsOf(files)).toEqual(inject('nativeOpenAlex'));
  },
);
