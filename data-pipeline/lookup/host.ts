/** Where a look-up keeps its answers and its receipt. */
export interface LookupStore {
  /** The receipt so far; empty when there is none. */
  readLog(): Promise<string>;
  appendLog(line: string): Promise<void>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  has(name: string): Promise<boolean>;
}

/** What a look-up needs from the world around it. */
export interface LookupHost {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Resolves after so many milliseconds; rejects with the signal's reason when stopped. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  now(): Date;
  /** In [0, 1): spreads repeated requests. */
  random(): number;
  readonly store: LookupStore;
}
