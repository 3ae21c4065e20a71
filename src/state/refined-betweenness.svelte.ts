import type { BetweennessAnswer, NetworkAnswer } from '#pipeline';
import { TimeLeft } from './time-left.ts';
import type { Workspace } from './workspace.svelte.ts';

export type RefinedState =
  /** Nothing to refine: the network's answer has betweenness itself, or nobody wants it. */
  | { readonly status: 'none' }
  | { readonly status: 'refining' }
  | { readonly status: 'stopped' }
  | { readonly status: 'refined' }
  /** Every shortest path is being counted: the part that is done, 0–1, and seconds left, null while too little is known. */
  | { readonly status: 'counting'; readonly share: number; readonly seconds: number | null }
  | { readonly status: 'exact' }
  | { readonly status: 'failed'; readonly message: string };

/**
 * Betweenness of a network that is too large to be kept waiting for it: estimates come in while one looks, each better than
 * the one before; on request every path is counted. Leaving the page does not end it.
 */
export class RefinedBetweenness {
  readonly #workspace: Pick<Workspace, 'ask'>;
  readonly #now: () => number;
  #network: NetworkAnswer | null = null;
  #found = $state.raw<BetweennessAnswer | null>(null);
  #state = $state.raw<RefinedState>({ status: 'none' });
  #running: AbortController | null = null;

  constructor(workspace: Pick<Workspace, 'ask'>, now: () => number = () => performance.now()) {
    this.#workspace = workspace;
    this.#now = now;
  }

  get state(): RefinedState {
    return this.#state;
  }
  /** The best values so far of the network that is followed; null = none yet. */
  get found(): BetweennessAnswer | null {
    return this.#found;
  }

  /** Begins with this network, unless it is the one that is followed already. */
  follow(network: NetworkAnswer): void {
    if (this.#network === network) return;
    this.stop();
    this.#network = network;
    this.#found = null;
    this.#state = { status: 'none' };
    if (network.isBetweennessApart) this.refine();
  }

  /** The same network with the best values so far among its measures. */
  into(network: NetworkAnswer): NetworkAnswer {
    const found = this.#found;
    if (found === null || network !== this.#network) return network;
    const measures = { ...network.nodes.measures, betweenness: found.values };
    return { ...network, nodes: { ...network.nodes, measures } };
  }

  /** Draws more and more pairs until the estimate is good enough. */
  refine(): void {
    void this.#put(false, { status: 'refining' });
  }

  /** Counts every shortest path; the estimate stays until that is done. */
  count(): void {
    void this.#put(true, { status: 'counting', share: 0, seconds: null });
  }

  /** Ends what is under way; the best values so far stay. */
  stop(): void {
    this.#running?.abort(new DOMException('Stopped', 'AbortError'));
  }

  async #put(isExact: boolean, begun: RefinedState): Promise<void> {
    const network = this.#network;
    if (network === null) return;
    this.stop();
    const running = new AbortController();
    const isCurrent = (): boolean => this.#running === running;
    this.#running = running;
    this.#state = begun;
    const timeLeft = new TimeLeft();
    const { source, target } = network.edges;
    try {
      const answer = await this.#workspace.ask(
        'betweenness',
        { order: network.nodes.id.length, source, target, isExact },
        {
          signal: running.signal,
          onInterim: (interim) => {
            if (isCurrent()) this.#found = interim;
          },
          onProgress: ({ done, total }) => {
            if (!isCurrent()) return;
            timeLeft.add(done / total, this.#now());
            this.#state = { status: 'counting', share: done / total, seconds: timeLeft.secondsTo(1) };
          },
        },
      );
      if (!isCurrent()) return;
      this.#found = answer;
      this.#state = { status: isExact ? 'exact' : 'refined' };
    } catch (error) {
      if (!isCurrent()) return;
      if (running.signal.aborted) this.#state = { status: 'stopped' };
      else this.#state = { status: 'failed', message: error instanceof Error ? error.message : String(error) };
    } finally {
      if (isCurrent()) this.#running = null;
    }
  }
}
