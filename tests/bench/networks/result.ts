/** One line of the table. */
export interface BenchResult {
  readonly kernel: string;
  readonly graph: string;
  readonly workers: number;
  readonly ours_ms: number;
  readonly peer: string;
  /** Null = the peer was skipped, see `note`. */
  readonly peer_ms: number | null;
  /** peer_ms / ours_ms. */
  readonly speedup: number | null;
  readonly note: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[sorted.length >> 1] ?? NaN;
}

export function resultOf(facts: Omit<BenchResult, 'speedup'>): BenchResult {
  const rounded = (value: number): number => Number(value.toPrecision(4));
  const { ours_ms, peer_ms } = facts;
  return {
    ...facts,
    ours_ms: rounded(ours_ms),
    peer_ms: peer_ms === null ? null : rounded(peer_ms),
    speedup: peer_ms === null ? null : rounded(peer_ms / ours_ms),
  };
}

const columns = ['kernel', 'graph', 'workers', 'ours_ms', 'peer', 'peer_ms', 'speedup', 'note'] as const;
const widths: readonly number[] = [20, 16, 8, 10, 22, 10, 8, 0];

export const heading = line(columns);

export function lineOf(result: BenchResult): string {
  return line(columns.map((column) => String(result[column] ?? '–')));
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd();
}

/** Tells results: each in a line as soon as it is known, or all as JSON at the end where a bench is run with --json. */
export class BenchReport {
  readonly #isJson = process.env['BENCH_JSON'] === '1';
  readonly #results: BenchResult[] = [];

  tell(facts: Omit<BenchResult, 'speedup'>): void {
    const result = resultOf(facts);
    if (!this.#isJson) process.stdout.write(`${this.#results.length === 0 ? `\n${heading}\n` : ''}${lineOf(result)}\n`);
    this.#results.push(result);
  }

  end(): void {
    if (this.#isJson) process.stdout.write(`${JSON.stringify({ results: this.#results })}\n`);
  }
}
