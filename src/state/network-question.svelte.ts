import { PipelineError, type NetworkAnswer, type NetworkRequest, type Progress } from '#pipeline';
import type { Workspace } from './workspace.svelte.ts';

export type NetworkState =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly progress: Progress | null }
  | { readonly status: 'ready' }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly message: string };

/**
 * The network that the page last asked for. It outlives the page, so that coming back costs nothing; the last answer
 * stays while the next one is made.
 */
export class NetworkQuestion {
  readonly #workspace: Pick<Workspace, 'ask'>;
  #state = $state.raw<NetworkState>({ status: 'waiting' });
  #answer = $state.raw<NetworkAnswer | null>(null);
  #asked = '';
  #measures: ReadonlySet<string> = new Set();
  #running: AbortController | null = null;

  constructor(workspace: Pick<Workspace, 'ask'>) {
    this.#workspace = workspace;
  }

  get state(): NetworkState {
    return this.#state;
  }
  /** The last answer; that of an earlier request while a new one is being made. */
  get answer(): NetworkAnswer | null {
    return this.#answer;
  }

  /** Asks, unless the same network of this build, with these measures at least, has been answered or is under way. */
  async ask(request: NetworkRequest, version: number): Promise<void> {
    const asked = `${String(version)} ${JSON.stringify({ ...request, measures: [] })}`;
    if (asked === this.#asked && request.measures.every((id) => this.#measures.has(id))) return;
    this.#running?.abort(new DOMException('Replaced', 'AbortError'));
    const running = new AbortController();
    this.#running = running;
    this.#asked = asked;
    this.#measures = new Set(request.measures);
    this.#state = { status: 'running', progress: null };
    try {
      const answer = await this.#workspace.ask('network', request, {
        signal: running.signal,
        onProgress: (progress) => {
          if (this.#running === running) this.#state = { status: 'running', progress };
        },
      });
      if (this.#running !== running) return;
      this.#answer = answer;
      this.#state = { status: 'ready' };
    } catch (error) {
      if (this.#running !== running) return;
      this.#asked = '';
      this.#state = running.signal.aborted ? { status: 'stopped' } : { status: 'failed', message: words(error) };
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  /** Stops what is under way; the last answer stays. */
  cancel(): void {
    this.#running?.abort(new DOMException('Stopped', 'AbortError'));
  }
}

function words(error: unknown): string {
  if (error instanceof PipelineError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
