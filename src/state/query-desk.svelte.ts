import type { QueryResult, SavedQuery, WireError } from '#pipeline';
import type { QueryFile } from '../worker/protocol.ts';
import { describe, type Workspace } from './workspace.svelte.ts';

export type QueryState =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly sql: string }
  | { readonly status: 'stopped' }
  | { readonly status: 'ready'; readonly sql: string; readonly result: QueryResult; readonly milliseconds: number }
  | { readonly status: 'failed'; readonly error: WireError };

/** The query that is being written, its result, and the queries that are kept. It outlives the page. */
export class QueryDesk {
  readonly #workspace: Pick<Workspace, 'ask' | 'version'>;
  readonly #now: () => number;
  sql = $state('');
  #state = $state.raw<QueryState>({ status: 'waiting' });
  #saved = $state.raw<readonly SavedQuery[]>([]);
  #problem = $state.raw<WireError | null>(null);
  #running: AbortController | null = null;
  #version = -1;
  #asked: string | null = null;

  constructor(workspace: Pick<Workspace, 'ask' | 'version'>, now: () => number = () => performance.now()) {
    this.#workspace = workspace;
    this.#now = now;
  }

  get state(): QueryState {
    return this.#state;
  }
  /** The query that was run last; null before the first. */
  get asked(): string | null {
    return this.#asked;
  }
  /** By name. */
  get saved(): readonly SavedQuery[] {
    return this.#saved;
  }
  /** Why a query could not be kept, or a file not be made. */
  get problem(): WireError | null {
    return this.#problem;
  }

  /** Whether the workspace was built again since the result was made. */
  get isStale(): boolean {
    return this.#state.status === 'ready' && this.#version !== this.#workspace.version;
  }

  async run(): Promise<void> {
    this.stop();
    const running = new AbortController();
    const { sql } = this;
    this.#running = running;
    this.#asked = sql;
    this.#state = { status: 'running', sql };
    this.#version = this.#workspace.version;
    const started = this.#now();
    try {
      const result = await this.#workspace.ask('query', { sql }, { signal: running.signal });
      if (this.#running === running) {
        this.#state = { status: 'ready', sql, result, milliseconds: this.#now() - started };
      }
    } catch (error) {
      if (this.#running !== running) return;
      const problem = describe(error);
      this.#state = problem === null ? { status: 'stopped' } : { status: 'failed', error: problem };
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  stop(): void {
    this.#running?.abort(new DOMException('Stopped', 'AbortError'));
  }

  /** The whole result as a file; null where that failed (see `problem`) or was stopped. */
  async file(form: 'csv' | 'parquet'): Promise<QueryFile | null> {
    if (this.#state.status !== 'ready') return null;
    const { sql } = this.#state;
    return this.#try(() => this.#workspace.ask('queryFile', { sql, form }));
  }

  async load(): Promise<void> {
    this.#saved = (await this.#try(() => this.#workspace.ask('savedQueries', null))) ?? this.#saved;
  }

  async save(name: string): Promise<boolean> {
    return this.#keep(name, this.sql);
  }

  async remove(name: string): Promise<boolean> {
    return this.#keep(name, null);
  }

  async #keep(name: string, sql: string | null): Promise<boolean> {
    const saved = await this.#try(() => this.#workspace.ask('saveQuery', { name, sql }));
    this.#saved = saved ?? this.#saved;
    return saved !== null;
  }

  async #try<T>(ask: () => Promise<T>): Promise<T | null> {
    this.#problem = null;
    try {
      return await ask();
    } catch (error) {
      this.#problem = describe(error);
      return null;
    }
  }
}
