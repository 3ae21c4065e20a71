/** A file that one writer holds. What was written counts once `flush` has come back. */
export interface ByteStore {
  /** All of it, from the first byte. */
  read(): Promise<Uint8Array>;
  /** Writes at a place, over what is there, and beyond the end where it is longer. */
  write(at: number, bytes: Uint8Array): Promise<void>;
  /** Cuts it to this many bytes. */
  truncate(size: number): Promise<void>;
  flush(): Promise<void>;
}

/** A journal's two files: the chain, which only grows, and the payloads, which can be forgotten. */
export interface JournalStores {
  readonly chain: ByteStore;
  readonly payloads: ByteStore;
}

/** A file in memory: for reading a journal out of a workspace file, and for writing one into it. */
export function memoryStore(content: Uint8Array = new Uint8Array(0)): ByteStore {
  let bytes = content.slice();
  return {
    read: () => Promise.resolve(bytes.slice()),
    write(at, added) {
      const longer = new Uint8Array(Math.max(bytes.length, at + added.length));
      longer.set(bytes);
      longer.set(added, at);
      bytes = longer;
      return Promise.resolve();
    },
    truncate(size) {
      bytes = bytes.slice(0, size);
      return Promise.resolve();
    },
    flush: () => Promise.resolve(),
  };
}
