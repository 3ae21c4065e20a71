import type { AuthorChange, IdentityPair, IdentityVerdict, WireError } from '#pipeline';
import type { ReviewBook } from './reviews.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

const verdictWords: Readonly<Record<IdentityVerdict, string>> = {
  confirmed: 'Confirmed',
  rejected: 'Refused',
  open: 'Left open again',
};

/** The reviewer's decisions about who is who. Each is on the disk, and what it touches is built again, before it shows. */
export class IdentityBook {
  readonly #workspace: Workspace;
  readonly #reviews: Pick<ReviewBook, 'name'>;
  #announcement = $state('');
  #running: Promise<boolean> = Promise.resolve(true);
  #isAhead = false;

  constructor(workspace: Workspace, reviews: Pick<ReviewBook, 'name'>) {
    this.#workspace = workspace;
    this.#reviews = reviews;
  }

  /** Whether a decision is being written down and built. */
  get isBusy(): boolean {
    return this.#workspace.state.status === 'running';
  }
  /** Whether something was decided that the page's last answer may not know of yet: it can be taken back all the same. */
  get isAhead(): boolean {
    return this.#isAhead;
  }
  /** Told of every new answer. */
  caughtUp(): void {
    this.#isAhead = this.isBusy && this.#isAhead;
  }
  /** The last change in words, for those who hear the page. */
  get announcement(): string {
    return this.#announcement;
  }
  get problem(): WireError | null {
    return this.#workspace.problem;
  }

  /** Says the same of several pairs, as one act. @returns whether it counts now. */
  decide(pairs: readonly IdentityPair[], verdict: IdentityVerdict): Promise<boolean> {
    const what = `${verdictWords[verdict]}: ${pairs.length === 1 ? '1 work' : `${String(pairs.length)} works`}`;
    return this.#change(what, () => this.#workspace.decideIdentity(this.#reviews.name, pairs, verdict));
  }

  /** @returns whether it counts now. */
  decideAuthors(change: AuthorChange): Promise<boolean> {
    const { works } = change;
    const what =
      change.change === 'merge'
        ? 'Merged: the two are one author'
        : `Split off: ${works.length === 1 ? '1 work' : `${String(works.length)} works`}`;
    return this.#change(what, () => this.#workspace.decideAuthors(this.#reviews.name, change));
  }

  /** Takes back what was decided last, once it is written down. @returns whether it counts now. */
  async takeBack(which: 'undo' | 'redo'): Promise<boolean> {
    const what = which === 'undo' ? 'Taken back' : 'Done again';
    if (this.isBusy) await this.#running;
    return this.#change(what, () => this.#workspace.undoIdentity(this.#reviews.name, which));
  }

  async #change(what: string, change: () => Promise<boolean>): Promise<boolean> {
    if (this.isBusy) return false;
    this.#isAhead = true;
    this.#running = change();
    const isDone = await this.#running;
    if (!isDone) this.#isAhead = false;
    const said = isDone ? what : `Not saved: ${this.problem?.detail ?? 'stopped'}`;
    // Two changes in the same words are two announcements.
    this.#announcement = this.#announcement === said ? `${said}.` : said;
    return isDone;
  }
}
