import { parentPort } from 'node:worker_threads';
import { serveThread } from '../graph/threads/port.ts';

// What each thread of graph-crew.ts runs: bundled beside the command (bin/bundle.mjs).
serveThread({
  post: (message, moved) => parentPort?.postMessage(message, [...moved]),
  onMessage: (listener) => parentPort?.on('message', listener),
});
