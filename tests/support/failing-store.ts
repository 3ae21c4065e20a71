import type { ByteStore, JournalStores } from '../../data-pipeline/journal/byte-store.ts';

/** A file whose n-th operation fails, after as much of a write as `share` says. */
export class FailingStore implements ByteStore {
  bytes: Uint8Array;
  readonly #fault: Fault;

  constructor(bytes: Uint8Array, fault: Fault) {
    this.bytes = bytes;
    this.#fault = fault;
  }

  read(): Promise<Uint8Array> {
    return Promise.resolve(this.bytes.slice());
  }

  write(at: number, added: Uint8Array): Promise<void> {
    const isFailing = this.#fault.next();
    const written = isFailing ? added.subarray(0, Math.floor(added.length * this.#fault.share)) : added;
    const longer = new Uint8Array(Math.max(this.bytes.length, at + written.length));
    longer.set(this.bytes);
    longer.set(written, at);
    this.bytes = longer;
    return outcome(isFailing);
  }

  truncate(size: number): Promise<void> {
    const isFailing = this.#fault.next();
    if (!isFailing) this.bytes = this.bytes.slice(0, size);
    return outcome(isFailing);
  }

  flush(): Promise<void> {
    return outcome(this.#fault.next());
  }
}

/** Fails once: at operation `at`, counted from 1; 0 never fails. */
export class Fault {
  readonly at: number;
  readonly share: number;
  #count = 0;

  constructor(at = 0, share = 0) {
    this.at = at;
    this.share = share;
  }

  get isOver(): boolean {
    return this.#count >= this.at;
  }

  next(): boolean {
    this.#count += 1;
    return this.#count === this.at;
  }
}

/** Both files of a journal, with one fault between them. */
export function failingStores(
  fault = new Fault(),
  chain: Uint8Array = new Uint8Array(0),
  payloads: Uint8Array = new Uint8Array(0),
) {
  return { chain: new FailingStore(chain, fault), payloads: new FailingStore(payloads, fault) } satisfies JournalStores;
}

function outcome(isFailing: boolean): Promise<void> {
  return isFailing ? Promise.reject(new Error('the disk failed')) : Promise.resolve();
}
