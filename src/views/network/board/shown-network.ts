import type { NetworkAnswer, PeriodsAnswer } from '#pipeline';
import type { NetworkOptions } from '../network-options.ts';

/** The network that the page shows, and how. */
export interface ShownNetwork {
  readonly network: NetworkAnswer;
  readonly options: NetworkOptions;
  /** Two periods of which `network` is the network of both; null = one window of years. */
  readonly comparison: PeriodsAnswer | null;
  /** Whether it is the network of a file, and no part of the workspace. */
  readonly isForeign: boolean;
}

/** Whether its works can be asked: for paths and windows of years. */
export function canAsk({ isForeign, comparison }: ShownNetwork): boolean {
  return !isForeign && comparison === null;
}

/** A rank among people, organizations and funders together would compare what works tie in different ways. */
export function canRank(shown: ShownNetwork): boolean {
  return canAsk(shown) && shown.options.kind !== 'mixed';
}
