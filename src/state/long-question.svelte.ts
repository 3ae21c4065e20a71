import {
  type NetworkAnswer,
  type NetworkRequest,
  type InquiredNetwork,
  type Inquiry,
  type InquiryAnswer,
  PipelineError,
  type FigureSeries,
  type Progress,
  type TiesAnswer,
  type TiesRequest,
  type TrendsAnswer,
} from '#pipeline';
import type { AskOptions } from '../worker/client.ts';
import type { Requests } from '../worker/protocol.ts';
import type { Workspace } from './workspace.svelte.ts';

type QuestionState =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly progress: Progress | null }
  | { readonly status: 'ready' }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly message: string };

/**
 * A question that takes a while: shows how far it is and can be stopped. It outlives the page, so that coming back
 * costs nothing; the last answer stays while the next one is made, unless that sends something of use before its end.
 */
export class LongQuestion<Argument, Answer> {
  readonly #put: (argument: Argument, options: AskOptions<Answer, Answer>) => Promise<Answer>;
  readonly #answers: (asked: Argument, wanted: Argument) => boolean;
  #state = $state.raw<QuestionState>({ status: 'waiting' });
  #answer = $state.raw<Answer | null>(null);
  #asked: { readonly argument: Argument; readonly version: number } | null = null;
  #running: AbortController | null = null;

  /** @param answers whether the answer to `asked` answers `wanted` too. */
  constructor(
    put: (argument: Argument, options: AskOptions<Answer, Answer>) => Promise<Answer>,
    answers: (asked: Argument, wanted: Argument) => boolean,
  ) {
    this.#put = put;
    this.#answers = answers;
  }

  get state(): QuestionState {
    return this.#state;
  }
  /** The last answer; that of an earlier question while a new one is being answered. */
  get answer(): Answer | null {
    return this.#answer;
  }

  /** Asks about the workspace's build `version`, unless that is answered or under way already. */
  async ask(argument: Argument, version: number): Promise<void> {
    if (this.#asked?.version === version && this.#answers(this.#asked.argument, argument)) return;
    this.#running?.abort(new DOMException('Replaced', 'AbortError'));
    const running = new AbortController();
    this.#running = running;
    this.#asked = { argument, version };
    this.#state = { status: 'running', progress: null };
    try {
      const answer = await this.#put(argument, {
        signal: running.signal,
        onProgress: (progress) => {
          if (this.#running === running) this.#state = { status: 'running', progress };
        },
        onInterim: (interim) => {
          if (this.#running === running) this.#answer = interim;
        },
      });
      if (this.#running !== running) return;
      this.#answer = answer;
      this.#state = { status: 'ready' };
    } catch (error) {
      if (this.#running !== running) return;
      this.#asked = null;
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

export type NetworkQuestion = LongQuestion<NetworkRequest, NetworkAnswer>;

/** A network in files of another program, and what it is measured by. */
interface NetworkFileRequest {
  readonly files: readonly File[];
  readonly measures: readonly string[];
}
export type NetworkFileQuestion = LongQuestion<NetworkFileRequest, Requests['networkFile'][1]>;

/** A question about the network of a picture. */
export interface InquiryRequest {
  readonly network: InquiredNetwork;
  readonly inquiry: Inquiry;
}
export type InquiryQuestion = LongQuestion<
  InquiryRequest,
  { readonly asked: InquiryRequest; readonly answer: InquiryAnswer }
>;

/** What the page "Trends" asks, each by itself so that what is quick is seen first. */
export interface TrendQuestions {
  readonly trends: LongQuestion<null, TrendsAnswer>;
  readonly network: LongQuestion<null, readonly FigureSeries[]>;
  readonly ties: LongQuestion<TiesRequest, TiesAnswer>;
}

/** The network page's question. An answer with more measures than wanted answers too. */
export function networkQuestion(workspace: Pick<Workspace, 'ask'>): NetworkQuestion {
  return new LongQuestion(
    (request, options) => workspace.ask('network', request, options),
    (asked, wanted) =>
      JSON.stringify({ ...asked, measures: [] }) === JSON.stringify({ ...wanted, measures: [] }) &&
      wanted.measures.every((id) => asked.measures.includes(id)),
  );
}

/** A network of another program, read and drawn without becoming a part of the workspace. */
export function networkFileQuestion(workspace: Pick<Workspace, 'ask'>): NetworkFileQuestion {
  return new LongQuestion(
    (request, options) => workspace.ask('networkFile', request, options),
    (asked, wanted) => asked.files === wanted.files && wanted.measures.every((id) => asked.measures.includes(id)),
  );
}

/** A question about the network; its answer says what was asked, as the one before stays until then. */
export function inquiryQuestion(workspace: Pick<Workspace, 'ask'>): InquiryQuestion {
  return new LongQuestion(
    async (asked, { signal, onProgress }) => ({
      asked,
      answer: await workspace.ask('inquiry', asked, { signal, onProgress }),
    }),
    isSameInquiry,
  );
}

export function isSameInquiry(asked: InquiryRequest, wanted: InquiryRequest): boolean {
  return JSON.stringify(asked) === JSON.stringify(wanted);
}

export function trendQuestions(workspace: Pick<Workspace, 'ask'>): TrendQuestions {
  return {
    trends: new LongQuestion(
      (_, options) => workspace.ask('trends', null, options),
      () => true,
    ),
    network: new LongQuestion(
      (_, options) => workspace.ask('networkTrends', null, options),
      () => true,
    ),
    ties: new LongQuestion(
      (request, options) => workspace.ask('ties', request, options),
      (asked, wanted) => JSON.stringify(asked) === JSON.stringify(wanted),
    ),
  };
}

function words(error: unknown): string {
  if (error instanceof PipelineError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
