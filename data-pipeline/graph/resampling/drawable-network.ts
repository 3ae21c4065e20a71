import type { Collaborations, WorkChoice } from '../collaborations.ts';
import { type Counting, shareOf } from '../projection.ts';
import { grouped } from '../grouped.ts';
import type { Network } from '../network.ts';
import { mixedJoins } from '../mixed-ties.ts';
import { memberLists, membersOfWorks, type NetworkKind } from '../network-members.ts';
import { noRow } from '../ties.ts';

/** Works of a network as they make its ties: typed arrays, because hundreds of draws go over them. */
export interface DrawableNetwork {
  readonly works: number;
  /** Of each work; 0 = not known. */
  readonly years: Int32Array;
  readonly nodes: number;
  readonly isCovered: Uint8Array;
  /** Ends of each tie, in the order of the network's ties. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** The ties of work `i` stand at `tieStarts[i]` to `tieStarts[i + 1]` of `ties`. */
  readonly tieStarts: Uint32Array;
  readonly ties: Uint32Array;
  /** Nodes that a work makes present, likewise: those who are not covered by works alone that make ties. */
  readonly memberStarts: Uint32Array;
  readonly members: Uint32Array;
  /** What the work adds to the weight of each of its ties. */
  readonly share: Float64Array;
  /** What it adds to each, in the order of `ties`, where that differs from tie to tie, as in a mixed network; else null. */
  readonly tieShare: Float64Array | null;
}

/**
 * The works behind a network, each with its ties found once, so that a draw of works only adds up. The network's own weights
 * come out when every work is taken once.
 *
 * @param chosen the works that the network was built from, those that make no ties too.
 */
export function drawableNetwork(
  model: Collaborations,
  network: Network,
  chosen: WorkChoice,
  { kind, counting }: { readonly kind: NetworkKind; readonly counting: Counting },
): DrawableNetwork {
  const { nodes, ties } = network;
  const rowOf = rowsByMember(nodes.members);
  return {
    works: chosen.works.length,
    years: Int32Array.from(chosen.works, (work) => model.works.year[work]!),
    nodes: nodes.id.length,
    isCovered: nodes.isCovered,
    source: ties.sources,
    target: ties.targets,
    ...membersOfEach(model, network, chosen, kind, rowOf),
    ...(kind === 'mixed'
      ? joinsOfEach(model, network, chosen, counting, rowOf)
      : pairsOfEach(model, network, chosen, { kind, counting }, rowOf)),
  };
}

type TiesOfWorks = Pick<DrawableNetwork, 'tieStarts' | 'ties' | 'share' | 'tieShare'>;

/** Whom each work makes present. */
function membersOfEach(
  model: Collaborations,
  { nodes }: Network,
  { works, makesTies }: WorkChoice,
  kind: NetworkKind,
  rowOf: Uint32Array,
): Pick<DrawableNetwork, 'memberStarts' | 'members'> {
  const present = new Rows();
  const lists = memberLists(model, kind);
  for (const work of works) {
    const rows = lists.flatMap(([{ starts, ends, values }, offset]) => [
      ...rowsIn(values.subarray(starts[work], ends[work]), offset, rowOf),
    ]);
    present.add(makesTies[work] === 1 ? rows : rows.filter((row) => nodes.isCovered[row] === 1));
  }
  const { starts, values } = present.finish();
  return { memberStarts: starts, members: values };
}

/** The ties of each pair on a work, all of which it adds the same to. */
function pairsOfEach(
  model: Collaborations,
  { nodes, ties }: Network,
  { works, makesTies }: WorkChoice,
  { kind, counting }: { readonly kind: Exclude<NetworkKind, 'mixed'>; readonly counting: Counting },
  rowOf: Uint32Array,
): TiesOfWorks {
  const { starts, ends, values } = membersOfWorks(model, kind);
  const share = new Float64Array(works.length);
  const tying = new Rows();
  for (const [place, work] of works.entries()) {
    const all = values.subarray(starts[work], ends[work]);
    const isTying = makesTies[work] === 1;
    if (isTying && all.length > 1) share[place] = shareOf[counting](all.length);
    tying.add(isTying ? rowsIn(all, 0, rowOf).sort() : []);
  }
  return { ...tiesOfEach(tying.finish(), ties, nodes.id.length), share, tieShare: null };
}

