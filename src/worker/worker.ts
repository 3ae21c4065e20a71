import { type Progress, toWire } from '#pipeline';
import type { FromWorker, RequestName, ToWorker } from './protocol.ts';
import { WorkspaceHost } from './workspace-host.ts';

const host = new WorkspaceHost();
const running = new Map<number, AbortController>();
/** Requests that need no database: they don't wait, and nothing waits for them. */
const asides: ReadonlySet<RequestName> = new Set(['preview', 'betweenness']);
/** The others share one database connection, so they take turns. */
let turn: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'abort') {
    running.get(data.id)?.abort(new DOMException('Stopped', 'AbortError'));
    return;
  }
  const { id, name, argument } = data;
  const stop = new AbortController();
  running.set(id, stop);
  const begin = () => answer(id, name, argument, stop.signal).finally(() => running.delete(id));
  if (asides.has(name)) void begin();
  else turn = turn.then(begin);
});

async function answer(id: number, name: RequestName, argument: unknown, signal: AbortSignal): Promise<void> {
  try {
    signal.throwIfAborted();
    const result = await host.answer(name, argument as never, {
      signal,
      onProgress: seldom((progress) => {
        send({ kind: 'progress', id, progress });
      }),
      onInterim: (interim) => {
        send({ kind: 'interim', id, interim });
      },
    });
    send({ kind: 'answer', id, answer: result }, transferables(result));
  } catch (error) {
    const problem = toWire(error);
    if (problem !== null) send({ kind: 'problem', id, problem });
    else if (signal.aborted) send({ kind: 'aborted', id });
    else send({ kind: 'crash', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Passes on what a reader can follow: twenty reports a second, and each that begins or ends a stage. */
function seldom(report: (progress: Progress) => void): (progress: Progress) => void {
  let stage = '';
  let at = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && progress.done !== progress.total && now - at < 50) return;
    ({ stage } = progress);
    at = now;
    report(progress);
  };
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** The buffers of typed-array columns, one and two levels down, so that a large network is moved and not copied. */
function transferables(value: unknown): Transferable[] {
  const buffers = new Set<Transferable>();
  const collect = (part: unknown, depth: number) => {
    if (ArrayBuffer.isView(part)) buffers.add(part.buffer as ArrayBuffer);
    else if (
      depth > 0 &&
      typeof part === 'object' &&
      part !== null &&
      !Array.isArray(part) &&
      !(part instanceof Blob)
    ) {
      for (const inner of Object.values(part)) collect(inner, depth - 1);
    }
  };
  collect(value, 3);
  return [...buffers];
}
