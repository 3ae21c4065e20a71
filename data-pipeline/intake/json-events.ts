import type { Refusal } from '../sources/output.ts';

/** What a splitter finds, in the order of the file. `bytes` is valid only until the call returns. */
export interface JsonEvents {
  record(bytes: Uint8Array, place: string): void;
  broken(place: string, refusal: Refusal): void;
  blank(): void;
}
