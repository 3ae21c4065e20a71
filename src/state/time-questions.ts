import type {
  CommunityHistory,
  HistoryRequest,
  NodeWindowsAnswer,
  NodeWindowsRequest,
  PeriodsAnswer,
  PeriodsRequest,
  RanksAnswer,
  RanksRequest,
} from '#pipeline';
import { LongQuestion } from './long-question.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What is asked of a network through time, each by itself. */
export interface TimeQuestions {
  readonly periods: LongQuestion<PeriodsRequest, PeriodsAnswer>;
  readonly ranks: LongQuestion<RanksRequest, RanksAnswer>;
  readonly nodeWindows: LongQuestion<NodeWindowsRequest, NodeWindowsAnswer>;
  readonly history: LongQuestion<HistoryRequest, CommunityHistory>;
}

export function timeQuestions(workspace: Pick<Workspace, 'ask'>): TimeQuestions {
  return {
    periods: new LongQuestion((request, options) => workspace.ask('periods', request, options), isSame),
    ranks: new LongQuestion((request, options) => workspace.ask('ranks', request, options), isSame),
    nodeWindows: new LongQuestion((request, options) => workspace.ask('nodeWindows', request, options), isSame),
    history: new LongQuestion((request, options) => workspace.ask('communityHistory', request, options), isSame),
  };
}

/** Whether an answer to one request answers another of the same kind. */
function isSame<Argument>(one: Argument, other: Argument): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
