import { openWasm } from '../../../data-pipeline/db/wasm.ts';
import { startWorker } from '../../../src/worker/start-worker.ts';
import { countPeople, fill, type Resolved, resolvePeople } from './resolve.ts';

export interface PeopleInTab {
  readonly seconds: Readonly<Record<string, number>>;
  readonly found: Resolved;
}

export interface PeopleAsked {
  readonly authorships: number;
  readonly memoryLimit: string;
}

async function run({ authorships, memoryLimit }: PeopleAsked): Promise<PeopleInTab> {
  const db = await openWasm((url) => startWorker(url, 'classic'));
  await fill(db, authorships, memoryLimit);
  const seconds = await resolvePeople(db);
  return { seconds, found: await countPeople(db) };
}

self.addEventListener('message', ({ data }: MessageEvent<PeopleAsked>) => {
  void run(data).then(
    (found) => {
      self.postMessage(found);
    },
    (error: unknown) => {
      self.postMessage(`${String(error)}: ${String((error as Error).cause)}`);
    },
  );
});
