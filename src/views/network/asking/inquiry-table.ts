import type { Cell, Chain, InquiryAnswer, InquiredNode, InquiredWork } from '#pipeline';
import { nodeKinds } from '../kind-words.ts';
import { groupText } from '../tones.ts';

/** An answer as rows: what the table beside the picture shows and its CSV holds. */
export interface InquiryTable {
  readonly columns: readonly InquiryColumn[];
  readonly rows: readonly InquiryRow[];
}

interface InquiryColumn {
  /** In the CSV. */
  readonly name: string;
  /** Over the column; null = the CSV alone has it. */
  readonly title: string | null;
  readonly isNumber: boolean;
  readonly isWide?: boolean;
  readonly isShare?: boolean;
}

export interface InquiryRow {
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** Whom the row is about: an id of a node. */
  readonly nodeId: string;
  /** The work that it is about; null = none. */
  readonly workId: string | null;
}

const words = (name: string, title: string | null): InquiryColumn => ({ name, title, isNumber: false, isWide: true });
const number = (name: string, title: string | null): InquiryColumn => ({ name, title, isNumber: true });

/**
 * The answer as rows: one for each work on each tie of each chain, or one for each node.
 *
 * @param organization the name of the one that is asked for; '' where none is.
 */
export function inquiryTable(answer: InquiryAnswer, organization: string): InquiryTable {
  switch (answer.form) {
    case 'nothing':
      return { columns: [], rows: [] };
    case 'surroundings':
      return surroundingsTable(answer);
    case 'bridges':
      return bridgesTable(answer);
    default:
      return {
        columns: chainColumns,
        rows: answer.chains.flatMap((chain, index) => chainRows(answer, chain, index, organization)),
      };
  }
}

const chainColumns: readonly InquiryColumn[] = [
  words('title', 'Work'),
  words('from', 'From'),
  words('to', 'To'),
  number('chain', 'Path'),
  number('step', 'Step'),
  number('year', 'Year'),
  number('authors', 'Authors'),
  number('works', 'Works of the tie'),
  number('weight', 'Weight of the tie'),
  words('sources', 'Sources'),
  words('doi', 'DOI'),
  words('from_id', null),
  words('to_id', null),
  words('work_id', null),
];

function chainRows(
  { nodes, works }: { readonly nodes: readonly InquiredNode[]; readonly works: readonly InquiredWork[] },
  chain: Chain,
  index: number,
  organization: string,
): readonly InquiryRow[] {
  const at = (place: number): InquiredNode | undefined => nodes[chain.nodes[place] ?? -1];
  const last = at(chain.nodes.length - 1);
  const row = (
    from: InquiredNode | undefined,
    to: readonly [label: string, id: string],
    step: number,
    tie: readonly [works: number, weight: number | null],
    work: InquiredWork | undefined,
  ): InquiryRow => ({
    cells: [
      work?.title ?? null,
      from?.label ?? null,
      to[0],
      index + 1,
      step,
      work?.year ?? null,
      work?.authors ?? null,
      ...tie,
      work?.sources ?? null,
      work?.doi ?? null,
      from?.id ?? null,
      to[1],
      work?.work_id ?? null,
    ],
    nodeId: from?.id ?? '',
    workId: work?.work_id ?? null,
  });
  return [
    ...chain.hops.flatMap((hop, step) => {
      const to = at(step + 1);
      return hop.works.map((work) =>
        row(at(step), [to?.label ?? '', to?.id ?? ''], step + 1, [hop.works.length, hop.weight], works[work]),
      );
    }),
    ...chain.naming.map((work) =>
      row(last, [organization, ''], chain.hops.length + 1, [chain.naming.length, null], works[work]),
    ),
  ];
}

/** What a node is, where nodes are of several kinds, and its unit or country. */
function ownColumns(nodes: readonly InquiredNode[]): readonly InquiryColumn[] {
  return [...(areOfSeveralKinds(nodes) ? [words('type', 'Type')] : []), words('group', 'Unit or country')];
}

function ownCells(node: InquiredNode | undefined, nodes: readonly InquiredNode[]): readonly Cell[] {
  const group = node === undefined || node.group === null ? null : groupText(node.group, node.kind);
  return [...(areOfSeveralKinds(nodes) ? [node === undefined ? null : nodeKinds[node.kind].title] : []), group];
}

function areOfSeveralKinds(nodes: readonly InquiredNode[]): boolean {
  return nodes.some(({ kind }) => kind !== nodes[0]?.kind);
}

function surroundingsTable({ nodes, rings }: Extract<InquiryAnswer, { form: 'surroundings' }>): InquiryTable {
  return {
    columns: [
      words('name', 'Name'),
      ...ownColumns(nodes),
      number('ring', 'Steps'),
      words('through', 'Strongest tie inward'),
      number('weight', 'Weight of the tie'),
      number('works', 'Works of the tie'),
      number('first_year', 'First year'),
      number('last_year', 'Last year'),
      words('is_covered', null),
      words('id', null),
      words('through_id', null),
    ],
    rows: rings.map(({ node, through, ring, weight, works, first_year, last_year }) => {
      const [self, inner] = [nodes[node], nodes[through]];
      return {
        cells: [
          self?.label ?? null,
          ...ownCells(self, nodes),
          ring,
          inner?.label ?? null,
          weight,
          works,
          first_year,
          last_year,
          self?.is_covered ?? null,
          self?.id ?? null,
          inner?.id ?? null,
        ],
        nodeId: self?.id ?? '',
        workId: null,
      };
    }),
  };
}

function bridgesTable({ nodes, bridges }: Extract<InquiryAnswer, { form: 'bridges' }>): InquiryTable {
  return {
    columns: [
      words('name', 'Name'),
      ...ownColumns(nodes),
      { ...number('share_of_pairs', 'On the paths of'), isShare: true },
      number('ties_to_one', 'Ties to one group'),
      number('ties_to_other', 'Ties to the other'),
      words('member_of', 'Member of'),
      words('is_covered', null),
      words('id', null),
    ],
    rows: bridges.map(({ node, share, ties, member }) => {
      const self = nodes[node];
      return {
        cells: [
          self?.label ?? null,
          ...ownCells(self, nodes),
          share,
          ...ties,
          memberText(member),
          self?.is_covered ?? null,
          self?.id ?? null,
        ],
        nodeId: self?.id ?? '',
        workId: null,
      };
    }),
  };
}

function memberText([one, other]: readonly [boolean, boolean]): string {
  return one && other ? 'both' : one ? 'one group' : other ? 'the other' : 'neither';
}
