import type { Progress, WireError } from '#pipeline';
import type { LookupAnswer, LookupQuestion } from '../worker/protocol.ts';
import { describe, type PathBlob, type Workspace } from './workspace.svelte.ts';

export type LookUpState =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly progress: Progress | null }
  | { readonly status: 'done'; readonly question: LookupQuestion; readonly answer: LookupAnswer }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly error: WireError };

/** A look-up at a public service, asked for by hand: first how many records there are, then the records. */
export class LookUp {
  readonly #workspace: Pick<Workspace, 'ask'>;
  readonly #offer: (files: readonly PathBlob[]) => Promise<void>;
  #state = $state.raw<LookUpState>({ status: 'waiting' });
  #running: AbortController | null = null;

  /** @param offer takes the answers as files to import. */
  constructor(workspace: Pick<Workspace, 'ask'>, offer: (files: readonly PathBlob[]) => Promise<void>) {
    this.#workspace = workspace;
    this.#offer = offer;
  }

  get state(): LookUpState {
    return this.#state;
  }

  /** Puts the question; records that were answered are offered for import like dropped files. */
  async ask(question: LookupQuestion): Promise<void> {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    this.#state = { status: 'running', progress: null };
    try {
      const answer = await this.#workspace.ask('lookUp', question, {
        signal: running.signal,
        onProgress: (progress) => {
          if (this.#running === running) this.#state = { status: 'running', progress };
        },
      });
      if (this.#running !== running) return;
      this.#state = { status: 'done', question, answer };
      if (!question.countOnly) await this.#offer(answer.files);
    } catch (error) {
      if (this.#running !== running) return;
      const problem = describe(error);
      this.#state = problem === null ? { status: 'stopped' } : { status: 'failed', error: problem };
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  /** What was answered so far is kept as long as the page is open: asking again goes on from there. */
  stop(): void {
    this.#running?.abort(new DOMException('Stopped', 'AbortError'));
  }
}
