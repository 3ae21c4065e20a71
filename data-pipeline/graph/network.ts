import type { CsrGraph } from './csr/csr.ts';
import { csrFromEdges } from './csr/from-edges.ts';
import { chooseWorks, type Collaborations, type WorkChoice, type YearChoice } from './collaborations.ts';
import { mixedTies } from './mixed-ties.ts';
import {
  kindsOf,
  type Members,
  membersOfWorks,
  type NetworkKind,
  type NodeKind,
  talliedMembers,
} from './network-members.ts';
import { type Counting, shareOf, tiesOfWorks } from './projection.ts';
import { noRow, type Ties, tiesBetweenRows, valuesAt } from './ties.ts';

export interface NetworkOptions {
  readonly kind: NetworkKind;
  /** What a shared work adds to `weights`. Default `fractional`. */
  readonly counting?: Counting;
  /** Works of more authors than this make no ties. Default {@link defaultAuthorCap}. */
  readonly authorCap?: number;
  /** First and last year, both inclusive; null = no bound. */
  readonly years?: YearChoice;
  /** `covered`: only covered people (or organizations they name, or their funders), and whoever is tied to them. Default `all`. */
  readonly focus?: 'all' | 'covered';
}

/** What is known of the nodes, one row each, sorted by id (in a mixed network people first); works and years are those of the window. */
export interface NodeColumns {
  /** Their numbers among all people, or organizations; in a mixed network organizations come after all people. */
  readonly members: Uint32Array;
  readonly id: readonly string[];
  readonly label: readonly string[];
  readonly kind: readonly NodeKind[];
  /** 1 = a covered person; an organization that one names, or a funder that a work of one acknowledges, in the window. */
  readonly isCovered: Uint8Array;
  /** The unit of a covered person, the country of an organization; null = not known. A person has no country. */
  readonly group: readonly (string | null)[];
  /** Works in the window, those over the cap too. */
  readonly works: Uint32Array;
  /** Of those works; 0 = none of them is dated. */
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
}

/** An undirected network as columns: node `i` is row `i` of every node column, and ties name nodes by row. */
export interface Network {
  readonly nodes: NodeColumns;
  readonly ties: Ties;
}

/** What the network leaves out, to be said beside it. All but the last are counts of works. */
export interface NetworkNotices {
  readonly works: number;
  readonly works_used: number;
  /** More authors than the cap: no ties are drawn from them. */
  readonly works_over_cap: number;
  /** The source cut their author list, so that neither their pairs nor their size are known: no ties. */
  readonly works_truncated: number;
  /** Left out because a window of years is set and they have no year. */
  readonly works_undated: number;
  readonly author_cap: number;
  /** Authors of the largest work over the cap; 0 = none. */
  readonly largest_work: number;
  /** People or organizations that are not covered and appear on works without ties only. */
  readonly nodes_left_out: number;
}

/** 100 keeps every ordinary work: ten papers of 1,000–3,000 authors multiply the pairs of 24,000 works by 48. */
export const defaultAuthorCap = 100;

/**
 * The network of these years, without loops and double ties. Only the works of the window are gone through.
 *
 * Nodes are sorted by id and ties by their ends. Every covered person with a work in the window is a node, even without
 * ties. Ties are context: publishing together is not a signal.
 */
export function buildNetwork(
  model: Collaborations,
  options: NetworkOptions,
): { readonly network: Network; readonly notices: NetworkNotices } {
  const { kind, authorCap = defaultAuthorCap, years = { from: null, to: null } } = options;
  const chosen = chooseWorks(model, years, authorCap);
  const members = talliedMembers(model, chosen, kind);
  const ties = tiesOf(model, chosen, kind, options.counting ?? 'fractional');
  let leftOut = 0;
  for (let member = 0; member < members.count; member += 1) {
    if (members.works[member]! > 0 && !isNode(members, member)) leftOut += 1;
  }
  const { rows, rowOf } = numbered(members, options.focus === 'covered' ? tiedToCovered(members, ties) : null);
  return {
    network: {
      nodes: nodeColumns(model, members, rows, kindsOf(model, chosen, kind, rows)),
      ties: tiesBetweenRows(ties, rowOf),
    },
    notices: {
      works: chosen.works.length,
      works_used: chosen.works.length - chosen.overCap - chosen.truncated,
      works_over_cap: chosen.overCap,
      works_truncated: chosen.truncated,
      works_undated: chosen.undated,
      author_cap: authorCap,
      largest_work: chosen.largest,
      nodes_left_out: leftOut,
    },
  };
}

