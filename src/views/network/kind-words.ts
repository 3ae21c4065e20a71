import type { NetworkKind, NodeKind } from '#pipeline';

/** What the page calls a kind of network and its nodes. */
interface KindWords {
  /** In the choice of kinds. */
  readonly title: string;
  /** Under the heading of the page. */
  readonly about: string;
  readonly one: string;
  readonly many: string;
  /** The choice that keeps to covered people. */
  readonly covered: string;
  /** What a ring says of a node. */
  readonly ring: string;
  /** What is known of every node besides its name. */
  readonly group: string;
  /** What a node has done with those that it is tied to. */
  readonly tied: string;
  /** The question for what two nodes have in common. */
  readonly common: string;
  /** Begins the names of its files. */
  readonly stem: string;
}

/** What is shown: a kind of network of the workspace, or the network of a file, of which nobody knows what its nodes are. */
export type ShownKind = NetworkKind | 'foreign';

export const kindWords: Readonly<Record<ShownKind, KindWords>> = {
  person: {
    title: 'People',
    about: 'Who published with whom.',
    one: 'person',
    many: 'people',
    covered: 'Covered and their co-authors',
    ring: 'covered person',
    group: 'Unit',
    tied: 'published with',
    common: 'Co-authors in common',
    stem: 'people',
  },
  organization: {
    title: 'Organizations',
    about: 'Organizations that share a byline.',
    one: 'organization',
    many: 'organizations',
    covered: 'Of covered people, and tied',
    ring: 'named by a covered person',
    group: 'Country',
    tied: 'shared a byline with',
    common: 'Partners in common',
    stem: 'organization',
  },
  funder: {
    title: 'Funders',
    about: 'Funders that one work acknowledges together.',
    one: 'funder',
    many: 'funders',
    covered: 'Of covered people’s works, and tied',
    ring: 'acknowledged by a covered person’s work',
    group: 'Country',
    tied: 'shared an acknowledgment with',
    common: 'Funders named with both',
    stem: 'funder',
  },
  mixed: {
    title: 'Mixed',
    about: 'People with the organizations they name and the funders their works acknowledge.',
    one: 'node',
    many: 'nodes',
    covered: 'Covered people, theirs alone',
    ring: 'covered person',
    group: 'Unit or country',
    tied: 'shared works with',
    common: 'What both are tied to',
    stem: 'mixed',
  },
  foreign: {
    title: 'Nodes',
    about: 'A network that another program made.',
    one: 'node',
    many: 'nodes',
    covered: '',
    ring: '',
    group: 'Group',
    tied: 'are tied to',
    common: 'What both are tied to',
    stem: 'file',
  },
};

/** What a node is, in a word, and the number of its form in the picture. */
export const nodeKinds: Readonly<
  Record<NodeKind, { readonly title: string; readonly form: number; readonly formTitle: string }>
> = {
  person: { title: 'Person', form: 0, formTitle: 'Disc: person' },
  organization: { title: 'Organization', form: 1, formTitle: 'Square: organization' },
  funder: { title: 'Funder', form: 2, formTitle: 'Diamond: funder' },
};

/** "person" / "people", "organization" / "organizations", … */
export function nounOf(kind: ShownKind, count: number): string {
  const { one, many } = kindWords[kind];
  return count === 1 ? one : many;
}
