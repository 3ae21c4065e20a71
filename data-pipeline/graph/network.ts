import type { CsrGraph } from './csr/csr.ts';
import { csrFromEdges } from './csr/from-edges.ts';
import { chooseWorks, type Collaborations, type WorkChoice, type YearChoice } from './collaborations.ts';
import type { Grouped } from './grouped.ts';
import { type Counting, shareOf, tiesOfWorks } from './projection.ts';
import { noRow, type Ties, tiesBetweenRows } from './ties.ts';

export type NetworkKind = 'person' | 'organization';

export interface NetworkOptions {
  /**
   * `person`: people who signed a work together (co-authorship).
   * `organization`: organizations named on the byline of one work, by one author or by several (co-affiliation).
   */
  readonly kind: NetworkKind;
  /** What a shared work adds to `weights`. Default `fractional`. */
  readonly counting?: Counting;
  /** Works of more authors than this make no ties. Default {@link defaultAuthorCap}. */
  readonly authorCap?: number;
  /** First and last year, both inclusive; null = no bound. */
  readonly years?: YearChoice;
  /** `covered`: only covered people (or organizations they name), and whoever is tied to them. Default `all`. */
  readonly focus?: 'all' | 'covered';
}

/** What is known of the nodes, one row each, sorted by id; works and years are those of the window. */
export interface NodeColumns {
  /** Their numbers among all people, or organizations. */
  readonly members: Uint32Array;
  readonly id: readonly string[];
  readonly label: readonly string[];
  readonly kind: NetworkKind;
  /** 1 = a covered person, or an organization that a covered person names in the window. */
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
  const membersOf = membersOfWorks(model, kind);
  const members = talliedMembers(model, membersOf, chosen, kind);
  const ties = tiesOfWorks(membersOf, sharesOf(membersOf, chosen, options.counting ?? 'fractional'), {
    memberCount: members.works.length,
    years: model.works.year,
  });
  const leftOut = members.works.reduce(
    (sum, works, member) => sum + (works > 0 && !isNode(members, member) ? 1 : 0),
    0,
  );
  const { rows, rowOf } = numbered(members, options.focus === 'covered' ? tiedToCovered(members, ties) : null);
  return {
    network: { nodes: nodeColumns(model, kind, members, rows), ties: tiesBetweenRows(ties, rowOf, rows.length) },
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

/** Who, or what, may be a node of such a network, by work. */
export function membersOfWorks({ peopleOf, organizationsOf }: Collaborations, kind: NetworkKind): Grouped {
  return kind === 'person' ? peopleOf : organizationsOf;
}

/** The same network in compressed rows, for the measures and the layout. */
export function csrOfNetwork({ nodes, ties }: Network): CsrGraph {
  return csrFromEdges(nodes.id.length, ties);
}

/** The ends of each tie by their numbers among all people, or organizations, the smaller first. */
export function tiedMembers({ nodes: { members }, ties }: Network): readonly (readonly [low: number, high: number])[] {
  return Array.from(ties.sources, (source, tie) => [members[source]!, members[ties.targets[tie]!]!]);
}

/** Facts of the window by number of the member. */
interface Members extends Pick<NodeColumns, 'isCovered' | 'works' | 'firstYears' | 'lastYears'> {
  /** 1 = on a work that makes ties. */
  readonly isOnTyingWork: Uint8Array;
}

function talliedMembers(
  model: Collaborations,
  { starts, ends, values }: Grouped,
  { works: chosen, makesTies }: WorkChoice,
  kind: NetworkKind,
): Members {
  const count = (kind === 'person' ? model.people : model.organizations).id.length;
  const works = new Uint32Array(count);
  const firstYears = new Int32Array(count);
  const lastYears = new Int32Array(count);
  const isOnTyingWork = new Uint8Array(count);
  for (const work of chosen) {
    const year = model.works.year[work]!;
    for (let at = starts[work]!; at < ends[work]!; at += 1) {
      const member = values[at]!;
      works[member]! += 1;
      if (makesTies[work] === 1) isOnTyingWork[member] = 1;
      if (year === 0) continue;
      if (firstYears[member] === 0 || year < firstYears[member]!) firstYears[member] = year;
      if (year > lastYears[member]!) lastYears[member] = year;
    }
  }
  const isCovered = kind === 'person' ? model.people.is_covered : namedByCovered(model, chosen);
  return { isCovered, works, firstYears, lastYears, isOnTyingWork };
}

/** 1 = an organization that a covered person names on one of these works. */
function namedByCovered(
  { works, people, organizations, affiliations }: Collaborations,
  chosen: Uint32Array,
): Uint8Array {
  const isChosen = new Uint8Array(works.year.length);
  for (const work of chosen) isChosen[work] = 1;
  const isNamed = new Uint8Array(organizations.id.length);
  for (const [row, work] of affiliations.work.entries()) {
    if (isChosen[work] === 1 && people.is_covered[affiliations.person[row]!] === 1) {
      isNamed[affiliations.organization[row]!] = 1;
    }
  }
  return isNamed;
}

function sharesOf({ starts, ends }: Grouped, { works, makesTies }: WorkChoice, counting: Counting): Float64Array {
  const share = new Float64Array(ends.length);
  for (const work of works) {
    const members = ends[work]! - starts[work]!;
    if (makesTies[work] === 1 && members > 1) share[work] = shareOf[counting](members);
  }
  return share;
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
  const count = members.works.length;
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
  kind: NetworkKind,
  { isCovered, works, firstYears, lastYears }: Members,
  rows: Uint32Array,
): NodeColumns {
  const { id, label } = kind === 'person' ? people : organizations;
  const group = kind === 'person' ? people.unit : organizations.country_code;
  return {
    members: rows,
    id: Array.from(rows, (member) => id[member]!),
    label: Array.from(rows, (member) => label[member]!),
    kind,
    isCovered: Uint8Array.from(rows, (member) => isCovered[member]!),
    group: Array.from(rows, (member) => group[member]!),
    works: rows.map((member) => works[member]!),
    firstYears: Int32Array.from(rows, (member) => firstYears[member]!),
    lastYears: Int32Array.from(rows, (member) => lastYears[member]!),
  };
}
