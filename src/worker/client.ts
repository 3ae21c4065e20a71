import { fromWire, PipelineError, type Progress } from '#pipeline';
import type { FromWorker, InterimOf, RequestName, Requests, ToWorker } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import workerUrl from './worker.ts?worker&url';

export interface AskOptions<Answer = unknown, Interim = unknown> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Takes what comes before the answer. */
  readonly onInterim?: ((interim: Interim) => void) | undefined;
  /** Takes the answer of a request that was stopped too late: it came about after all. */
  readonly onLate?: ((answer: Answer) => void) | undefined;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly onInterim: ((interim: never) => void) | undefined;
}

/** The page's end of the pipeline worker: one promise for each request. */
export class PipelineClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #stopped = new Map<number, (answer: never) => void>();
  #nextId = 1;

  constructor() {
    this.#worker = startWorker(workerUrl, 'module');
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      this.#receive(data);
    });
    this.#worker.addEventListener('error', (event) => {
      this.#failAll(new PipelineError('engine_unreachable', event.message || 'the worker stopped; reload the page'));
    });
  }

  /**
   * Sends one request and waits for its answer.
   *
   * @param options.signal on abort, the promise rejects at once with `signal.reason` and the worker stops at its next step.
   * @throws PipelineError as raised in the worker, code and detail intact.
   */
  ask<Name extends RequestName>(
    name: Name,
    argument: Requests[Name][0],
    { signal, onProgress, onInterim, onLate }: AskOptions<Requests[Name][1], InterimOf<Name>> = {},
  ): Promise<Requests[Name][1]> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      signal?.addEventListener(
        'abort',
        () => {
          if (!this.#pending.delete(id)) return;
          if (onLate !== undefined) this.#stopped.set(id, onLate);
          this.#send({ kind: 'abort', id });
          reject(signal.reason as Error);
        },
        { once: true },
      );
      this.#pending.set(id, { resolve, reject, onProgress, onInterim });
      this.#send({ kind: 'request', id, name, argument });
    });
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    const pending = this.#pending.get(message.id);
    if (pending === undefined) {
      this.#receiveLate(message);
      return;
    }
    if (message.kind === 'progress') {
      pending.onProgress?.(message.progress);
      return;
    }
    if (message.kind === 'interim') {
      pending.onInterim?.(message.interim as never);
      return;
    }
    this.#pending.delete(message.id);
    if (message.kind === 'answer') pending.resolve(message.answer as never);
    else if (message.kind === 'problem') pending.reject(fromWire(message.problem));
    else if (message.kind === 'aborted') pending.reject(new DOMException('Stopped', 'AbortError'));
    else pending.reject(new Error(message.message));
  }

  #receiveLate(message: FromWorker): void {
    if (message.kind === 'progress' || message.kind === 'interim') return;
    const onLate = this.#stopped.get(message.id);
    this.#stopped.delete(message.id);
    if (message.kind === 'answer') onLate?.(message.answer as never);
  }

  #failAll(reason: Error): void {
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}