/** The same network in compressed rows, for the measures and the layout. */
export function csrOfNetwork({ nodes, ties }: Network): CsrGraph {
  return csrFromEdges(nodes.id.length, ties);
}

/** The ends of each tie by their numbers among all people, or organizations, the smaller first. */
export function tiedMembers({ nodes: { members }, ties }: Network): readonly (readonly [low: number, high: number])[] {
  return Array.from(ties.sources, (source, tie) => [members[source]!, members[ties.targets[tie]!]!]);
}

function tiesOf(model: Collaborations, chosen: WorkChoice, kind: NetworkKind, counting: Counting): Ties {
  if (kind === 'mixed') return mixedTies(model, chosen, counting);
  const onWork = membersOfWorks(model, kind);
  const share = new Float64Array(onWork.ends.length);
  for (const work of chosen.works) {
    const members = onWork.ends[work]! - onWork.starts[work]!;
    if (chosen.makesTies[work] === 1 && members > 1) share[work] = shareOf[counting](members);
  }
  const memberCount = (kind === 'person' ? model.people : model.organizations).id.length;
  return tiesOfWorks(onWork, share, { memberCount, years: model.works.year });
}

function isNode({ works, isCovered, isOnTyingWork }: Members, member: number): boolean {
  return works[member]! > 0 && (isOnTyingWork[member] === 1 || isCovered[member] === 1);
}

/** 1 = covered, or tied to a covered one. */
function tiedToCovered({ isCovered }: Members, { sources, targets }: Ties): Uint8Array {
  const isKept = isCovered.slice();
  for (let tie = 0; tie < sources.length; tie += 1) {
    if (isCovered[sources[tie]!] === 1) isKept[targets[tie]!] = 1;
    if (isCovered[targets[tie]!] === 1) isKept[sources[tie]!] = 1;
  }
  return isKept;
}

/** The members that are nodes, ascending, and the row of each member. @param isKept null = all of them. */
function numbered(members: Members, isKept: Uint8Array | null): { rows: Uint32Array; rowOf: Uint32Array } {
  const { count } = members;
  const rows = new Uint32Array(count);
  const rowOf = new Uint32Array(count).fill(noRow);
  let order = 0;
  for (let member = 0; member < count; member += 1) {
    if (!isNode(members, member) || isKept?.[member] === 0) continue;
    rows[order] = member;
    rowOf[member] = order;
    order += 1;
  }
  return { rows: rows.slice(0, order), rowOf };
}

function nodeColumns(
  { people, organizations }: Collaborations,
  { count, isCovered, works, firstYears, lastYears }: Members,
  rows: Uint32Array,
  kind: readonly NodeKind[],
): NodeColumns {
  const before = count - organizations.id.length;
  const id: string[] = [];
  const label: string[] = [];
  const group: (string | null)[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const isPerson = kind[row] === 'person';
    const list = isPerson ? people : organizations;
    const place = isPerson ? rows[row]! : rows[row]! - before;
    id.push(list.id[place]!);
    label.push(list.label[place]!);
    group.push(isPerson ? people.unit[place]! : organizations.country_code[place]!);
  }
  return {
    members: rows,
    id,
    label,
    kind,
    isCovered: valuesAt(isCovered, rows),
    group,
    works: valuesAt(works, rows),
    firstYears: valuesAt(firstYears, rows),
    lastYears: valuesAt(lastYears, rows),
  };
}
