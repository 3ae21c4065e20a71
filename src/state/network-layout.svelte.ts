import type { NetworkAnswer, NetworkRequest } from '#pipeline';
import { LayoutClient } from '../worker/layout-client.ts';
import type { FromLayout, LayoutTask } from '../worker/layout-protocol.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Where the nodes of a network stand now. */
export interface LivePlaces {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

type Start = (
  task: LayoutTask,
  onplaces: (places: FromLayout) => void,
) => Pick<LayoutClient, 'pause' | 'resume' | 'stop'>;

/**
 * The layout of the network that is shown: begins with the places of its answer, settles beside everything else, can be
 * paused, and is kept for the next visit. Leaving the page does not end it.
 */
export class NetworkLayout {
  readonly #workspace: Pick<Workspace, 'ask'>;
  readonly #start: Start;
  #answer: NetworkAnswer | null = null;
  #kind: NetworkRequest['kind'] | null = null;
  #client: ReturnType<Start> | null = null;
  #places = $state.raw<LivePlaces | null>(null);
  #share = $state(1);
  #status = $state<'settled' | 'running' | 'paused'>('settled');

  constructor(workspace: Pick<Workspace, 'ask'>, start: Start = (task, onplaces) => new LayoutClient(task, onplaces)) {
    this.#workspace = workspace;
    this.#start = start;
  }

  /** The part of the work that is done, 0–1. */
  get share(): number {
    return this.#share;
  }
  get status(): 'settled' | 'running' | 'paused' {
    return this.#status;
  }

  /** The places of this answer's nodes. */
  placesOf(answer: NetworkAnswer): LivePlaces {
    const places = this.#places;
    return xy(places !== null && this.#answer === answer ? places : answer.nodes);
  }

  /**
   * Lays this answer out, unless that is done or under way.
   *
   * @param kind of which network of the workspace the places are kept; null = of none.
   */
  settle(answer: NetworkAnswer, kind: NetworkRequest['kind'] | null): void {
    if (this.#answer === answer) return;
    this.#client?.stop();
    this.#client = null;
    this.#answer = answer;
    this.#places = null;
    this.#status = 'settled';
    this.#kind = kind;
    if (answer.nodes.placed !== 'kept') this.#run(answer, answer.nodes.placed === 'partly');
  }

  /** Lays the network out once more, from where its nodes stand, as if they had never settled. */
  again(): void {
    if (this.#answer !== null) this.#run(this.#answer, false);
  }

  pause(): void {
    this.#client?.pause();
    if (this.#status === 'running') this.#status = 'paused';
  }

  resume(): void {
    this.#client?.resume();
    if (this.#status === 'paused') this.#status = 'running';
  }

  #run(answer: NetworkAnswer, isWarm: boolean): void {
    const { source, target, weight } = answer.edges;
    const { community } = answer.nodes;
    this.#share = 0;
    this.#status = 'running';
    this.#client = this.#start(
      { source, target, weight, community, ...xy(this.placesOf(answer)), isWarm },
      ({ x, y, share, isSettled }) => {
        this.#places = { x, y };
        this.#share = share;
        if (isSettled) this.#end({ x, y }, answer);
      },
    );
  }

  #end({ x, y }: LivePlaces, { nodes }: NetworkAnswer): void {
    this.#client?.stop();
    this.#client = null;
    this.#status = 'settled';
    if (this.#kind === null) return;
    void this.#workspace.ask('keepPlaces', { kind: this.#kind, places: { id: nodes.id, x: [...x], y: [...y] } });
  }
}

function xy({ x, y }: LivePlaces): LivePlaces {
  return { x, y };
}
