/** Lets the host handle what came in meanwhile (an abort, a frame), then throws if `signal` was aborted. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}

/** Pauses now and then: a pause takes a browser some milliseconds, which many short steps would add up. */
export class Breath {
  #last = performance.now();

  /** Pauses where the last pause was a while ago. */
  async take(signal: AbortSignal | undefined): Promise<void> {
    if (performance.now() - this.#last < 50) return;
    await pause(signal);
    this.#last = performance.now();
  }
}
