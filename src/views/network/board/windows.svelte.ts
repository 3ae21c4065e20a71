import type { CommunityHistory, HistoryRequest, RanksRequest } from '#pipeline';
import type { Route } from '../../../state/route.svelte.ts';
import type { TimeQuestions } from '../../../state/time-questions.ts';
import { choiceOf, measureTitles } from '../network-options.ts';
import { addedColumns, type RankColumns, rankColumns } from '../time/ranks.ts';
import {
  historyOf,
  isAnswerTo,
  trackMembers,
  type TrackMembers,
  wantedTrack,
  type WantedTrack,
} from '../time/track-scene.ts';
import { canRank, type ShownNetwork } from './shown-network.ts';

/** What draws of the works and windows of years add to the network: ranks by the measure of the picture, and a tracked community. */
export class WindowsOfYears {
  readonly #route: Pick<Route, 'one'>;
  readonly #questions: Pick<TimeQuestions, 'ranks' | 'history'>;
  readonly #shown: () => ShownNetwork;
  readonly #isAnswering: () => boolean;

  readonly sizeTitle = $derived.by(() => {
    const { size } = this.#shown().options;
    return measureTitles[size] ?? size;
  });
  readonly ranksRequest: RanksRequest = $derived.by(() => {
    const { options } = this.#shown();
    return { network: choiceOf(options), measure: options.size };
  });
  /** null until they are known for this very request, and where they are not asked for. */
  readonly ranks: RankColumns | null = $derived.by(() => {
    const found = this.#questions.ranks.answer;
    return canRank(this.#shown()) && isAnswerTo(found, this.ranksRequest) && this.#route.one('ranks') === '1'
      ? rankColumns(this.#shown().network, found, this.sizeTitle)
      : null;
  });
  /** The columns that ranks add to the table and to files. */
  readonly added = $derived(addedColumns(this.ranks));

  /** The tracked community that the picture brings forward; null = none, or a question is answered. */
  readonly track: WantedTrack | null = $derived.by(() =>
    canRank(this.#shown()) && !this.#isAnswering()
      ? wantedTrack(this.#shown().options, this.#route.one('track'))
      : null,
  );
  readonly historyRequest: HistoryRequest | null = $derived.by(() =>
    this.track === null ? null : historyOf(choiceOf(this.#shown().options), this.track),
  );
  readonly history: CommunityHistory | null = $derived.by(() => {
    const { answer } = this.#questions.history;
    return isAnswerTo(answer, this.historyRequest) ? answer : null;
  });
  readonly members: TrackMembers | null = $derived.by(() =>
    this.track === null || this.history === null ? null : trackMembers(this.#shown().network, this.history, this.track),
  );

  /** @param isAnswering whether the picture shows the answer to a question. */
  constructor(
    route: Pick<Route, 'one'>,
    questions: Pick<TimeQuestions, 'ranks' | 'history'>,
    shown: () => ShownNetwork,
    isAnswering: () => boolean,
  ) {
    this.#route = route;
    this.#questions = questions;
    this.#shown = shown;
    this.#isAnswering = isAnswering;
  }
}
