import { thisThread, type Thread, type ThreadRequest } from './thread.ts';
import type { Columns } from './shift.ts';
import type { TaskFound, TaskInput, TaskName } from './tasks.ts';

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

/** `stop` is heard at once, by the task at hand; the others in turn. */
type Message =
  | ThreadRequest
  | { readonly kind: 'do'; readonly task: TaskName; readonly input: TaskInput<TaskName> }
  | { readonly kind: 'stop' };

type Answer = { readonly found: unknown } | { readonly error: string };

/** A thread at the other end of a port. Requests are answered in order; one that broke down rejects them all. */
export function threadAt(port: OuterPort): Thread {
  const waiting: { resolve: (found: unknown) => void; reject: (reason: unknown) => void }[] = [];
  port.onMessage((message) => {
    const next = waiting.shift();
    const answer = message as Answer;
    if ('error' in answer) next?.reject(new Error(answer.error));
    else next?.resolve(answer.found);
  });
  let failure: Error | null = null;
  port.onFailure((reason) => {
    failure = reason;
    for (const { reject } of waiting.splice(0)) reject(reason);
  });
  const send = (message: Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      waiting.push({ resolve, reject });
      port.post(message, []);
    });
  return {
    ask: async (request) => (await send(request)) as Columns,
    async do<Name extends TaskName>(task: Name, input: TaskInput<Name>, signal: AbortSignal | undefined) {
      const stop = (): void => port.post({ kind: 'stop' } satisfies Message, []);
      signal?.throwIfAborted();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        return (await send({ kind: 'do', task, input })) as TaskFound<Name>;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    end: () => {
      port.end();
    },
  };
}

/** Answers the requests that come in at a port: all that the script of such a worker does. */
export function serveThread(port: Port): void {
  const thread = thisThread();
  let turn: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();
  const found = async (message: Exclude<Message, { kind: 'stop' }>): Promise<unknown> => {
    if (message.kind !== 'do') return thread.ask(message);
    stop = new AbortController();
    return thread.do(message.task, message.input, stop.signal);
  };
  port.onMessage((received) => {
    const message = received as Message;
    if (message.kind === 'stop') {
      stop.abort();
      return;
    }
    turn = turn.then(async () => {
      const answer = await found(message).then(
        (value): Answer => ({ found: value }),
        (error: unknown): Answer => ({ error: error instanceof Error ? error.message : String(error) }),
      );
      port.post(answer, 'found' in answer ? [...new Set(buffersIn(answer.found))] : []);
    });
  });
}

/** The memory of typed arrays, alone or as parts of what holds them, that can be moved instead of copied. */
function buffersIn(found: unknown): readonly ArrayBuffer[] {
  if (ArrayBuffer.isView(found)) return found.buffer instanceof ArrayBuffer ? [found.buffer] : [];
  return typeof found === 'object' && found !== null ? Object.values(found).flatMap(buffersIn) : [];
}
