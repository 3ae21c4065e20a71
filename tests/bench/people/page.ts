import { startWorker } from '../../../src/worker/start-worker.ts';
import type { PeopleAsked, PeopleInTab } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

/** Tells authors apart in a worker, as the dashboard does. */
async function people(asked: PeopleAsked): Promise<PeopleInTab> {
  const worker = startWorker(workerUrl, 'module');
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PeopleInTab | string>) => {
      if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
    worker.postMessage(asked);
  });
}

Reflect.set(window, 'people', people);
