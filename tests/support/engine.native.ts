import { openNative } from '../../data-pipeline/db/native.ts';
import type { Database } from '../../data-pipeline/db/database.ts';

/** The engine under test: native DuckDB in Node (`engine.wasm.ts` is its twin in Chromium). */
export const engineName: 'native' | 'wasm' = 'native';

/** A fresh in-memory database of the engine under test. */
export function openEngine(): Promise<Database> {
  return openNative();
}
