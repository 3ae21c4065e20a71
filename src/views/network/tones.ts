import type { NetworkAnswer } from '#pipeline';

/** One color of the picture; tone 0 is that of everything without a color of its own. */
export interface LegendEntry {
  readonly tone: number;
  readonly label: string;
  readonly count: number;
}

export interface Tones {
  /** Node → tone. */
  readonly tone: Uint8Array;
  readonly legend: readonly LegendEntry[];
}

/** As many as can be told apart with any color vision; the rest share one grey. */
const mostColors = 6;

/** The largest communities (of three nodes or more) in a color each, named by what most of their members share. */
export function communityTones({ nodes }: NetworkAnswer, names: readonly string[]): Tones {
  const members = new Map<number, number[]>();
  for (const [node, community] of nodes.community.entries()) {
    if (community < 0) continue;
    const list = members.get(community);
    if (list === undefined) members.set(community, [node]);
    else list.push(node);
  }
  const largest = [...members]
    .filter(([, list]) => list.length >= 3)
    .sort(([a, listA], [b, listB]) => listB.length - listA.length || a - b)
    .slice(0, mostColors);
  return toned(
    nodes.id.length,
    largest.map(([community, list]) => ({ list, label: names[community] ?? '' })),
    members.size > largest.length ? 'Other communities' : 'No community',
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
    most.map(([country, list]) => ({ list, label: countryName(country) })),
    'Other or not known',
  );
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** "Japan" for JP; the code itself where it is none. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

function toned(size: number, groups: readonly { list: readonly number[]; label: string }[], rest: string): Tones {
  const tone = new Uint8Array(size);
  const legend: LegendEntry[] = groups.map(({ list, label }, index) => {
    for (const node of list) tone[node] = index + 1;
    return { tone: index + 1, label, count: list.length };
  });
  const others = size - legend.reduce((sum, { count }) => sum + count, 0);
  return { tone, legend: others === 0 ? legend : [...legend, { tone: 0, label: rest, count: others }] };
}

/** What each community is called, by its number. */
export function communityNames({ nodes }: NetworkAnswer, kind: 'person' | 'organization'): readonly string[] {
  const groups: (Map<string, number> | undefined)[] = [];
  const known: number[] = [];
  for (const [node, community] of nodes.community.entries()) {
    if (community < 0) continue;
    const counts = (groups[community] ??= new Map<string, number>());
    const group = nodes.group[node] ?? null;
    if (group === null) continue;
    known[community] = (known[community] ?? 0) + 1;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return Array.from(groups, (counts, community) => {
    const number = String(community + 1);
    const all = known[community] ?? 0;
    const [group, count] = [...(counts ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? ['', 0];
    if (all < 3 || count * 2 <= all) return `Community ${number}`;
    return `${number}: mostly ${kind === 'organization' ? countryName(group) : group}`;
  });
}
