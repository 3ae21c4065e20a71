import {
  type AuthorChange,
  type IdentityPair,
  type IdentityVerdict,
  type MappingProfile,
  type ParameterValues,
  PipelineError,
  type Progress,
  type WireError,
} from '#pipeline';
import type { AskOptions, PipelineClient } from '../worker/client.ts';
import { eraseReachable, type KeptHere, listKept } from './kept-here.ts';
import type { InterimOf, RequestName, Requests, WorkspaceFacts } from '../worker/protocol.ts';

/** A file by the path that it has below what was dropped or chosen. */
export interface PathBlob {
  readonly path: string;
  readonly file: Blob;
}

type Change =
  | 'restore'
  | 'addFiles'
  | 'removeFiles'
  | 'setProfiles'
  | 'openWorkspace'
  | 'mergeWorkspace'
  | 'takeOver'
  | 'setAsOf'
  | 'decideIdentity'
  | 'undoIdentity'
  | 'decideAuthors'
  | 'forgetPerson';

/** What this browser kept for the page before everything was erased, and after. */
export interface Erasure {
  readonly before: KeptHere;
  readonly after: KeptHere;
}

export type WorkspaceState =
  | { readonly status: 'empty' }
  | { readonly status: 'running'; readonly label: string; readonly progress: Progress | null }
  | { readonly status: 'ready'; readonly facts: WorkspaceFacts }
  | { readonly status: 'failed'; readonly error: WireError };

/**
 * The files that are loaded and what was built from them. A failed or stopped change leaves the workspace as it was:
 * `facts` are those of the last build that finished.
 */
export class Workspace {
  #state = $state.raw<WorkspaceState>({ status: 'empty' });
  #facts = $state.raw<WorkspaceFacts | null>(null);
  #problem = $state.raw<WireError | null>(null);
  /** Rises with every finished build, so that views ask again. */
  #version = $state(0);
  #running: AbortController | null = null;
  readonly #client: Pick<PipelineClient, 'ask'>;
  readonly #today: () => string;

  constructor(client: Pick<PipelineClient, 'ask'>, today: () => string) {
    this.#client = client;
    this.#today = today;
  }

  get state(): WorkspaceState {
    return this.#state;
  }
  get facts(): WorkspaceFacts | null {
    return this.#facts;
  }
  get version(): number {
    return this.#version;
  }
  /** Why the last change did not happen, until that was read or the next one begins. */
  get problem(): WireError | null {
    return this.#problem;
  }
  /** Forgets the problem, once it has been read. */
  dismissProblem(): void {
    this.#problem = null;
  }
  get asOf(): string {
    return this.#facts?.asOf ?? this.#today();
  }

  /** The day on this machine's clock, `YYYY-MM-DD`. */
  get today(): string {
    return this.#today();
  }

  /** How tables that no source knows are read. */
  get profiles(): readonly MappingProfile[] {
    return this.#facts?.profiles ?? [];
  }

  /** Opens what an earlier visit kept in this browser. */
  async restore(): Promise<void> {
    await this.#change('Opening your workspace', 'restore', null);
  }

  /** @returns whether it happened: false when it failed (see `problem`) or was stopped. */
  addFiles(files: readonly PathBlob[], profiles: readonly MappingProfile[]): Promise<boolean> {
    return this.#change('Reading files', 'addFiles', { files, asOf: this.asOf, profiles });
  }

  /** @returns whether it happened. */
  removeFiles(paths: readonly string[]): Promise<boolean> {
    return this.#change('Removing files', 'removeFiles', { paths });
  }

  async setProfiles(profiles: readonly MappingProfile[]): Promise<void> {
    await this.#change('Reading files again', 'setProfiles', { profiles });
  }

  async openWorkspaceFile(file: File): Promise<void> {
    await this.#change('Opening the workspace', 'openWorkspace', { name: file.name, file });
  }

  /** Adds a colleague's workspace to this one; what came of it stands in `facts.merged`. */
  async mergeWorkspaceFile(file: File): Promise<void> {
    await this.#change('Merging the workspace', 'mergeWorkspace', { name: file.name, file });
  }

  /** Makes this tab the one that writes, with what is kept now. */
  async takeOver(): Promise<void> {
    await this.#change('Taking over', 'takeOver', null);
  }

