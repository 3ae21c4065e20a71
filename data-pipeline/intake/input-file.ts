/** A file to load, wherever it lies: on a disk, or dropped on a page. */
export interface InputFile {
  /** Where the user knows it from, `/` between folders. */
  readonly path: string;
  /** Bytes as stored. */
  readonly size: number;
  /** The bytes from the start, in chunks of any size. It is called more than once. */
  open(): AsyncIterable<Uint8Array>;
}
