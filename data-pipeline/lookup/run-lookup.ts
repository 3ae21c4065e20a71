import { sha256 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import { excerpt } from '../core/text.ts';
import { type Attempt, LimitSpent, ServiceClient } from './ask-service.ts';
import type { LookupHost } from './host.ts';
import type { LookupOptions, LookupResult } from './lookup.ts';
import { LookupReceipt, type RequestEntry } from './lookup-receipt.ts';
import type { LookupRequest, LookupService, LookupWish, Page, Position, Query } from './service.ts';

/**
 * Asks a service for the records of the wish's people and keeps each answer as it came, one file a page.
 *
 * Every request stands in the receipt before the next is made; the same look-up begun again goes on after the last
 * page that was kept. A query whose cursor has expired begins anew, its pages thrown away.
 *
 * @throws PipelineError `lookup_refused` when the store holds another look-up, or there is nothing to ask.
 * @throws the signal's reason when stopped; what was kept stays.
 */
export async function runLookup(
  service: LookupService,
  wish: LookupWish,
  host: LookupHost,
  options: LookupOptions,
): Promise<LookupResult> {
  const queries = service.queries(wish);
  if (queries.length === 0) {
    throw new PipelineError('lookup_refused', `nobody on the roster has what ${service.title} is asked by`);
  }
  const receipt = await LookupReceipt.open(host.store, service.firstPosition);
  const fingerprint = await sha256(JSON.stringify([service.id, queries]));
  if (receipt.wish !== null && receipt.wish !== fingerprint) {
    throw new PipelineError('lookup_refused', 'the folder holds the answers to another look-up: choose an empty one');
  }
  await receipt.add({
    kind: 'start',
    at: host.now().toISOString(),
    service: service.id,
    by: wish.by,
    years: `${String(wish.fromYear)}-${String(wish.toYear)}`,
    people: wish.subjects.length,
    queries: queries.length,
    wish: fingerprint,
  });
  return new Lookup(service, queries, receipt, host, options).run();
}

/** Ends a look-up before its end; what was kept stays. */
class Halted extends Error {
  override readonly name = 'Halted';
}

/** A position may expire this often in one query before the query is given up. */
const newBeginnings = 3;

class Lookup {
  readonly #service: LookupService;
  readonly #queries: readonly Query[];
  readonly #receipt: LookupReceipt;
  readonly #host: LookupHost;
  readonly #options: LookupOptions;
  readonly #client: ServiceClient;
  readonly #problems: string[] = [];
  readonly #totals = new Map<string, number | null>();
  #isRefused = false;
  #requests = 0;
  #spentUsd = 0;

  constructor(
    service: LookupService,
    queries: readonly Query[],
    receipt: LookupReceipt,
    host: LookupHost,
    options: LookupOptions,
  ) {
    this.#service = service;
    this.#queries = queries;
    this.#receipt = receipt;
    this.#host = host;
    this.#options = options;
    const { origin = service.origin, key = null } = options;
    this.#client = new ServiceClient(service, host, { origin, key });
  }

  async run(): Promise<LookupResult> {
    try {
      await this.#plan();
      if (this.#options.countOnly !== true) for (const query of this.#queries) await this.#fetchQuery(query);
      return await this.#end(null);
    } catch (error) {
      if (error instanceof Halted || error instanceof LimitSpent) return this.#end(error.message);
      throw error;
    }
  }

  /** Counts what is asked for, so that number and cost are known before the first page. */
  async #plan(): Promise<void> {
    let requests = 0;
    for (const query of this.#queries) {
      const { pages, next } = this.#receipt.state(query.id);
      const known = next === null ? records(pages) : (pages.at(-1)?.total ?? null);
      const count = known === null ? this.#service.countRequest(query) : null;
      const page = count === null ? null : await this.#ask(query, this.#service.firstPosition, count, 'count');
      const total = known ?? (page === 'expired' ? null : (page?.total ?? null));
      this.#totals.set(query.id, total);
      const needed = Math.ceil((total ?? 0) / this.#service.pageSize) - pages.length;
      if (next !== null) requests += Math.max(1, needed);
    }
    this.#options.onPlan?.({
      queries: this.#queries.length,
      records: this.#recordsTotal(),
      requests,
      costUsd: requests * this.#service.pricePerPage,
      kept: this.#kept().length,
    });
  }

  async #fetchQuery(query: Query): Promise<void> {
    await this.#forgetLost(query);
    let expired = 0;
    for (let at = this.#next(query); at !== null; at = this.#next(query)) {
      const page = await this.#ask(query, at, this.#service.request(query, at), 'page');
      this.#report(query);
      if (page === null) return;
      if (page === 'expired') expired += 1;
      if (expired > newBeginnings) {
        this.#refuse(query, 'its position expired again and again');
        return;
      }
    }
    this.#report(query);
  }

  /** A kept page whose file is gone makes its query begin anew. */
  async #forgetLost(query: Query): Promise<void> {
    for (const page of this.#receipt.state(query.id).pages) {
      if (page.file === null || (await this.#host.store.has(page.file))) continue;
      await this.#receipt.forget({ ...page, attempt: 0, status: null, bytes: 0, reason: `${page.file} is gone` });
      return;
    }
  }

  /** The page; `expired` when its query begins anew; null when there is none. */
  async #ask(
    query: Query,
    position: Position,
    request: LookupRequest,
    wanted: 'page' | 'count',
  ): Promise<Page | 'expired' | null> {
    this.#assertWithinLimits();
    for await (const attempt of this.#client.ask(request, this.#options.signal)) {
      this.#requests += 1;
      const entry = this.#entry(query, position, request, attempt);
      if (attempt.fault === null) return this.#settle(query, entry, attempt, wanted);
      await this.#receipt.add({ ...entry, reason: attempt.fault });
      this.#assertWithinLimits();
    }
    throw new Halted(`${this.#service.title} did not answer after several tries: run the same look-up again later`);
  }

  async #settle(
    query: Query,
    entry: RequestEntry,
    { status, text, answer }: Attempt,
    wanted: 'page' | 'count',
  ): Promise<Page | 'expired' | null> {
    const code = status ?? 0;
    if (code === 401 || code === 403) {
      await this.#receipt.add({ ...entry, outcome: 'refused', reason: `refused (${String(code)})` });
      throw new Halted(`${this.#service.title} refuses the request (${String(code)}): check the key`);
    }
    if (entry.position !== this.#service.firstPosition && this.#service.isExpired(code, text)) {
      await this.#receipt.forget({ ...entry, reason: 'the position expired: the query begins anew' });
      return 'expired';
    }
    if (code === 404 || code === 410) {
      this.#problems.push(`${query.about}: not there (${String(code)})`);
      await this.#receipt.add({ ...entry, outcome: 'absent', reason: `not there (${String(code)})` });
      return null;
    }
    const page = code < 300 ? this.#service.page(answer, entry.position) : null;
    if (page !== null) return this.#keep(query, entry, text, page, wanted);
    const said = excerpt(text.replace(/\s+/gu, ' '), 120);
    const reason = code < 300 ? 'the answer has a shape that is not known' : `refused (${String(code)}): ${said}`;
    this.#refuse(query, reason);
    await this.#receipt.add({ ...entry, outcome: 'refused', reason });
    return null;
  }

  async #keep(query: Query, entry: RequestEntry, text: string, page: Page, wanted: 'page' | 'count'): Promise<Page> {
    const cost_usd = page.costUsd ?? this.#service.pricePerPage;
    this.#spentUsd += cost_usd;
    const said = { ...entry, total: page.total, cost_usd };
    if (wanted === 'count') {
      await this.#receipt.add({ ...said, outcome: 'count' });
      return page;
    }
    if (page.total !== null) this.#totals.set(query.id, page.total);
    const number = String(this.#receipt.state(query.id).pages.length + 1).padStart(4, '0');
    const file = `${this.#service.id}-${query.id}-p${number}.json`;
    await this.#host.store.write(file, text);
    const hash = await sha256(text);
    await this.#receipt.add({ ...said, outcome: 'page', records: page.records, next: page.next, file, sha256: hash });
    return page;
  }

  #entry(query: Query, position: Position, request: LookupRequest, attempt: Attempt): RequestEntry {
    return {
      kind: 'request',
      at: this.#host.now().toISOString(),
      query: query.id,
      position,
      method: request.body === null ? 'GET' : 'POST',
      url: this.#client.shown(request),
      body: request.body,
      attempt: attempt.number,
      status: attempt.status,
      bytes: attempt.text.length,
      outcome: 'again',
      reason: null,
      records: 0,
      total: null,
      next: null,
      cost_usd: 0,
      file: null,
      sha256: null,
    };
  }

  #refuse(query: Query, reason: string): void {
    this.#isRefused = true;
    this.#problems.push(`${query.about}: ${reason}`);
  }

  #assertWithinLimits(): void {
    const { maxRequests, maxCostUsd, signal } = this.#options;
    signal?.throwIfAborted();
    if (this.#requests >= maxRequests) {
      throw new Halted(`the limit of ${String(maxRequests)} requests is reached: run the same look-up again to go on`);
    }
    if (this.#spentUsd + this.#service.pricePerPage > maxCostUsd) {
      throw new Halted(`the limit of ${maxCostUsd.toFixed(4)} USD is reached: raise it to go on`);
    }
  }

  #next(query: Query): Position | null {
    return this.#receipt.state(query.id).next;
  }

  #recordsTotal(): number | null {
    const totals = this.#queries.map(({ id }) => this.#totals.get(id) ?? null);
    return totals.includes(null) ? null : totals.reduce<number>((all, total) => all + (total ?? 0), 0);
  }

  #kept(): readonly RequestEntry[] {
    return this.#queries.flatMap(({ id }) => this.#receipt.state(id).pages);
  }

  #report({ about }: Query): void {
    this.#options.onProgress?.({
      about,
      queriesDone: this.#queries.filter((query) => this.#next(query) === null).length,
      queries: this.#queries.length,
      requests: this.#requests,
      records: records(this.#kept()),
      recordsTotal: this.#recordsTotal(),
      spentUsd: this.#spentUsd,
    });
  }

  async #end(halted: string | null): Promise<LookupResult> {
    const outcome = halted === null && !this.#isRefused ? 'complete' : 'incomplete';
    const reason = halted ?? (this.#isRefused ? 'some questions were refused' : null);
    await this.#receipt.add({ kind: 'end', at: this.#host.now().toISOString(), outcome, reason });
    const pages = this.#kept();
    return {
      outcome,
      reason,
      requests: this.#requests,
      records: records(pages),
      spentUsd: this.#spentUsd,
      files: pages.map(({ file }) => file).filter((file) => file !== null),
      problems: this.#problems,
    };
  }
}

function records(pages: readonly RequestEntry[]): number {
  return pages.reduce((all, page) => all + page.records, 0);
}
