import { MessageChannel } from 'node:worker_threads';
import { serveThread, threadAt } from '../../data-pipeline/graph/threads/port.ts';

/** Threads at the other ends of message channels, each answering as a worker does. */
export function threadsOverPorts(count: number) {
  const channels = Array.from({ length: count }, () => new MessageChannel());
  const portOf = (end: (typeof channels)[number]['port1']) => ({
    post: (message: unknown, moved: readonly ArrayBuffer[]) => {
      end.postMessage(message, moved);
    },
    onMessage: (listener: (message: unknown) => void) => {
      end.on('message', listener);
    },
  });
  for (const { port2 } of channels) serveThread(portOf(port2));
  return {
    threads: channels.map(({ port1 }) =>
      threadAt({ ...portOf(port1), onFailure: () => undefined, end: () => port1.close() }),
    ),
    end: () => {
      for (const { port1 } of channels) port1.close();
    },
  };
}