  /** Opens the fictional institution that is served beside the page. */
  async openDemo(): Promise<void> {
    const response = await fetch('./examples/demo.candor');
    if (!response.ok) {
      this.#problem = {
        code: 'file_unreadable',
        detail: 'the demo institution is not served here; make it with `npm run demo` and drop its files',
      };
      return;
    }
    await this.#change('Opening the demo institution', 'openWorkspace', {
      name: 'Demo institution',
      file: await response.blob(),
    });
  }

  async setAsOf(asOf: string, parameters?: ParameterValues): Promise<void> {
    await this.#change('Checking again', 'setAsOf', { asOf, ...(parameters && { parameters }) });
  }

  /** Writes a decision about who is who down, and builds what it touches. */
  decideIdentity(actor: string, pairs: readonly IdentityPair[], verdict: IdentityVerdict): Promise<boolean> {
    return this.#change('Building what the decision touches', 'decideIdentity', { actor, pairs, verdict });
  }

  /** Writes down that authors are one, or two, and builds what it touches. */
  decideAuthors(actor: string, change: AuthorChange): Promise<boolean> {
    return this.#change('Building what the decision touches', 'decideAuthors', { actor, change });
  }

  undoIdentity(actor: string, which: 'undo' | 'redo'): Promise<boolean> {
    return this.#change('Building what the decision touches', 'undoIdentity', { actor, which });
  }

  /** Forgets a covered person for good; what went stands in `facts.forgot`. @returns whether it happened. */
  forgetPerson(actor: string, personId: string): Promise<boolean> {
    return this.#change('Forgetting a person', 'forgetPerson', { actor, personId });
  }

  /** The workspace as one file; null when that failed (see `problem`). */
  async saveWorkspace(): Promise<Blob | null> {
    try {
      return await this.#client.ask('saveWorkspace', null);
    } catch (error) {
      this.#problem = describe(error);
      return null;
    }
  }

  /** Deletes everything that this page keeps; returns what the browser listed before, and what it lists afterwards. */
  async eraseEverything(): Promise<Erasure> {
    this.cancel();
    const before = await listKept();
    const { remaining } = await this.#client.ask('erase', null);
    await eraseReachable();
    this.#facts = null;
    this.#state = { status: 'empty' };
    this.#version += 1;
    return { before, after: { ...(await listKept()), files: remaining } };
  }

  /** Stops the change in progress; the workspace stays as it was before. */
  cancel(): void {
    this.#running?.abort(new DOMException('Stopped', 'AbortError'));
  }

  /** Asks the pipeline one question about the workspace as it stands. */
  ask<Name extends RequestName>(
    name: Name,
    argument: Requests[Name][0],
    options: AskOptions<Requests[Name][1], InterimOf<Name>> = {},
  ): Promise<Requests[Name][1]> {
    return this.#client.ask(name, argument, options);
  }

  async #change<Name extends Change>(label: string, name: Name, argument: Requests[Name][0]): Promise<boolean> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    this.#problem = null;
    this.#state = { status: 'running', label, progress: null };
    try {
      const facts: WorkspaceFacts | null = await this.#client.ask(name, argument, {
        signal: running.signal,
        onProgress: (progress) => {
          if (this.#running === running) this.#state = { status: 'running', label, progress };
        },
        onLate: (late) => {
          this.#adopt(late);
        },
      });
      if (this.#running !== running) return false;
      this.#running = null;
      this.#adopt(facts);
      return true;
    } catch (error) {
      if (this.#running !== running) return false;
      this.#problem = describe(error);
      this.#settle();
      return false;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  #adopt(facts: WorkspaceFacts | null): void {
    this.#facts = facts;
    this.#version += 1;
    if (this.#running === null) this.#settle();
  }

  #settle(): void {
    if (this.#facts !== null) this.#state = { status: 'ready', facts: this.#facts };
    else if (this.#problem !== null) this.#state = { status: 'failed', error: this.#problem };
    else this.#state = { status: 'empty' };
  }
}

/** A failure in words; null for a stop. What is no failure of data or machine is reported as a fault of the program. */
export function describe(error: unknown): WireError | null {
  if (error instanceof PipelineError) return { code: error.code, detail: error.detail };
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  reportError(error);
  return { code: 'program_fault', detail: error instanceof Error ? error.message : String(error) };
}
