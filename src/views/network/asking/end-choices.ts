import type { NetworkAnswer, NodeKind, SearchRow } from '#pipeline';
import { plural } from '../../../ui/numbers.ts';
import { nodeKinds } from '../kind-words.ts';
import type { NetworkOptions } from '../network-options.ts';
import { communityNames, countryName, groupText, legendLabel } from '../tones.ts';

/** What an end of a question may be, in the order in which it is offered. */
export interface EndChoice {
  /** What the hash holds of it. */
  readonly code: string;
  readonly label: string;
  /** What it is, in few words. */
  readonly hint: string;
  readonly isCovered: boolean;
}

type Kind = NetworkOptions['kind'];

/** Every node of the network. */
export function nodeChoices({ nodes }: NetworkAnswer, kind: Kind, prefix = ''): readonly EndChoice[] {
  return nodes.id.map((id, node) => ({
    code: `${prefix}${id}`,
    label: nodes.label[node] ?? '',
    hint: nodeHint(nodes.kind[node] ?? 'person', nodes.group[node] ?? null, kind),
    isCovered: nodes.is_covered[node] === true,
  }));
}

/** The unit of a person, the country of an organization; in a mixed network what a node is goes before. */
function nodeHint(own: NodeKind, group: string | null, kind: Kind): string {
  const text = group === null ? '' : groupText(group, own);
  if (kind !== 'mixed') return text;
  const { title } = nodeKinds[own];
  return text === '' ? title : `${title}, ${text}`;
}

/** Every organization of the workspace. */
export function organizationChoices(things: readonly SearchRow[], prefix = ''): readonly EndChoice[] {
  return things
    .filter(({ kind }) => kind === 'organization')
    .map(({ id, label, hint }) => ({
      code: `${prefix}${id}`,
      label,
      hint: hint === '' ? 'organization' : countryName(hint),
      isCovered: false,
    }));
}

/** Units (or countries) and communities, organizations, then single nodes. */
export function groupChoices(answer: NetworkAnswer, kind: Kind, things: readonly SearchRow[]): readonly EndChoice[] {
  return [
    ...sharedGroups(answer),
    ...communityChoices(answer, kind),
    ...(kind === 'person' ? organizationChoices(things, 'organization:') : []),
    ...nodeChoices(answer, kind, 'node:'),
  ];
}

/** Units of people, then countries of organizations. */
function sharedGroups({ nodes }: NetworkAnswer): readonly EndChoice[] {
  const counts = new Map<string, number>();
  for (const [node, group] of nodes.group.entries()) {
    if (group === null) continue;
    const code = `${nodes.kind[node] === 'person' ? 'unit' : 'country'}:${group}`;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const place = (code: string): string => (code.startsWith('unit:') ? `0${code}` : `1${code}`);
  return [...counts]
    .sort(([one], [other]) => (place(one) < place(other) ? -1 : 1))
    .map(([code, members]) => {
      const what = code.slice(0, code.indexOf(':'));
      const group = code.slice(what.length + 1);
      return {
        code,
        label: groupText(group, what === 'unit' ? 'person' : 'organization'),
        hint: `${what}, ${String(members)}`,
        isCovered: false,
      };
    });
}

/** Smaller ones are pairs and single nodes. */
const leastMembers = 3;

/** Communities go by their best-tied member: their numbers change with the network. */
function communityChoices(answer: NetworkAnswer, kind: Kind): readonly EndChoice[] {
  const { id, community, measures } = answer.nodes;
  const strength = (node: number): number => measures['strength']?.[node] ?? 0;
  const members = new Map<number, { best: number; count: number }>();
  for (const [node, number] of community.entries()) {
    if (number < 0) continue;
    const known = members.get(number);
    if (known === undefined) members.set(number, { best: node, count: 1 });
    else {
      known.count += 1;
      if (strength(node) > strength(known.best)) known.best = node;
    }
  }
  const names = communityNames(answer, kind);
  return [...members]
    .filter(([, { count }]) => count >= leastMembers)
    .sort(([one], [other]) => one - other)
    .map(([number, { best, count }]) => ({
      code: `community:${id[best] ?? ''}`,
      label: legendLabel(number, names[number] ?? null),
      hint: `community, ${String(count)}`,
      isCovered: false,
    }));
}

/** The choice of a code; where none has it, the code itself. */
export function chosenOf(code: string, choices: readonly EndChoice[]): EndChoice {
  const known = choices.find((choice) => choice.code === code);
  return known ?? { code, label: code, hint: choices.length === 0 ? '' : 'not in this network', isCovered: false };
}

/** "Physics and 2 more", for a sentence. */
export function endNames(chosen: readonly EndChoice[]): string {
  const [first] = chosen;
  if (first === undefined) return '';
  return chosen.length === 1 ? first.label : `${first.label} and ${plural(chosen.length - 1, 'other')}`;
}
