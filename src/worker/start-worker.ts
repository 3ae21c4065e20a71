interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('candor-worker', {
  createScriptURL(url) {
    if (new URL(url).origin !== globalThis.location.origin) throw new TypeError(`worker of another origin: ${url}`);
    return url;
  },
});

/**
 * Starts a worker from a script of this origin, through the one Trusted Types policy of the page (or of the worker
 * that calls it).
 */
export function startWorker(url: string, type: WorkerType): Worker {
  const address = new URL(url, globalThis.location.href).href;
  return new Worker(policy?.createScriptURL(address) ?? address, { type });
}
