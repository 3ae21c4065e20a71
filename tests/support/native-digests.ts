import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openNative } from '../../data-pipeline/db/native.ts';
import type { InputFile } from '../../data-pipeline/intake/input-file.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { tableDigests } from './digest.ts';
import { memoryFile } from './memory-file.ts';
import { parityAsOf, parityInstitution } from './parity-inputs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Every table of native DuckDB for the demo institution, by name. */
    nativeInstitution: Readonly<Record<string, string>>;
    /** The same for the real OpenAlex files; null where they are absent. */
    nativeOpenAlex: Readonly<Record<string, string>> | null;
    /** Where those files lie. */
    openAlexPaths: readonly string[];
  }
}

const openAlex = resolve('..', 'shared', 'data', 'A_publications', 'openalex');

/** Runs the pipeline on native DuckDB before the browser's tests begin, which compare every table with it. */
export default async function setup(project: TestProject): Promise<void> {
  const paths = existsSync(openAlex)
    ? readdirSync(openAlex)
        .toSorted()
        .map((name) => join(openAlex, name))
    : [];
  const files = paths.map((path) => memoryFile(path.replace(/^.*[/\\]/u, ''), readFileSync(path)));
  project.provide('nativeInstitution', await digestsOf(parityInstitution()));
  project.provide('nativeOpenAlex', files.length === 0 ? null : await digestsOf(files));
  project.provide('openAlexPaths', paths);
}

async function digestsOf(files: readonly InputFile[]): Promise<Readonly<Record<string, string>>> {
  const db = await openNative();
  try {
    await runPipeline(db, files, { asOf: parityAsOf });
    return await tableDigests(db);
  } finally {
    await db.close();
  }
}
