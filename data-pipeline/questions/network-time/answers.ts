import type { TieComparison } from '../../graph/periods/compare-ties.ts';
import type { WindowMeasure } from '../../graph/resampling/measure-windows.ts';
import type { RobustRanks } from '../../graph/resampling/robust-ranks.ts';
import type { YearWindow } from '../../graph/resampling/windows.ts';
import type { CommunityEvent, Passage } from '../../graph/tracking/track-communities.ts';
import type { NetworkAnswer, NetworkRequest } from '../network.ts';

/** Two periods of a network; its own years are not looked at. */
export interface PeriodsRequest {
  readonly network: NetworkRequest;
  readonly a: YearWindow;
  readonly b: YearWindow;
}

export interface PeriodsAnswer {
  readonly request: PeriodsRequest;
  /** The network of the works of both periods. */
  readonly network: NetworkAnswer;
  /** By edge of the network. */
  readonly changes: TieComparison;
  /** The works of edge `i` stand at `starts[i]` to `starts[i + 1]` of `works`, by year; each is a row of the columns below. */
  readonly tieWorks: { readonly starts: Uint32Array; readonly works: Uint32Array };
  readonly workId: readonly string[];
  readonly workTitle: readonly string[];
  readonly workYear: Int32Array;
  /** Works that make ties, in each period. */
  readonly worksA: number;
  readonly worksB: number;
}

/** A network without what is measured of it. */
export type NetworkChoice = Omit<NetworkRequest, 'measures'>;

export interface RanksRequest {
  readonly network: NetworkChoice;
  /** Id of the measure that nodes are ranked by. */
  readonly measure: string;
}

export interface RanksAnswer {
  readonly request: RanksRequest;
  /** Nodes, in the order of the columns of `ranks`. */
  readonly id: readonly string[];
  /** Null where drawing works anew would take too long; `reason` says so. */
  readonly ranks: RobustRanks | null;
  readonly reason: string | null;
  /** Works that draws are made of. */
  readonly works: number;
}

export interface NodeWindowsRequest {
  readonly network: NetworkChoice;
  readonly node: string;
  readonly measure: string;
  /** Years in a window. */
  readonly length: number;
}

export interface NodeWindowsAnswer {
  readonly request: NodeWindowsRequest;
  readonly title: string;
  readonly windows: readonly WindowMeasure[];
  /** Draws behind each band; 0 = there are no bands, `reason` says why. */
  readonly draws: number;
  readonly reason: string | null;
}

export interface HistoryRequest {
  readonly network: NetworkChoice;
  /** Years in a window. */
  readonly length: number;
}

/** Communities followed through time. Numbers of nodes are rows of `id` and `label`. */
export interface CommunityHistory {
  readonly request: HistoryRequest;
  readonly windows: readonly YearWindow[];
  readonly id: readonly string[];
  readonly label: readonly string[];
  readonly communities: readonly { readonly window: number; readonly track: number; readonly members: Uint32Array }[];
  readonly passages: readonly Passage[];
  readonly events: readonly CommunityEvent[];
  /** What each track is called: a unit, or what most of its members were found with; null = nothing in particular. */
  readonly tracks: readonly { readonly name: string | null; readonly share: number }[];
  /** From this overlap on two communities are matched. */
  readonly leastOverlap: number;
  readonly leastMembers: number;
}
