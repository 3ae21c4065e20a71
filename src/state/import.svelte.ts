import type { MappingProfile, Preview, WireError } from '#pipeline';
import { type ImportItem, lookOf, standingOf } from './import-item.ts';
import { describe, type PathBlob, type Workspace } from './workspace.svelte.ts';

/** What the last import did, until it is dismissed. */
export interface ImportOutcome {
  readonly paths: readonly string[];
}

/**
 * The files that were dropped or chosen and are not imported yet: each is looked at, may be mapped or taken out, and all that can
 * be read are imported at once.
 */
export class Import {
  readonly #workspace: Workspace;
  #items = $state.raw<readonly ImportItem[]>([]);
  #outcome = $state.raw<ImportOutcome | null>(null);
  #hasStopped = $state(false);
  #isRunning = $state(false);
  #looking: AbortController | null = null;

  readonly items = $derived(this.#items);
  readonly waiting = $derived(this.#items.filter(({ standing }) => standing === 'waiting').length);
  /** Those that the next import takes. */
  readonly importable = $derived(this.#items.filter(({ standing }) => standing === 'ready' || standing === 'partly'));

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** What the last import did. */
  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }
  get isRunning(): boolean {
    return this.#isRunning;
  }
  /** Whether the last import was stopped or failed; the files are still here. */
  get hasStopped(): boolean {
    return this.#hasStopped;
  }

  /** Takes files in and looks at them one after the other. A file of the same path replaces the one before. */
  async offer(files: readonly PathBlob[]): Promise<void> {
    if (files.length === 0) return;
    const named = withOwnPaths(files);
    const isReplaced = ({ path }: ImportItem) => named.some((file) => file.path === path);
    const added = named.map(({ path, file }): ImportItem => {
      return { path, file, look: null, profile: null, standing: 'waiting', problem: null };
    });
    this.#outcome = null;
    this.#hasStopped = false;
    this.#items = [...this.#items.filter((item) => !isReplaced(item)), ...added].toSorted((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    await this.#lookAtAll();
  }

  /** Looks at one file with a mapping or, without one, as it would be read; see {@link Preview}. */
  async look(path: string, profile: MappingProfile | null, signal?: AbortSignal): Promise<Preview> {
    const item = this.#items.find((known) => known.path === path);
    if (item === undefined) throw new Error(`${path} is not among the files to import`);
    const argument = { path, file: item.file, profile, profiles: this.#profiles() };
    return this.#workspace.ask('preview', argument, { signal });
  }

  /** Reads a file by this mapping from now on, and every other one here that has the same header. */
  async map(path: string, profile: MappingProfile): Promise<void> {
    this.#items = this.#items.map((item) => {
      if (item.path === path) return { ...item, profile, standing: 'waiting' };
      return item.look?.headerHash === profile.headerHash && item.standing === 'unmapped'
        ? { ...item, standing: 'waiting' }
        : item;
    });
    await this.#lookAtAll();
  }

  remove(path: string): void {
    this.#items = this.#items.filter((item) => item.path !== path);
  }

  /** Gives up; nothing was imported. */
  clear(): void {
    this.#looking?.abort(new DOMException('Stopped', 'AbortError'));
    this.#looking = null;
    this.#items = [];
    this.#hasStopped = false;
  }

  dismissOutcome(): void {
    this.#outcome = null;
  }

  /** Imports what can be read, whole or not at all; files that can't be are left behind. */
  async commit(): Promise<void> {
    const offered = this.#items;
    const taken = this.importable;
    this.#hasStopped = false;
    this.#isRunning = true;
    const isDone = await this.#workspace.addFiles(taken, this.#profiles());
    this.#isRunning = false;
    this.#hasStopped = !isDone;
    if (!isDone) return;
    this.#items = this.#items.filter((item) => !offered.includes(item));
    this.#outcome = { paths: taken.map(({ path }) => path) };
  }

  /** Those of the workspace and those made here; of two for one header, the one made here. */
  #profiles(): readonly MappingProfile[] {
    const all = this.#items.flatMap(({ profile }) => (profile === null ? [] : [profile]));
    const made = all.filter(
      (profile, at) => all.findIndex(({ headerHash }) => headerHash === profile.headerHash) === at,
    );
    const isMade = ({ headerHash }: MappingProfile) => made.some((profile) => profile.headerHash === headerHash);
    return [...this.#workspace.profiles.filter((profile) => !isMade(profile)), ...made];
  }

  async #lookAtAll(): Promise<void> {
    if (this.#looking !== null) return;
    const looking = new AbortController();
    this.#looking = looking;
    try {
      for (;;) {
        const item = this.#items.find(({ standing }) => standing === 'waiting');
        if (item === undefined || looking.signal.aborted) return;
        const found = await this.#lookAt(item, looking.signal);
        this.#items = this.#items.map((known) => (known === item ? found : known));
      }
    } finally {
      if (this.#looking === looking) this.#looking = null;
    }
  }

  async #lookAt(item: ImportItem, signal: AbortSignal): Promise<ImportItem> {
    try {
      const look = lookOf(await this.look(item.path, item.profile, signal));
      const profile = look.profileIsApplied ? look.profile : item.profile;
      return { ...item, look, profile, standing: standingOf(look), problem: look.problem };
    } catch (error) {
      return { ...item, standing: 'unusable', problem: problemOf(error) };
    }
  }
}

/** Files of one drop that have the same path (of two folders, say) get a number each, so that none is lost. */
function withOwnPaths(files: readonly PathBlob[]): readonly PathBlob[] {
  return files.map(({ path, file }, index) => {
    const before = files.slice(0, index).filter((other) => other.path === path).length;
    const numbered = path.replace(/(\.[^./]*)?$/, ` (${String(before + 1)})$1`);
    return { path: before === 0 ? path : numbered, file };
  });
}

function problemOf(error: unknown): WireError {
  return describe(error) ?? { code: 'file_unreadable', detail: 'the look at it was stopped' };
}
