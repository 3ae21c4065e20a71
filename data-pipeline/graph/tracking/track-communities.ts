/** A community of one window, followed from the windows before. */
export interface TrackedCommunity {
  /** Number of the window, from 0. */
  readonly window: number;
  /** The same for one community in all its windows; from 0, in the order in which they appear. */
  readonly track: number;
  /** Nodes, ascending. */
  readonly members: Uint32Array;
}

/** Two communities of consecutive windows with members in common; numbers of `communities`. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly shared: number;
  /** Shared members by all members of both, 0–1. */
  readonly overlap: number;
}

/** What becomes of a community from one window to the next, or what it came from. */
export type EventKind = 'appears' | 'continues' | 'grows' | 'shrinks' | 'merges' | 'splits' | 'ends';

export interface CommunityEvent {
  readonly kind: EventKind;
  /** The window in which it is seen: the later one. */
  readonly window: number;
  /** Communities of the earlier window: several where they merge, none where one appears. */
  readonly before: readonly number[];
  /** Communities of the later window: several where one splits, none where it ends. */
  readonly after: readonly number[];
}

export interface TrackedCommunities {
  readonly communities: readonly TrackedCommunity[];
  /** Every pair with a member in common, by `from`, then `to`. */
  readonly passages: readonly Passage[];
  /** By window, then as communities come. */
  readonly events: readonly CommunityEvent[];
  readonly tracks: number;
}

export interface TrackingOptions {
  /** Two communities are matched from this overlap on, 0–1. */
  readonly leastOverlap: number;
  /** A matched community grows or shrinks where it changes its size by more than this share. */
  readonly leastChange: number;
}

/**
 * Follows communities from window to window: two of consecutive windows are matched where the Jaccard overlap of their members
 * is large enough, and events are read from the matches. A community keeps its track where it and the one before are each
 * other's best match: of equal overlaps the one with more shared members, then the one that comes first.
 *
 * D. Greene, D. Doyle, P. Cunningham, Tracking the evolution of communities in dynamic social networks, Proc. ASONAM 2010,
 * 176–183, https://doi.org/10.1109/ASONAM.2010.17; here each window is matched with the one before it alone.
 *
 * @param windows the communities of each window, members ascending.
 */
export function trackCommunities(
  windows: readonly (readonly Uint32Array[])[],
  { leastOverlap, leastChange }: TrackingOptions,
): TrackedCommunities {
  const communities: TrackedCommunity[] = [];
  const passages: Passage[] = [];
  const events: CommunityEvent[] = [];
  let tracks = 0;
  let earlier: readonly number[] = [];
  for (const [window, groups] of windows.entries()) {
    const first = communities.length;
    const later = groups.map((_, index) => first + index);
    const between = passagesBetween(communities, earlier, groups, first);
    const matches = between.filter(({ overlap }) => overlap >= leastOverlap);
    for (const [index, members] of groups.entries()) {
      const before = bestOf(matches, 'to', first + index);
      const isKept = before !== null && bestOf(matches, 'from', before.from) === before;
      const track = isKept ? communities[before.from]!.track : tracks++;
      communities.push({ window, track, members });
    }
    passages.push(...between);
    if (window > 0) events.push(...eventsOf(window, communities, earlier, later, matches, leastChange));
    earlier = later;
  }
  return { communities, passages, events, tracks };
}

function passagesBetween(
  communities: readonly TrackedCommunity[],
  earlier: readonly number[],
  groups: readonly Uint32Array[],
  first: number,
): readonly Passage[] {
  const groupOf = new Map<number, number>();
  for (const [index, members] of groups.entries()) for (const node of members) groupOf.set(node, index);
  return earlier.flatMap((from) => {
    const { members } = communities[from]!;
    const shared = new Uint32Array(groups.length);
    for (const node of members) {
      const group = groupOf.get(node);
      if (group !== undefined) shared[group]! += 1;
    }
    return groups.flatMap((group, index): Passage[] => {
      const count = shared[index]!;
      if (count === 0) return [];
      const overlap = count / (members.length + group.length - count);
      return [{ from, to: first + index, shared: count, overlap }];
    });
  });
}

/** The match of one community with the largest overlap; null where it has none. */
function bestOf(matches: readonly Passage[], side: 'from' | 'to', community: number): Passage | null {
  let best: Passage | null = null;
  for (const match of matches) {
    if (match[side] !== community) continue;
    const isBetter =
      best === null || match.overlap > best.overlap || (match.overlap === best.overlap && match.shared > best.shared);
    if (isBetter) best = match;
  }
  return best;
}

function eventsOf(
  window: number,
  communities: readonly TrackedCommunity[],
  earlier: readonly number[],
  later: readonly number[],
  matches: readonly Passage[],
  leastChange: number,
): readonly CommunityEvent[] {
  const beforeOf = (to: number): number[] => matches.filter((match) => match.to === to).map(({ from }) => from);
  const afterOf = (from: number): number[] => matches.filter((match) => match.from === from).map(({ to }) => to);
  const ofEarlier = earlier.flatMap((community): CommunityEvent[] => {
    const after = afterOf(community);
    if (after.length === 0) return [{ kind: 'ends', window, before: [community], after }];
    return after.length > 1 ? [{ kind: 'splits', window, before: [community], after }] : [];
  });
  const ofLater = later.flatMap((community): CommunityEvent[] => {
    const before = beforeOf(community);
    if (before.length === 0) return [{ kind: 'appears', window, before, after: [community] }];
    if (before.length > 1) return [{ kind: 'merges', window, before, after: [community] }];
    const one = before[0]!;
    if (afterOf(one).length > 1) return [];
    const growth = communities[community]!.members.length / communities[one]!.members.length;
    const kind = growth > 1 + leastChange ? 'grows' : growth < 1 - leastChange ? 'shrinks' : 'continues';
    return [{ kind, window, before, after: [community] }];
  });
  return [...ofEarlier, ...ofLater];
}
