import type { Inquiry, NetworkAnswer, InquiredGroup } from '#pipeline';
import type { Route } from '../../../state/route.svelte.ts';

/** A question as the hash holds it, its ends chosen or not yet. */
export interface Asked {
  readonly about: Inquiry['about'];
  /** Ids of nodes, or of an organization; for groups `unit:Physics`, `country:NO`, `community:<a member>`, `organization:<id>`, `node:<id>`. */
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Steps that surroundings reach. */
  readonly reach: number;
}

const defaultReach = 2;

/** The question of the hash; null = none is asked. */
export function askedOf(route: Pick<Route, 'one' | 'all'>): Asked | null {
  const about = abouts.find((known) => known === route.one('ask'));
  if (about === undefined) return null;
  return {
    about,
    one: route.all('end-a'),
    other: route.all('end-b'),
    reach: Number(route.one('reach') ?? defaultReach),
  };
}

const abouts: readonly Inquiry['about'][] = [
  'shortest',
  'strongest',
  'surroundings',
  'common',
  'bridges',
  'organization',
];

/** What to ask of the pipeline; null while an end is missing. */
export function inquiryOf({ about, one, other, reach }: Asked, answer: NetworkAnswer): Inquiry | null {
  const [first] = one;
  const [second] = other;
  if (first === undefined) return null;
  if (about === 'surroundings') return { about, one: first, depth: reach };
  if (about === 'organization') return { about, organization: first };
  if (second === undefined) return null;
  if (about === 'bridges') return { about, one: groupOf(one, answer), other: groupOf(other, answer) };
  return { about, one: first, other: second };
}

function splitCode(code: string): readonly [kind: string, name: string] {
  const at = code.indexOf(':');
  return [code.slice(0, at), code.slice(at + 1)];
}

function groupOf(codes: readonly string[], answer: NetworkAnswer): InquiredGroup {
  const groups = codes.map((code) => oneGroup(code, answer));
  return { ids: groups.flatMap(({ ids }) => ids), organizations: groups.flatMap((group) => group.organizations) };
}

function oneGroup(code: string, { nodes }: NetworkAnswer): InquiredGroup {
  const [kind, name] = splitCode(code);
  if (kind === 'organization') return { ids: [], organizations: [name] };
  if (kind === 'node') return { ids: [name], organizations: [] };
  const community = kind === 'community' ? (nodes.community[nodes.id.indexOf(name)] ?? -1) : -1;
  const isMember = (node: number): boolean => {
    if (kind === 'community') return community >= 0 && nodes.community[node] === community;
    return nodes.group[node] === name && (nodes.kind[node] === 'person') === (kind === 'unit');
  };
  return { ids: nodes.id.filter((_, node) => isMember(node)), organizations: [] };
}
