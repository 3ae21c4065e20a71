import { Breath, pause } from '../pause.ts';
import type { JobInput, JobName } from './jobs.ts';
import { Pool } from './pool.ts';
import { shared } from './shared.ts';
import type { Columns } from './shift.ts';
import type { TaskFound, TaskInput, TaskName } from './tasks.ts';
import { type Thread, thisThread } from './thread.ts';

export interface JobPlan {
  /** The work is the numbers 0 to `total`, exclusive. */
  readonly total: number;
  /** Numbers in one call: about a tenth of a second. */
  readonly chunk: number;
  /** Called after each chunk. */
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
  /** Stops between chunks; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Shares of one job. As many on every machine, so that sums are taken in the same order whatever the threads. */
const shareCount = 32;

/** A job of fewer calls than this is done sooner than another thread has started. */
const fewCalls = 4;

/** A task of fewer steps than this (some hundredths of a second) is done sooner than another thread has started. */
const fewSteps = 1e7;

export interface TaskPlan {
  /** About how many ties are walked: what takes longest is begun first. */
  readonly steps: number;
  /** Stops within some tenths of a second; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The threads that share jobs, and do tasks side by side. */
export class Crew {
  readonly #start: () => readonly Thread[];
  readonly #here = new Pool([thisThread()]);
  readonly #breath = new Breath();
  #others: Pool | null = null;

  /** @param start starts the threads, at the first long job or task. Without any, all is done in the thread of the caller, with pauses. */
  constructor(start: () => readonly Thread[] = () => []) {
    this.#start = start;
  }

  /** Ends the threads; the next long job starts them again. */
  end(): void {
    for (const thread of this.#others?.threads ?? []) thread.end();
    this.#others = null;
  }

  /** Whether there are threads beside that of the caller: starts them. */
  get isMany(): boolean {
    return this.#threads() !== null;
  }

  /** Does a whole task: a long one in a thread that is free, others in that of the caller, one after another. */
  async do<Name extends TaskName>(task: Name, input: TaskInput<Name>, plan: TaskPlan): Promise<TaskFound<Name>> {
    const others = plan.steps < fewSteps ? null : this.#threads();
    const handed = others === null ? input : shared(input);
    const ready = async (): Promise<void> => {
      plan.signal?.throwIfAborted();
      if (others === null) await this.#breath.take(plan.signal);
    };
    return (others ?? this.#here).use(plan.steps, (thread) => ready().then(() => thread.do(task, handed, plan.signal)));
  }

  /** Does a whole job; gives the sums of what its shares found, equal to the last digit whatever the number of threads. */
  async run<Name extends JobName>(job: Name, input: JobInput<Name>, plan: JobPlan): Promise<Columns> {
    plan.signal?.throwIfAborted();
    const others = plan.total <= plan.chunk * fewCalls ? null : this.#threads();
    const handed = others === null ? input : shared(input);
    const sum = new OrderedSum();
    let nextShare = 0;
    let done = 0;
    const work = async (thread: Thread): Promise<void> => {
      if (nextShare >= shareCount) return;
      await thread.ask({ kind: 'open', job, input: handed });
      for (let share = nextShare++; share < shareCount; share = nextShare++) {
        const end = shareStart(plan, share + 1);
        for (let from = shareStart(plan, share); from < end; from += plan.chunk) {
          const to = Math.min(end, from + plan.chunk);
          await thread.ask({ kind: 'run', from, to });
          done += to - from;
          plan.onProgress?.({ done, total: plan.total });
          if (others === null) await pause(plan.signal);
          else plan.signal?.throwIfAborted();
        }
        sum.add(share, await thread.ask({ kind: 'take' }));
      }
    };
    const workAndClose = (thread: Thread): Promise<void> =>
      work(thread).finally(async () => {
        nextShare = shareCount;
        await thread.ask({ kind: 'close' });
      });
    const pool = others ?? this.#here;
    // Tasks go first: they are short.
    const ended = await Promise.allSettled(pool.threads.map(() => pool.use(0, workAndClose)));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return sum.total;
  }

  /** Null where there are no others. */
  #threads(): Pool | null {
    this.#others ??= new Pool(this.#start());
    return this.#others.threads.length === 0 ? null : this.#others;
  }
}

/** Shares begin at whole chunks, so that lanes are filled. */
function shareStart({ total, chunk }: JobPlan, share: number): number {
  return Math.min(total, Math.round((Math.ceil(total / chunk) * share) / shareCount) * chunk);
}

/** Adds columns in the order of their shares, however they come in. */
class OrderedSum {
  total: Columns = [];
  readonly #early = new Map<number, Columns>();
  #next = 0;

  add(share: number, columns: Columns): void {
    this.#early.set(share, columns);
    for (let due = this.#early.get(this.#next); due !== undefined; due = this.#early.get(this.#next)) {
      this.#early.delete(this.#next);
      this.#next += 1;
      this.#sum(due);
    }
  }

  #sum(columns: Columns): void {
    if (this.total.length === 0) {
      this.total = columns;
      return;
    }
    for (const [index, column] of this.total.entries()) {
      const added = columns[index]!;
      for (let row = 0; row < column.length; row += 1) column[row]! += added[row]!;
    }
  }
}
