import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Crew } from '../graph/threads/crew.ts';
import { threadAt } from '../graph/threads/port.ts';

/** More would each need a copy of the numbers that it adds up. */
const mostThreads = 8;

/** Threads that long measures of networks are spread over; they start with the first such measure, and run until `end`. */
export function graphCrew(threads = Math.min(mostThreads, availableParallelism())): Crew {
  return new Crew(() =>
    Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('graph-thread.js', import.meta.url));
      return threadAt({
        post: (message, moved) => {
          worker.postMessage(message, [...moved]);
        },
        onMessage: (listener) => {
          worker.on('message', listener);
        },
        onFailure: (listener) => {
          worker.on('error', listener);
        },
        end: () => {
          void worker.terminate();
        },
      });
    }),
  );
}
