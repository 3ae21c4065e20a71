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
import { trackCommunities } from '../../data-pipeline/graph/tracking/track-communities.ts';
import { rateChanges } from '../../data-pipeline/statistics/rate-changes.ts';
import { fictionalNetwork } from './fictional-network.ts';

/** Every fifth tie is new, gone, stronger, weaker or the same; each work stands on one tie. */
export function fictionalPeriods(request: PeriodsRequest): PeriodsAnswer {
  const network = fictionalNetwork(220, request.network.kind === 'organization' ? 'organization' : 'person');
  const size = network.edges.source.length;
  const pairs = [
    [0, 2],
    [3, 0],
    [1, 9],
    [9, 1],
    [2, 3],
  ] as const;
  const works = (side: 0 | 1) => Uint32Array.from({ length: size }, (_, edge) => pairs[edge % 5]?.[side] ?? 0);
  const [worksA, worksB] = [works(0), works(1)];
  const { a, b } = request;
  const { probability, falseDiscovery, tested, leastEvents } = rateChanges(worksA, worksB, {
    a: a.to - a.from + 1,
    b: b.to - b.from + 1,
  });
  const starts = Uint32Array.from({ length: size + 1 });
  const years: number[] = [];
  for (let edge = 0; edge < size; edge += 1) {
    const [inA, inB] = [worksA[edge] ?? 0, worksB[edge] ?? 0];
    starts[edge + 1] = (starts[edge] ?? 0) + inA + inB;
    years.push(...Array<number>(inA).fill(a.to), ...Array<number>(inB).fill(b.from));
  }
  return {
    request,
    network,
    changes: {
      weightA: Float64Array.from(worksA, (count) => count / 2),
      weightB: Float64Array.from(worksB, (count) => count / 2),
      worksA,
      worksB,
      status: Uint8Array.from({ length: size }, (_, edge) => edge % 5),
      probability,
      falseDiscovery,
      tested,
      leastWorks: leastEvents,
    },
    tieWorks: { starts, works: Uint32Array.from(years.keys()) },
    workId: years.map((_, work) => `doi:10.5555/eastmarch.${String(work)}`),
    workTitle: years.map((_, work) => `Chloride transport in layered coatings, part ${String(work)}`),
    workYear: Int32Array.from(years),
    worksA: 640,
    worksB: 720,
  };
}

/** Ranks by degree, each moving by as many ranks as it is far from the first. */
export function fictionalRanks(request: RanksRequest): RanksAnswer {
  const { nodes } = fictionalNetwork(220);
  const values = nodes.measures['degree'] ?? new Float64Array();
  const rank = Uint32Array.from(values, (value) => 1 + values.filter((other) => other > value).length);
  const isSlow = request.measure === 'betweenness';
  return {
    request,
    id: nodes.id,
    ranks: isSlow
      ? null
      : {
          values,
          rank,
          lo: rank.map((own) => Math.max(1, Math.ceil(own / 2))),
          hi: rank.map((own) => Math.min(220, own * 2 + 1)),
          inTop: Float64Array.from(rank, (own) => Math.max(0, 1 - own / 20)),
          top: 10,
          draws: 200,
        },
    reason: isSlow ? 'Betweenness of so large a network takes too long to be measured again and again.' : null,
    works: 1360,
  };
}

/** A measure that rises from window to window, with one window without the node. */
export function fictionalNodeWindows(request: NodeWindowsRequest): NodeWindowsAnswer {
  const windows = Array.from({ length: 8 }, (_, index) => ({
    from: 2016 + index,
    to: 2016 + index + request.length - 1,
  }));
  return {
    request,
    title: 'Degree',
    windows: windows.map((window, index) => ({
      window,
      value: index === 2 ? null : 4 + index,
      estimate: index === 2 ? null : { value: 4 + index, lo: 2 + index, hi: 6 + index },
      works: 90 + index,
      ownWorks: index === 2 ? 0 : 3 + index,
    })),
    draws: 200,
    reason: null,
  };
}

/** Three communities of which two merge and one splits, over five windows. */
export function fictionalHistory(request: HistoryRequest): CommunityHistory {
  const { nodes } = fictionalNetwork(220);
  const range = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, index) => from + index);
  const windows = [
    [range(0, 20), range(20, 34), range(40, 52)],
    [range(0, 22), range(22, 36), range(40, 54)],
    [range(0, 36), range(40, 54)],
    [range(0, 34), range(40, 47), range(47, 56)],
    [range(0, 34), range(40, 47), range(47, 56), range(60, 66)],
  ];
  const { communities, passages, events, tracks } = trackCommunities(windows, { leastOverlap: 0.3, leastChange: 0.1 });
  const names = ['Marine Biology', 'Materials Science', 'Polytechnic of Nordhavn'];
  return {
    request,
    windows: windows.map((_, index) => ({ from: 2016 + index, to: 2016 + index + request.length - 1 })),
    id: nodes.id,
    label: nodes.label,
    communities,
    passages,
    events,
    tracks: Array.from({ length: tracks }, (_, track) => ({
      name: names[track] ?? null,
      share: track === 2 ? 0.4 : 0.7,
    })),
    leastOverlap: 0.3,
    leastMembers: 3,
  };
}
