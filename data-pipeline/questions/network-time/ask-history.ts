import { byKey } from '../../core/by-key.ts';
import { type Collaborations, mostFrequent } from '../../graph/collaborations.ts';
import { community } from '../../graph/measures/community.ts';
import { measureGraph } from '../../graph/measures/index.ts';
import type { Network } from '../../graph/network.ts';
import type { DrawableNetwork } from '../../graph/resampling/drawable-network.ts';
import { drawnGraph } from '../../graph/resampling/drawn-graph.ts';
import type { YearWindow } from '../../graph/resampling/windows.ts';
import { trackCommunities, type TrackedCommunity } from '../../graph/tracking/track-communities.ts';
import type { NetworkRunOptions } from '../ask-network.ts';
import type { CommunityHistory, HistoryRequest } from './answers.ts';
import { windowsOf } from './ask-node-windows.ts';
import { drawableChoice } from './put-choice.ts';

/** Two people are a tie and no group that could be followed. */
const leastMembers = 3;

const leastOverlap = 0.3;
const leastChange = 0.1;

/**
 * The communities of a network in windows of years that move on year by year, found in each window alone (seeded Leiden), and
 * followed from one to the next by the members that they share.
 */
export async function askHistory(
  model: Collaborations,
  request: HistoryRequest,
  options: NetworkRunOptions,
): Promise<CommunityHistory> {
  const { network, drawable } = drawableChoice(model, request.network);
  const windows = windowsOf(drawable.years, request.length);
  const found: (readonly Uint32Array[])[] = [];
  for (const window of windows) {
    found.push(await communitiesIn(drawable, window, request.network.focus, options));
    const [done, total] = [found.length, windows.length];
    options.onProgress?.({ stage: 'network', detail: String(window.to), done, total, unit: 'windows' });
  }
  const { communities, passages, events } = trackCommunities(found, { leastOverlap, leastChange });
  return {
    request,
    windows,
    id: network.nodes.id,
    label: network.nodes.label,
    communities,
    passages,
    events,
    tracks: trackNames(communities, model, network, request.network.kind),
    leastOverlap,
    leastMembers,
  };
}

/** The communities of one window, the largest first. */
async function communitiesIn(
  drawable: DrawableNetwork,
  { from, to }: YearWindow,
  focus: 'all' | 'covered',
  { crew, signal }: NetworkRunOptions,
): Promise<readonly Uint32Array[]> {
  const times = Uint16Array.from(drawable.years, (year) => (year >= from && year <= to ? 1 : 0));
  const { graph, nodes } = drawnGraph(drawable, times, focus);
  const [measured] = await measureGraph(graph, {
    measures: [community],
    ...(crew && { crew }),
    ...(signal && { signal }),
  });
  const groups: number[][] = [];
  for (const [row, number] of (measured?.values ?? []).entries()) (groups[number - 1] ??= []).push(nodes[row] ?? 0);
  return groups.filter((members) => members.length >= leastMembers).map((members) => Uint32Array.from(members));
}

/**
 * What each track is called in all its windows: the unit of most of its covered members, else what most of its members are
 * found with. Someone counts once for each window in which they are a member.
 */
function trackNames(
  communities: readonly TrackedCommunity[],
  model: Collaborations,
  { nodes }: Network,
  kind: HistoryRequest['network']['kind'],
): CommunityHistory['tracks'] {
  const byTrack = byKey(communities, ({ track }) => track);
  return Array.from({ length: byTrack.size }, (_, track) => {
    const members = (byTrack.get(track) ?? []).flatMap((each) => [...each.members]);
    if (kind !== 'person') return mostCommon(members.map((node) => nodes.group[node] ?? null));
    const unit = mostCommon(members.map((node) => nodes.group[node] ?? null));
    if (unit.share > 0.5) return unit;
    return mostCommon(members.map((node) => model.mostNamed[nodes.members[node] ?? 0] ?? null));
  });
}

/** The most frequent name and its share of those that are known; of as frequent ones the first by code unit. */
function mostCommon(names: readonly (string | null)[]): CommunityHistory['tracks'][number] {
  const known = names.filter((name) => name !== null);
  const counts = new Map([...byKey(known, (name) => name)].map(([name, all]) => [name, all.length]));
  const name = mostFrequent(counts);
  return { name, share: name === null ? 0 : (counts.get(name) ?? 0) / known.length };
}
