import { pause } from '../pause.ts';
import type { JobInput, JobName } from './jobs.ts';
import { shared } from './shared.ts';
import type { Columns } from './shift.ts';
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

/** The threads that share a job. */
export class Crew {
  readonly #start: () => readonly Thread[];
  readonly #here = thisThread();
  #threads: readonly Thread[] | null = null;
  /** A thread holds one job: jobs take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param start starts the threads, at the first long job. Without any, all is done in the thread of the caller, with pauses. */
  constructor(start: () => readonly Thread[] = () => []) {
    this.#start = start;
  }

  /** Ends the threads; the next long job starts them again. */
  end(): void {
    for (const thread of this.#threads ?? []) thread.end();
    this.#threads = null;
  }

  /** Does a whole job; gives the sums of what its shares found, equal to the last digit whatever the number of threads. */
  run<Name extends JobName>(job: Name, input: JobInput<Name>, plan: JobPlan): Promise<Columns> {
    const found = this.#turn.then(() => this.#run(job, input, plan));
    this.#turn = found.catch(() => undefined);
    return found;
  }

  async #run<Name extends JobName>(job: Name, input: JobInput<Name>, plan: JobPlan): Promise<Columns> {
    plan.signal?.throwIfAborted();
    const others = plan.total <= plan.chunk * fewCalls ? [] : (this.#threads ??= this.#start());
    const isAlone = others.length === 0;
    const threads = isAlone ? [this.#here] : others;
    const handed = isAlone ? input : shared(input);
    const sum = new OrderedSum();
    let nextShare = 0;
    let done = 0;
    const work = async (thread: Thread): Promise<void> => {
      await thread.ask({ kind: 'open', job, input: handed });
      for (let share = nextShare++; share < shareCount; share = nextShare++) {
        const end = shareStart(plan, share + 1);
        for (let from = shareStart(plan, share); from < end; from += plan.chunk) {
          const to = Math.min(end, from + plan.chunk);
          await thread.ask({ kind: 'run', from, to });
          done += to - from;
          plan.onProgress?.({ done, total: plan.total });
          if (isAlone) await pause(plan.signal);
          else plan.signal?.throwIfAborted();
        }
        sum.add(share, await thread.ask({ kind: 'take' }));
      }
    };
    try {
      await Promise.all(threads.map(work));
    } finally {
      nextShare = shareCount;
      await Promise.allSettled(threads.map((thread) => thread.ask({ kind: 'close' })));
    }
    return sum.total;
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
