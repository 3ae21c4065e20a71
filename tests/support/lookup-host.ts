import type { LookupHost } from '../../data-pipeline/lookup/host.ts';

export interface RememberingHost extends LookupHost {
  /** Answers by name. */
  readonly files: Map<string, string>;
  /** Milliseconds that were slept, in order; the clock moves by them. */
  readonly slept: number[];
  log: string;
}

/** A world for look-ups whose clock moves only by sleeping and whose folder is a map. */
export function rememberingHost(before?: Pick<RememberingHost, 'files' | 'log'>): RememberingHost {
  let now = Date.UTC(2026, 0, 5);
  const host: RememberingHost = {
    files: new Map(before?.files),
    log: before?.log ?? '',
    slept: [],
    fetch: (url, init) => fetch(url, init),
    sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      host.slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    now: () => new Date(now),
    random: () => 0,
    store: {
      readLog: () => Promise.resolve(host.log),
      appendLog(line) {
        host.log += line;
        return Promise.resolve();
      },
      write(name, text) {
        host.files.set(name, text);
        return Promise.resolve();
      },
      remove(name) {
        host.files.delete(name);
        return Promise.resolve();
      },
      has: (name) => Promise.resolve(host.files.has(name)),
    },
  };
  return host;
}
