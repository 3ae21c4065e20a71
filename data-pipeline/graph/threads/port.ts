import { thisThread, type Thread, type ThreadRequest } from './thread.ts';
import type { Columns } from './shift.ts';

/** The end of a line to another thread: a worker of the browser or of Node, or what such a worker sees of its caller. */
export interface Port {
  post(message: unknown, moved: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** The caller's end, which also hears of a thread that broke down, and can end it. */
export interface OuterPort extends Port {
  onFailure(listener: (reason: Error) => void): void;
  end(): void;
}

type Answer = { readonly columns: Columns } | { readonly error: string };

/** A thread at the other end of a port. Requests are answered in order; one that broke down rejects them all. */
export function threadAt(port: OuterPort): Thread {
  const waiting: { resolve: (columns: Columns) => void; reject: (reason: unknown) => void }[] = [];
  port.onMessage((message) => {
    const next = waiting.shift();
    const answer = message as Answer;
    if ('error' in answer) next?.reject(new Error(answer.error));
    else next?.resolve(answer.columns);
  });
  let failure: Error | null = null;
  port.onFailure((reason) => {
    failure = reason;
    for (const { reject } of waiting.splice(0)) reject(reason);
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (failure !== null) {
          reject(failure);
          return;
        }
        waiting.push({ resolve, reject });
        port.post(request, []);
      }),
    end: () => {
      port.end();
    },
  };
}

/** Answers the requests that come in at a port: all that the script of such a worker does. */
export function serveThread(port: Port): void {
  const thread = thisThread();
  let turn: Promise<unknown> = Promise.resolve();
  port.onMessage((message) => {
    turn = turn.then(async () => {
      const answer = await thread.ask(message as ThreadRequest).then(
        (columns): Answer => ({ columns }),
        (error: unknown): Answer => ({ error: error instanceof Error ? error.message : String(error) }),
      );
      port.post(answer, 'columns' in answer ? answer.columns.map(({ buffer }) => buffer) : []);
    });
  });
}
