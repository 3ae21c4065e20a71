import type { Refusal } from '../sources/output.ts';

/**
 * What a splitter finds, in the order of the file. `bytes` are the piece exactly as it stands there, valid only until the call
 * returns; all pieces together are the file. A record too large to be held comes as a broken one and what `between` hands on.
 */
export interface JsonEvents {
  record(bytes: Uint8Array, place: string): void;
  broken(place: string, refusal: Refusal, bytes: Uint8Array): void;
  blank(bytes: Uint8Array): void;
  /** Brackets, commas and white space between records, and what stands around a list in its page. */
  between(bytes: Uint8Array): void;
  /**
   * Whether an object that holds a list under one of the names of pages is a page of records, and no record itself. Asked at
   * most once a file; where the object is not complete, its list is shown empty.
   */
  isPage(object: Uint8Array): boolean;
}
