/** What this origin keeps in this browser, by where it lies: names only. */
export type KeptHere = Readonly<
  Record<'files' | 'settings' | 'databases' | 'caches' | 'serviceWorkers', readonly string[]>
>;

/** Lists all of it, as the browser tells it. */
export async function listKept(): Promise<KeptHere> {
  return {
    files: await pathsBelow(await navigator.storage.getDirectory()),
    settings: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...cookieNames()],
    databases: (await indexedDB.databases()).map(({ name = '' }) => name),
    caches: 'caches' in globalThis ? await caches.keys() : [],
    serviceWorkers: (await serviceWorkers()).map(({ scope }) => scope),
  };
}

/** Deletes what the page itself can reach: all but the files, which the worker holds. */
export async function eraseReachable(): Promise<void> {
  const { databases, caches: names } = await listKept();
  for (const name of databases) await deleteDatabase(name);
  for (const name of names) await caches.delete(name);
  for (const registration of await serviceWorkers()) await registration.unregister();
  localStorage.clear();
  sessionStorage.clear();
}

async function pathsBelow(folder: FileSystemDirectoryHandle, path = ''): Promise<string[]> {
  const paths: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    const below = `${path}${name}`;
    if (handle.kind === 'file') paths.push(below);
    else paths.push(...(await pathsBelow(handle, `${below}/`)));
  }
  return paths;
}

async function serviceWorkers(): Promise<readonly ServiceWorkerRegistration[]> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : [];
}

function cookieNames(): readonly string[] {
  return document.cookie
    .split('; ')
    .filter(Boolean)
    .map((cookie) => cookie.split('=')[0] ?? '');
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // What is left stands in the listing that follows.
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });
}
