import { type NetworkAnswer, trackCommunities } from '#pipeline';
import { type ColoredGroup, coloredBySize, communityGroups, mostColors } from './tones.ts';

/** The colors of a picture, and whom each was last given to: for the next picture to keep them. */
export interface KeptColors {
  readonly groups: readonly ColoredGroup[];
  /** Ids of members by tone, the color that was given last at the end. */
  readonly holders: ReadonlyMap<number, readonly string[]>;
}

/**
 * Two groups are the same from this overlap of their members on, 0–1: less than for a community that is followed on Trends, as a
 * window moved by its own length shares few people with the one before, and a color claims less than a track.
 */
const leastOverlap = 0.1;

/**
 * Colors for the largest communities, each that of the group in earlier pictures that it is: by the members that both share, as
 * communities are followed on Trends. Others get the colors that nobody has, the one that was given longest ago last of all.
 * Where no group is one of those before, colors go by size, as in a first picture.
 *
 * @param before the colors of the picture before; null = there was none.
 */
export function keptColors({ nodes }: NetworkAnswer, before: KeptColors | null): KeptColors {
  const all = communityGroups(nodes.community);
  const earlier = [...(before?.holders ?? [])];
  const toneOf = tonesByMembers(nodes.id, all, earlier);
  const held = toneOf.size === 0 ? [] : earlier;
  const groups = toneOf.size === 0 ? coloredBySize(all) : all.slice(0, mostColors).map(colorWith(toneOf, held));
  const given = new Map(groups.map(({ tone, list }) => [tone, list.map((node) => nodes.id[node] ?? '')]));
  return { groups, holders: new Map([...held.filter(([tone]) => !given.has(tone)), ...given]) };
}

type Group = Omit<ColoredGroup, 'tone'>;
type Held = readonly (readonly [tone: number, ids: readonly string[]])[];

/** The tone of each of the largest groups that is one of those before, by the number of its community. */
function tonesByMembers(ids: readonly string[], all: readonly Group[], held: Held): ReadonlyMap<number, number> {
  if (held.length === 0) return new Map();
  const numberOf = new Map(ids.map((id, row) => [id, row]));
  const numbered = (id: string): number => {
    const number = numberOf.get(id) ?? numberOf.size;
    numberOf.set(id, number);
    return number;
  };
  const earlier = held.map(([, members]) => Uint32Array.from(members, numbered).sort());
  const later = all.map(({ list }) => Uint32Array.from(list));
  const { communities } = trackCommunities([earlier, later], { leastOverlap, leastChange: 0 });
  const toneOf = new Map<number, number>();
  for (const [place, { community }] of all.slice(0, mostColors).entries()) {
    // Tracks are numbered as they appear: those of the groups before come first.
    const tone = held[communities[held.length + place]?.track ?? -1]?.[0];
    if (tone !== undefined) toneOf.set(community, tone);
  }
  return toneOf;
}

function colorWith(toneOf: ReadonlyMap<number, number>, held: Held): (group: Group) => ColoredGroup {
  const taken = new Set(toneOf.values());
  const isHeld = new Set(held.map(([tone]) => tone));
  const never = Array.from({ length: mostColors }, (_, index) => index + 1).filter((tone) => !isHeld.has(tone));
  const free = [...never, ...held.map(([tone]) => tone).filter((tone) => !taken.has(tone))];
  return (group) => ({ ...group, tone: toneOf.get(group.community) ?? free.shift() ?? 0 });
}
