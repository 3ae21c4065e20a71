import type { Thread } from './thread.ts';

interface Waiting {
  readonly steps: number;
  readonly begin: (thread: Thread) => void;
}

/** Threads, each in the hands of one user at a time; whoever needs it for the most steps gets the next that is free. */
export class Pool {
  readonly threads: readonly Thread[];
  readonly #free: Thread[];
  readonly #waiting: Waiting[] = [];

  constructor(threads: readonly Thread[]) {
    this.threads = threads;
    this.#free = [...threads];
  }

  /** Gives a thread to `work` until its promise is settled. */
  async use<Found>(steps: number, work: (thread: Thread) => Promise<Found>): Promise<Found> {
    const thread = await new Promise<Thread>((begin) => {
      this.#waiting.push({ steps, begin });
      // Whoever asks in the same breath is weighed too.
      queueMicrotask(() => this.#assign());
    });
    try {
      return await work(thread);
    } finally {
      this.#free.push(thread);
      this.#assign();
    }
  }

  #assign(): void {
    while (this.#free.length > 0 && this.#waiting.length > 0) {
      const most = this.#waiting.reduce((high, next) => (next.steps > high.steps ? next : high));
      this.#waiting.splice(this.#waiting.indexOf(most), 1);
      most.begin(this.#free.pop()!);
    }
  }
}
