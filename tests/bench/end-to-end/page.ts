import { startWorker } from '../../../src/worker/start-worker.ts';
import type { EndToEnd, EndToEndRequest } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

/** Runs the file at this address through a worker of its own. */
async function run(address: string, without: readonly string[]): Promise<EndToEnd> {
  const file = await (await fetch(address)).blob();
  const worker = startWorker(workerUrl, 'module');
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EndToEnd>) => {
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
    worker.postMessage({ file, without } satisfies EndToEndRequest);
  });
}

Reflect.set(window, 'endToEnd', run);
