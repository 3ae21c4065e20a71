import { openWasm } from '../../data-pipeline/db/wasm.ts';
import type { Database } from '../../data-pipeline/db/database.ts';

/** The engine under test: duckdb-wasm in Chromium (`engine.native.ts` is its twin in Node). */
export const engineName: 'native' | 'wasm' = 'wasm';

/** A fresh in-memory database of the engine under test. */
export function openEngine(): Promise<Database> {
  return openWasm((url) => new Worker(url));
}
