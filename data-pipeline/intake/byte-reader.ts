const nothing = new Uint8Array(0);

/** Bytes of a stream, taken in pieces of a chosen size. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = nothing;
  #isDone = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * The next `count` bytes, left in place; fewer only at the end of the stream, or where it fails: what came before a
   * failure is handed out first, and the failure is thrown when nothing else is left.
   */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#held.length < count && !this.#isDone) {
      try {
        const next = await this.#chunks.next();
        if (next.done === true) this.#isDone = true;
        else this.#held = joined(this.#held, next.value);
      } catch (error) {
        this.#isDone = true;
        this.#failure = { error };
      }
    }
    if (this.#held.length === 0 && this.#failure !== null) throw this.#failure.error;
    return this.#held.subarray(0, count);
  }

  /** The next `count` bytes; fewer only at the end of the stream. */
  async take(count: number): Promise<Uint8Array> {
    const taken = await this.peek(count);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Passes over the next `count` bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    for await (const piece of this.stream(count)) skipped += piece.length;
    return skipped;
  }

  /** Lets the stream go, read to its end or not. */
  async close(): Promise<void> {
    this.#isDone = true;
    await this.#chunks.return?.();
  }

  /** The next bytes as they come, at most `limit` in all. */
  async *stream(limit = Infinity): AsyncGenerator<Uint8Array> {
    let left = limit;
    while (left > 0) {
      if (this.#held.length === 0) await this.peek(1);
      if (this.#held.length === 0) return;
      const piece = this.#held.subarray(0, Math.min(left, this.#held.length));
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
