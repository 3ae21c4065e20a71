import * as v from 'valibot';
import { PipelineError } from '../core/errors.ts';
import type { LookupStore } from './host.ts';

const requestShape = v.object({
  kind: v.literal('request'),
  at: v.string(),
  query: v.string(),
  position: v.string(),
  method: v.picklist(['GET', 'POST']),
  /** The whole address, without the key. */
  url: v.string(),
  body: v.nullable(v.string()),
  attempt: v.number(),
  /** null = no answer came. */
  status: v.nullable(v.number()),
  bytes: v.number(),
  outcome: v.picklist(['page', 'count', 'absent', 'again', 'refused', 'expired']),
  /** Why there is no page, in words. */
  reason: v.nullable(v.string()),
  records: v.number(),
  total: v.nullable(v.number()),
  next: v.nullable(v.string()),
  cost_usd: v.number(),
  file: v.nullable(v.string()),
  sha256: v.nullable(v.string()),
});

const startShape = v.object({
  kind: v.literal('start'),
  at: v.string(),
  service: v.string(),
  by: v.string(),
  years: v.string(),
  people: v.number(),
  queries: v.number(),
  /** SHA-256 of the questions: what goes on must be what was begun. */
  wish: v.string(),
});

const endShape = v.object({
  kind: v.literal('end'),
  at: v.string(),
  outcome: v.picklist(['complete', 'incomplete']),
  reason: v.nullable(v.string()),
});

const entryShape = v.variant('kind', [startShape, requestShape, endShape]);

/** One line of a look-up's receipt, in the order in which things happened. */
type LookupEntry = v.InferOutput<typeof entryShape>;
export type RequestEntry = v.InferOutput<typeof requestShape>;

/**
 * The entries of a receipt, one JSON object a line. A last line that was cut off in writing is left out: its request is made again.
 *
 * @throws PipelineError `lookup_refused` when another line cannot be read.
 */
function readLog(text: string): readonly LookupEntry[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const entries = lines.filter((line) => line !== '').map((line) => parseEntry(line));
  if (entries.includes(null)) {
    throw new PipelineError('lookup_refused', 'the receipt in this folder cannot be read: choose an empty folder');
  }
  const cut = last === '' ? null : parseEntry(last);
  return [...entries, cut].filter((entry) => entry !== null);
}

function parseEntry(line: string): LookupEntry | null {
  try {
    return v.parse(entryShape, JSON.parse(line));
  } catch {
    return null;
  }
}

/** Where a query stands: the pages that are kept, and where the next begins; null = it is done. */
interface QueryState {
  readonly pages: readonly RequestEntry[];
  readonly next: string | null;
}

/** The receipt of a look-up: what was asked and answered so far, each entry stored before the next thing happens. */
export class LookupReceipt {
  readonly #store: LookupStore;
  readonly #firstPosition: string;
  readonly #states = new Map<string, QueryState>();
  #wish: string | null = null;

  private constructor(store: LookupStore, firstPosition: string, entries: readonly LookupEntry[]) {
    this.#store = store;
    this.#firstPosition = firstPosition;
    for (const entry of entries) this.#apply(entry);
  }

  static async open(store: LookupStore, firstPosition: string): Promise<LookupReceipt> {
    return new LookupReceipt(store, firstPosition, readLog(await store.readLog()));
  }

  /** The questions that this receipt was begun for, as their hash; null = it is new. */
  get wish(): string | null {
    return this.#wish;
  }

  async add(entry: LookupEntry): Promise<void> {
    this.#apply(entry);
    await this.#store.appendLog(`${JSON.stringify(entry)}\n`);
  }

  /** An expired position throws the pages of its query away: the query begins anew. */
  state(query: string): QueryState {
    return this.#states.get(query) ?? { pages: [], next: this.#firstPosition };
  }

  /** Deletes the answers of a query and says why: the query begins anew. */
  async forget(because: RequestEntry): Promise<void> {
    for (const { file } of this.state(because.query).pages) if (file !== null) await this.#store.remove(file);
    await this.add({ ...because, outcome: 'expired' });
  }

  #apply(entry: LookupEntry): void {
    if (entry.kind === 'start') this.#wish ??= entry.wish;
    if (entry.kind !== 'request') return;
    const { pages } = this.state(entry.query);
    if (entry.outcome === 'page') this.#states.set(entry.query, { pages: [...pages, entry], next: entry.next });
    else if (entry.outcome === 'absent') this.#states.set(entry.query, { pages, next: null });
    else if (entry.outcome === 'expired') this.#states.delete(entry.query);
  }
}
