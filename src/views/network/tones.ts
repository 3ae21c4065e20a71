import type { NetworkAnswer, NodeKind } from '#pipeline';
import type { ShownKind } from './kind-words.ts';

/** One color of the picture; tone 0 is that of everything without a color of its own. */
export interface LegendEntry {
  readonly tone: number;
  readonly label: string;
  readonly count: number;
  /** Of a tie, in pixels; a dot otherwise. */
  readonly width?: number;
}

export interface Tones {
  /** Node → tone. */
  readonly tone: Uint8Array;
  readonly legend: readonly LegendEntry[];
}

/** As many as can be told apart with any color vision; the rest share one grey. */
export const mostColors = 6;

/** A community with nodes enough to be a group: their rows, ascending. */
export interface ColoredGroup {
  readonly community: number;
  readonly list: readonly number[];
  readonly tone: number;
}

/** Two are a tie and no group. */
const leastMembers = 3;

/** The communities of three nodes and more, the largest first. @param community by node; −1 = none. */
export function communityGroups(community: Int32Array): readonly Omit<ColoredGroup, 'tone'>[] {
  const members = new Map<number, number[]>();
  for (const [node, number] of community.entries()) {
    if (number < 0) continue;
    const list = members.get(number);
    if (list === undefined) members.set(number, [node]);
    else list.push(node);
  }
  return [...members]
    .filter(([, list]) => list.length >= leastMembers)
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || a - b)
    .map(([number, list]) => ({ community: number, list }));
}

/** A color each for the largest, in the order of their size. */
export function coloredBySize(groups: readonly Omit<ColoredGroup, 'tone'>[]): readonly ColoredGroup[] {
  return groups.slice(0, mostColors).map((group, index) => ({ ...group, tone: index + 1 }));
}

/** Communities in their colors, named by what most of their members share; all others together. */
export function communityTones(
  { nodes }: NetworkAnswer,
  names: readonly (CommonName | null)[],
  colored: readonly ColoredGroup[] = coloredBySize(communityGroups(nodes.community)),
): Tones {
  const isInColor = new Set(colored.map(({ community }) => community));
  return toned(
    nodes.id.length,
    colored.map(({ community, list, tone }) => ({
      list,
      tone,
      label: legendLabel(community, names[community] ?? null),
    })),
    nodes.community.some((community) => community >= 0 && !isInColor.has(community))
      ? 'Other communities'
      : 'No community',
  );
}

/** The countries of most organizations in a color each. A country belongs to an organization, never to a person. */
export function countryTones({ nodes }: NetworkAnswer): Tones {
  const members = new Map<string, number[]>();
  for (const [node, country] of nodes.group.entries()) {
    if (country === null) continue;
    const list = members.get(country);
    if (list === undefined) members.set(country, [node]);
    else list.push(node);
  }
  const most = [...members]
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1))
    .slice(0, mostColors);
  return toned(
    nodes.id.length,
    most.map(([country, list], index) => ({ list, tone: index + 1, label: countryName(country) })),
    'Other or not known',
  );
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** "Japan" for JP; the code itself where it is none. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

/** The unit of a person as it is, the country of an organization or a funder by its name. */
export function groupText(group: string, kind: NodeKind): string {
  return kind === 'person' ? group : countryName(group);
}

function toned(
  size: number,
  groups: readonly { readonly list: readonly number[]; readonly tone: number; readonly label: string }[],
  rest: string,
): Tones {
  const toneOf = new Uint8Array(size);
  const legend: LegendEntry[] = groups.map(({ list, tone, label }) => {
    for (const node of list) toneOf[node] = tone;
    return { tone, label, count: list.length };
  });
  const others = size - legend.reduce((sum, { count }) => sum + count, 0);
  return { tone: toneOf, legend: others === 0 ? legend : [...legend, { tone: 0, label: rest, count: others }] };
}

/** From so large a share of its members on, a community is called by what they have in common. */
const often = 0.25;

/** What the members of a community have in common; null where it is too few of them. */
export interface CommonName {
  readonly name: string;
  readonly isMost: boolean;
}

/**
 * What each community is called by, by its number: by the unit that most of its covered members are of, else by the
 * organization (of organizations and funders: the country) that its members are most often found with, where no other
 * community is called by the same.
 */
export function communityNames(answer: NetworkAnswer, kind: ShownKind): readonly (CommonName | null)[] {
  const units = kind === 'person' || kind === 'mixed' ? unitsOf(answer) : [];
  const size = answer.nodes.community.reduce((most, community) => Math.max(most, community + 1), 0);
  const others = answer.communities.map(({ name, share }, community) =>
    share < often || units[community] != null ? null : name,
  );
  const times = new Map<string, number>();
  for (const name of others) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
  return Array.from({ length: size }, (_, community) => {
    const unit = units[community] ?? null;
    if (unit !== null) return { name: unit, isMost: true };
    const name = others[community] ?? null;
    if (name === null || times.get(name) !== 1) return null;
    const share = answer.communities[community]?.share ?? 0;
    return { name: kind === 'organization' || kind === 'funder' ? countryName(name) : name, isMost: share > 0.5 };
  });
}

/** How many communities have two members and more, and how many nodes are by themselves. */
export function communitySizes(community: Int32Array): { readonly shared: number; readonly alone: number } {
  const members = new Uint32Array(community.reduce((most, own) => Math.max(most, own + 1), 0));
  for (const own of community) if (own >= 0) members[own] = (members[own] ?? 0) + 1;
  const alone = members.filter((count) => count === 1).length;
  return { shared: members.filter((count) => count > 1).length, alone };
}

/** "3: mostly Physics"; "Community 3" where its members have too little in common. */
export function legendLabel(community: number, common: CommonName | null): string {
  const number = String(community + 1);
  return common === null ? `Community ${number}` : `${number}: ${common.isMost ? 'mostly' : 'often'} ${common.name}`;
}

/** The unit of more than half of a community's members with any, where those are three and more. */
function unitsOf({ nodes }: NetworkAnswer): readonly (string | null)[] {
  const counts: (Map<string, number> | undefined)[] = [];
  for (const [node, community] of nodes.community.entries()) {
    const unit = nodes.kind[node] === 'person' ? (nodes.group[node] ?? null) : null;
    if (community < 0 || unit === null) continue;
    const own = (counts[community] ??= new Map<string, number>());
    own.set(unit, (own.get(unit) ?? 0) + 1);
  }
  return Array.from(counts, (own) => {
    const known = [...(own?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    const [unit, count] = [...(own ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [null, 0];
    return known >= 3 && count * 2 > known ? unit : null;
  });
}
