/** How far something is, at a moment of a clock in milliseconds. */
interface Sample {
  readonly at: number;
  readonly done: number;
}

/** The span over which a rate is taken: long enough to be steady, short enough to follow a change. */
const windowMs = 8_000;

/** Before this, a rate would be guessed from too little. */
const leastMs = 1_500;

/** The rate of the last seconds, and what it says of the rest. */
export class TimeLeft {
  #samples: Sample[] = [];

  /** Tells how far it is; going back to an earlier amount begins anew. */
  add(done: number, at: number): void {
    const last = this.#samples.at(-1);
    if (last !== undefined && done < last.done) this.#samples = [];
    this.#samples.push({ at, done });
    const from = this.#samples.findLastIndex((sample) => at - sample.at >= windowMs);
    if (from > 0) this.#samples.splice(0, from);
  }

  /** Units a second, or null while too little is known. */
  get rate(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at - first.at < leastMs) return null;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }

  /** Seconds until `total`, or null while too little is known or nothing moves. */
  secondsTo(total: number): number | null {
    const last = this.#samples.at(-1);
    const { rate } = this;
    return last === undefined || rate === null || rate === 0 ? null : Math.max(0, total - last.done) / rate;
  }
}

/** Seconds in words that do not pretend to be exact: "about 3 minutes left". */
export function timeLeftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${String(Math.round(seconds / 10) * 10)} seconds left`;
  if (seconds < 90) return 'about a minute left';
  if (seconds < 3600) return `about ${String(Math.round(seconds / 60))} minutes left`;
  const hours = Math.round(seconds / 360) / 10;
  return hours === 1 ? 'about an hour left' : `about ${String(hours)} hours left`;
}
