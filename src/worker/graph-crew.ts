import { Crew } from '../../data-pipeline/graph/threads/crew.ts';
import { threadAt } from '../../data-pipeline/graph/threads/port.ts';
import type { Thread } from '../../data-pipeline/graph/threads/thread.ts';
import graphThreadUrl from './graph-thread.ts?worker&url';
import { startWorker } from './start-worker.ts';

/** More would each need a copy of the numbers that it adds up. */
const mostThreads = 8;

/** Workers of this worker that long measures of networks are spread over; they start with the first such measure. */
export const graphCrew = new Crew(startThreads);

/** Others, for what is refined beside all questions: no measure waits for it. */
export const refiningCrew = new Crew(startThreads);

function startThreads(): readonly Thread[] {
  return Array.from({ length: Math.min(mostThreads, navigator.hardwareConcurrency) }, () => {
    const worker = startWorker(graphThreadUrl, 'module');
    return threadAt({
      post: (message, moved) => {
        worker.postMessage(message, [...moved]);
      },
      onMessage: (listener) => {
        worker.addEventListener('message', ({ data }) => {
          listener(data);
        });
      },
      onFailure: (listener) => {
        worker.addEventListener('error', ({ message }) => {
          listener(new Error(message || 'a thread did not start'));
        });
      },
      end: () => {
        worker.terminate();
      },
    });
  });
}
