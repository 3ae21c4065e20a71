import type { CommunityHistory, HistoryRequest, NetworkAnswer, NetworkChoice } from '#pipeline';
import { faded, type Scene, shown } from '../../../charts/network/scene.ts';
import { communityOf } from '../../../parts/community-history.ts';
import type { NetworkOptions } from '../network-options.ts';

/** A tracked community, by its number from 0, and the years of its window. */
export interface WantedTrack {
  readonly track: number;
  readonly from: number;
  readonly to: number;
}

/** @param number of the track in the address, from 1. */
export function wantedTrack({ from, to }: NetworkOptions, number: string | null): WantedTrack | null {
  return number === null || from === null || to === null || to < from ? null : { track: Number(number) - 1, from, to };
}

/** What has to be asked to know that community: the history of the same network in windows of that length. */
export function historyOf(choice: NetworkChoice, { from, to }: WantedTrack): HistoryRequest {
  return { network: { ...choice, year_from: null, year_to: null }, length: to - from + 1 };
}

/** Whether an answer is that to this request, and not to one before. */
export function isAnswerTo<Request>(answer: { readonly request: Request } | null, request: Request | null): boolean {
  return answer !== null && JSON.stringify(answer.request) === JSON.stringify(request);
}

/** The members of a tracked community in the window of these years. */
export interface TrackMembers {
  readonly track: number;
  /** By node of the picture: 1 = a member. */
  readonly isMember: Uint8Array;
  readonly members: number;
  /** Members who are no node of the picture. */
  readonly missing: number;
}

/** null where the history has no such community. */
export function trackMembers(
  answer: NetworkAnswer,
  history: CommunityHistory,
  { track, from, to }: WantedTrack,
): TrackMembers | null {
  const community = history.communities[communityOf(history, track, from, to)];
  if (community === undefined) return null;
  const ids = new Set(Array.from(community.members, (node) => history.id[node] ?? ''));
  const isMember = Uint8Array.from(answer.nodes.id, (id) => (ids.has(id) ? 1 : 0));
  const there = isMember.reduce((sum, is) => sum + is, 0);
  return { track, isMember, members: ids.size, missing: ids.size - there };
}

/** The picture with everything faded but these nodes and the ties between them. */
export function memberScene(scene: Scene, isMember: Uint8Array): Scene {
  return {
    ...scene,
    state: scene.state.map((state, node) => (state === shown && isMember[node] !== 1 ? faded : state)),
    edgeOpacity: scene.edgeOpacity.map((opacity, edge) => {
      const isInside = isMember[scene.source[edge] ?? 0] === 1 && isMember[scene.target[edge] ?? 0] === 1;
      return isInside && opacity > 0 ? Math.min(0.75, opacity + 0.25) : 0;
    }),
  };
}
