import type { FromLayout, LayoutTask, ToLayout } from './layout-protocol.ts';
import workerUrl from './layout-worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

/** The page's end of the worker that lays out one network. */
export class LayoutClient {
  readonly #worker = startWorker(workerUrl, 'module');

  /** @param onplaces gets places on the way, and the settled ones last. */
  constructor(task: LayoutTask, onplaces: (places: FromLayout) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromLayout>) => {
      onplaces(data);
    });
    this.#send({ kind: 'start', task });
  }

  pause(): void {
    this.#send({ kind: 'pause' });
  }

  resume(): void {
    this.#send({ kind: 'resume' });
  }

  stop(): void {
    this.#worker.terminate();
  }

  #send(message: ToLayout): void {
    this.#worker.postMessage(message);
  }
}