/** The ties between each person on a work and what they name on it, and its funders: it may add something else to each. */
function joinsOfEach(
  model: Collaborations,
  { nodes, ties: { sources, targets } }: Network,
  chosen: WorkChoice,
  counting: Counting,
  rowOf: Uint32Array,
): TiesOfWorks {
  const joins = mixedJoins(model, chosen, counting);
  const people = model.people.id.length;
  const tieOf = new Map(Array.from(sources, (source, tie) => [source * nodes.id.length + targets[tie]!, tie]));
  const lastWork = new Int32Array(sources.length).fill(-1);
  const tieStarts = new Uint32Array(chosen.works.length + 1);
  const ties: number[] = [];
  const tieShare: number[] = [];
  let join = 0;
  for (const [place, work] of chosen.works.entries()) {
    for (; joins.works[join] === work; join += 1) {
      const [source, target] = [rowOf[joins.people[join]!]!, rowOf[people + joins.organizations[join]!]!];
      const tie = tieOf.get(source * nodes.id.length + target);
      if (tie === undefined || lastWork[tie] === work) continue;
      lastWork[tie] = work;
      ties.push(tie);
      tieShare.push(joins.shares[join]!);
    }
    tieStarts[place + 1] = ties.length;
  }
  return {
    tieStarts,
    ties: Uint32Array.from(ties),
    share: new Float64Array(chosen.works.length),
    tieShare: Float64Array.from(tieShare),
  };
}

/** The rows of those members who are nodes. */
function rowsIn(members: Uint32Array, offset: number, rowOf: Uint32Array): Uint32Array {
  return members.map((member) => rowOf[member + offset] ?? noRow).filter((row) => row !== noRow);
}

interface RowsByWork {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Rows of nodes, work by work. */
class Rows {
  readonly #starts: number[] = [0];
  readonly #values: number[] = [];

  add(rows: Iterable<number>): void {
    for (const row of rows) this.#values.push(row);
    this.#starts.push(this.#values.length);
  }

  finish(): RowsByWork {
    return { starts: Uint32Array.from(this.#starts), values: Uint32Array.from(this.#values) };
  }
}

function rowsByMember(members: Uint32Array): Uint32Array {
  const rowOf = new Uint32Array((members.at(-1) ?? -1) + 1).fill(noRow);
  for (const [row, member] of members.entries()) rowOf[member] = row;
  return rowOf;
}

/** The numbers of each work's ties: those of its first member, then of the second, … */
function tiesOfEach(
  tying: RowsByWork,
  { sources, targets }: Network['ties'],
  nodes: number,
): Pick<DrawableNetwork, 'tieStarts' | 'ties'> {
  const works = tying.starts.length - 1;
  const tieStarts = new Uint32Array(works + 1);
  const workOf = new Uint32Array(tying.values.length);
  for (let work = 0; work < works; work += 1) {
    const size = tying.starts[work + 1]! - tying.starts[work]!;
    tieStarts[work + 1] = tieStarts[work]! + (size * (size - 1)) / 2;
    workOf.fill(work, tying.starts[work], tying.starts[work + 1]);
  }
  const firstTie = new Uint32Array(nodes + 1);
  for (const source of sources) firstTie[source + 1]! += 1;
  for (let node = 0; node < nodes; node += 1) firstTie[node + 1]! += firstTie[node]!;

  const ties = new Uint32Array(tieStarts[works]!);
  const tieTo = new Uint32Array(nodes);
  const standings = grouped(tying.values, Uint32Array.from(tying.values.keys()), nodes);
  for (let source = 0; source < nodes; source += 1) {
    for (let tie = firstTie[source]!; tie < firstTie[source + 1]!; tie += 1) tieTo[targets[tie]!] = tie;
    for (let at = standings.starts[source]!; at < standings.ends[source]!; at += 1) {
      const standing = standings.values[at]!;
      const work = workOf[standing]!;
      const end = tying.starts[work + 1]!;
      const place = standing - tying.starts[work]!;
      let next = tieStarts[work]! + place * (end - tying.starts[work]!) - (place * (place + 1)) / 2;
      for (let beside = standing + 1; beside < end; beside += 1) {
        ties[next] = tieTo[tying.values[beside]!]!;
        next += 1;
      }
    }
  }
  return { tieStarts, ties };
}

/** The weight of each tie, and whether each node is present, where works are taken so many times. */
export function drawnTies(
  network: DrawableNetwork,
  times: Uint16Array,
): { readonly weight: Float64Array; readonly isThere: Uint8Array } {
  const weight = new Float64Array(network.source.length);
  const isThere = new Uint8Array(network.nodes);
  const { tieShare } = network;
  for (let work = 0; work < network.works; work += 1) {
    if (times[work] === 0) continue;
    const added = network.share[work]! * times[work]!;
    for (let at = network.tieStarts[work]!; at < network.tieStarts[work + 1]!; at += 1) {
      weight[network.ties[at]!]! += tieShare === null ? added : tieShare[at]! * times[work]!;
    }
    for (let at = network.memberStarts[work]!; at < network.memberStarts[work + 1]!; at += 1) {
      isThere[network.members[at]!] = 1;
    }
  }
  return { weight, isThere };
}
