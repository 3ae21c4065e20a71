import type { Collaborations } from '../../data-pipeline/graph/collaborations.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { askHistory } from '../../data-pipeline/questions/network-time/ask-history.ts';
import { askNodeWindows } from '../../data-pipeline/questions/network-time/ask-node-windows.ts';
import { askPeriods } from '../../data-pipeline/questions/network-time/ask-periods.ts';
import { askRanks } from '../../data-pipeline/questions/network-time/ask-ranks.ts';
import type { NetworkPlaces, NetworkRequest, RunOptions } from '#pipeline';
import { graphCrew } from './graph-crew.ts';
import type { Requests } from './protocol.ts';

type TimeRequest = 'periods' | 'ranks' | 'nodeWindows' | 'communityHistory';

/** What the network page and the trends ask of a network through time. */
export function timeAnswers(
  db: () => Promise<Database>,
  model: () => Promise<Collaborations>,
  kept: (kind: NetworkRequest['kind']) => Promise<NetworkPlaces | null>,
): { [Name in TimeRequest]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]> } {
  const crew = graphCrew;
  return {
    periods: async (request, options) =>
      askPeriods(await db(), await model(), request, await kept(request.network.kind), { ...options, crew }),
    ranks: async (request, options) => askRanks(await model(), request, { ...options, crew }),
    nodeWindows: async (request, options) => askNodeWindows(await model(), request, { ...options, crew }),
    communityHistory: async (request, options) => askHistory(await model(), request, { ...options, crew }),
  };
}
