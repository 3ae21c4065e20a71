import { SvelteMap } from 'svelte/reactivity';
import {
  type NamedOrganization,
  type OrganizationSearch,
  type Progress,
  type Reconciled,
  type Resolution,
  resolvedTable,
  type TextKind,
  type WireError,
} from '#pipeline';
import { describe, type Workspace } from './workspace.svelte.ts';

export type ReconciliationState =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly progress: Progress | null }
  | { readonly status: 'stopped' }
  | { readonly status: 'ready'; readonly answer: Reconciled }
  | { readonly status: 'failed'; readonly error: WireError };

/** A table whose column is reconciled with the registries of the workspace, and what a person chose for its texts. */
export class Reconciliation {
  readonly #workspace: Pick<Workspace, 'ask'>;
  file = $state.raw<{ readonly path: string; readonly file: Blob } | null>(null);
  columns = $state.raw<readonly string[]>([]);
  column = $state('');
  kind = $state<TextKind>('organizations');
  #state = $state.raw<ReconciliationState>({ status: 'waiting' });
  /** By text: what a person chose instead; null = none. */
  readonly #chosen = new SvelteMap<string, NamedOrganization | null>();
  #running: AbortController | null = null;

  constructor(workspace: Pick<Workspace, 'ask'>) {
    this.#workspace = workspace;
  }

  get state(): ReconciliationState {
    return this.#state;
  }

  /** How many texts have an answer that a person chose. */
  get chosen(): number {
    return this.#chosen.size;
  }

  /** Takes a table, whose columns can then be chosen. */
  async take(path: string, file: Blob): Promise<void> {
    this.stop();
    this.#chosen.clear();
    this.#state = { status: 'waiting' };
    this.file = { path, file };
    this.columns = [];
    this.column = '';
    try {
      const { header, problem } = await this.#workspace.ask('preview', {
        path,
        file,
        profile: null,
        profiles: [],
        takesOneColumn: true,
      });
      if (header === null) {
        const error = problem ?? { code: 'file_not_recognized', detail: 'it holds no table.' };
        this.#state = { status: 'failed', error };
        return;
      }
      this.columns = header.filter((name) => name.trim() !== '');
      this.column =
        this.columns.find((name) => /^(?:text|affiliation|organi[sz]ation|funder|name)/iu.test(name)) ??
        this.columns[0] ??
        '';
    } catch (error) {
      this.#fail(error);
    }
  }

  async run(): Promise<void> {
    if (this.file === null) return;
    this.stop();
    const running = new AbortController();
    this.#running = running;
    this.#chosen.clear();
    this.#state = { status: 'running', progress: null };
    const { path, file } = this.file;
    try {
      const answer = await this.#workspace.ask(
        'reconcile',
        { path, file, column: this.column, kind: this.kind },
        {
          signal: running.signal,
          onProgress: (progress) => {
            if (this.#running === running) this.#state = { status: 'running', progress };
          },
        },
      );
      if (this.#running === running) this.#state = { status: 'ready', answer };
    } catch (error) {
      if (this.#running === running) this.#fail(error);
    }
  }

  stop(): void {
    this.#running?.abort(new DOMException('Stopped', 'AbortError'));
  }

  /** What a text means: as a person chose, else as it was resolved. */
  meaning(text: string, resolution: Resolution): Resolution {
    const chosen = this.#chosen.get(text);
    if (chosen === undefined) return resolution;
    const named = { id: chosen?.id ?? null, name: chosen?.name ?? null };
    return { ...resolution, ...named, confidence: 0, method: 'by_hand', basis: 'Chosen by hand.' };
  }

  /** Chooses for every row of a text; undefined takes the choice back. */
  choose(text: string, organization: NamedOrganization | null | undefined): void {
    if (organization === undefined) this.#chosen.delete(text);
    else this.#chosen.set(text, organization);
  }

  /** Organizations of the registries by a ROR id or the words of a name; null where that failed. */
  async search(typed: string): Promise<OrganizationSearch | null> {
    try {
      return await this.#workspace.ask('searchOrganizations', { typed });
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  /** The table with its answers as a file; null where that failed. */
  async save(): Promise<Blob | null> {
    if (this.#state.status !== 'ready') return null;
    const { table, resolutions, mentions } = this.#state.answer;
    const texts = table.rows.map((cells) => cells[table.column] ?? '');
    const meant = resolutions.map((resolution, index) => this.meaning(texts[index] ?? '', resolution));
    const { columns, rows } = mentions ?? resolvedTable(table, meant);
    try {
      return await this.#workspace.ask('reconciledFile', { columns, rows });
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  #fail(error: unknown): void {
    const problem = describe(error);
    this.#state = problem === null ? { status: 'stopped' } : { status: 'failed', error: problem };
  }
}
