import type { Agreement, Conflict, Review, ReviewAct, Reviews, WireError, WrongEntry } from '#pipeline';
import type { ReviewsAnswer, UndoOffer } from '../worker/protocol.ts';
import { noReviews, withReviews } from './review-map.ts';
import { statusWords } from './review-words.ts';
import { describe, type Workspace } from './workspace.svelte.ts';

const nameKey = 'candor-reviewer';

/** The decisions of this workspace, and the reviewer who goes on making them. Every change is on the disk before it shows. */
export class ReviewBook {
  readonly #workspace: Pick<Workspace, 'ask'>;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  #reviews = $state.raw<Reviews>(noReviews);
  #answer = $state.raw<Omit<ReviewsAnswer, 'reviews'> | null>(null);
  #name = $state('');
  #problem = $state.raw<WireError | null>(null);
  #announcement = $state('');
  #isBusy = $state(false);
  /** What waits for the reviewer to say who they are. */
  #waiting = $state.raw<(() => Promise<boolean>) | null>(null);

  constructor(workspace: Pick<Workspace, 'ask'>, storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#workspace = workspace;
    this.#storage = storage;
    this.#name = storage.getItem(nameKey) ?? '';
    void workspace.ask('introduce', { actor: this.#name }).catch(() => undefined);
  }

  get all(): Reviews {
    return this.#reviews;
  }
  /** The reviewer's name, kept in this browser; empty until it was asked for. */
  get name(): string {
    return this.#name;
  }
  get agreement(): Agreement | null {
    return this.#answer?.agreement ?? null;
  }
  get undoable(): UndoOffer | null {
    return this.#answer?.undo ?? null;
  }
  get redoable(): UndoOffer | null {
    return this.#answer?.redo ?? null;
  }
  get isReadOnly(): boolean {
    return this.#answer?.isReadOnly ?? false;
  }
  get damage(): WrongEntry | null {
    return this.#answer?.damage ?? null;
  }
  /** What two people said of the same, until a person settles it. */
  get conflicts(): readonly Conflict[] {
    return this.#answer?.conflicts ?? [];
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }
  /** Whether nothing can be decided here, and why. */
  get isLocked(): boolean {
    return this.isReadOnly || this.damage !== null;
  }
  get problem(): WireError | null {
    return this.#problem;
  }
  /** The last change in words, for those who hear the page. */
  get announcement(): string {
    return this.#announcement;
  }
  get isAskingName(): boolean {
    return this.#waiting !== null;
  }

  /** What the journal says of a finding; undefined where it says nothing. */
  of(findingId: string): Review | undefined {
    return this.#reviews.get(findingId);
  }

  /** Reads all reviews again; to be called after each build. */
  async load(): Promise<void> {
    try {
      const { reviews, ...answer } = await this.#workspace.ask('reviews', { actor: this.#name });
      this.#reviews = withReviews(noReviews, reviews);
      this.#answer = answer;
      this.#problem = null;
    } catch (error) {
      this.#problem = describe(error);
    }
  }

  /** Empty again: nothing is loaded. */
  clear(): void {
    this.#reviews = noReviews;
    this.#answer = null;
  }

  /** Gives the reviewer's name, and does what was waiting for it. */
  async introduce(name: string): Promise<void> {
    this.#name = name.trim();
    this.#storage.setItem(nameKey, this.#name);
    const waiting = this.#waiting;
    this.#waiting = null;
    await waiting?.();
  }

  stayUnnamed(): void {
    this.#waiting = null;
  }

  /** Writes one act down for findings. @returns whether it is on the disk; false also where the name is asked for first. */
  async act(findingIds: readonly string[], act: ReviewAct): Promise<boolean> {
    if (this.#name === '') {
      this.#waiting = () => this.act(findingIds, act);
      return false;
    }
    const what = `${actWords(act)}${findingIds.length > 1 ? `: ${String(findingIds.length)} findings` : ''}`;
    return this.#change(what, () => this.#workspace.ask('review', { actor: this.#name, findingIds, act }));
  }

  undo(): Promise<boolean> {
    return this.#takeBack('undo', this.undoable, 'Undone');
  }

  redo(): Promise<boolean> {
    return this.#takeBack('redo', this.redoable, 'Done again');
  }

  /** Says once more what one side of a conflict said (0 = what counts now), which settles it. */
  settle(key: string, side: number): Promise<boolean> {
    if (this.#name === '') {
      this.#waiting = () => this.settle(key, side);
      return Promise.resolve(false);
    }
    return this.#change('Settled', () => this.#workspace.ask('settle', { actor: this.#name, key, side }));
  }

  async #takeBack(which: 'undo' | 'redo', offer: UndoOffer | null, words: string): Promise<boolean> {
    if (offer === null) {
      this.#announcement = which === 'undo' ? 'Nothing to undo' : 'Nothing to redo';
      return false;
    }
    const what = offer.count > 1 ? `${words}: ${String(offer.count)} entries` : words;
    return this.#change(what, () => this.#workspace.ask('undoReview', { actor: this.#name, which }));
  }

  async #change(what: string, ask: () => Promise<ReviewsAnswer>): Promise<boolean> {
    if (this.#isBusy) return false;
    this.#isBusy = true;
    this.#problem = null;
    try {
      const { reviews, ...answer } = await ask();
      this.#reviews = withReviews(this.#reviews, reviews);
      this.#answer = answer;
      // Two changes in the same words are two announcements.
      this.#announcement = this.#announcement === what ? `${what}.` : what;
      return true;
    } catch (error) {
      this.#problem = describe(error);
      this.#announcement = `Not saved: ${this.#problem?.detail ?? ''}`;
      return false;
    } finally {
      this.#isBusy = false;
    }
  }
}

function actWords(act: ReviewAct): string {
  if (act.kind === 'decision') return `Decided: ${statusWords[act.status]}`;
  if (act.kind === 'assignment') return act.to === null ? 'Assigned to nobody' : `Assigned to ${act.to}`;
  return act.kind === 'note' ? 'Note saved' : 'Reply saved';
}
