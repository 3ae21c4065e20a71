/** Lets the host handle what came in meanwhile (an abort, a frame), then throws if `signal` was aborted. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
