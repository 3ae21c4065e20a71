import type { CommunityHistory } from '#pipeline';

/** The network whose communities are followed: the one that the network page shows where nobody chose otherwise. */
export const followedNetwork = {
  kind: 'person',
  weight: 'fractional',
  cap: 100,
  year_from: null,
  year_to: null,
  focus: 'covered',
} as const;

/** From so large a share of its members on, a community is called by what they have in common. */
const often = 0.25;

/** "2: mostly Physics", the same in all windows; numbers are those of the tracks, from 1. */
export function trackName({ tracks }: Pick<CommunityHistory, 'tracks'>, track: number): string {
  const { name, share } = tracks[track] ?? { name: null, share: 0 };
  const number = String(track + 1);
  if (name === null || share < often) return `Community ${number}`;
  return `${number}: ${share > 0.5 ? 'mostly' : 'often'} ${name}`;
}

/** The community of a track in the window of these years; −1 = there is none. */
export function communityOf(history: CommunityHistory, track: number, from: number, to: number): number {
  const window = history.windows.findIndex((each) => each.from === from && each.to === to);
  return history.communities.findIndex((each) => each.window === window && each.track === track);
}
