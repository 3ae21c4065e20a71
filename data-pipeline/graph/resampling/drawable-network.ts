import type { Collaborations, WorkChoice } from '../collaborations.ts';
import { type Counting, shareOf } from '../projection.ts';
import { grouped } from '../grouped.ts';
import type { Network } from '../network.ts';
import { membersOfWorks, type NetworkKind } from '../network-members.ts';
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
}

/**
 * The works behind a network, each with its ties found once, so that a draw of works only adds up. The network's own weights
 * come out when every work is taken once.
 *
 * @param chosen the works that the network was built from, those that make no ties too.
 */
export function drawableNetwork(
  model: Collaborations,
  { nodes, ties }: Network,
  { works, makesTies }: WorkChoice,
  { kind, counting }: { readonly kind: NetworkKind; readonly counting: Counting },
): DrawableNetwork {
  const { starts, ends, values } = membersOfWorks(model, kind);
  const rowOf = rowsByMember(nodes.members);
  const share = new Float64Array(works.length);
  const tying = new Rows();
  const present = new Rows();
  for (const [place, work] of works.entries()) {
    const all = values.subarray(starts[work], ends[work]);
    const rows = all.map((member) => rowOf[member] ?? noRow).filter((row) => row !== noRow);
    const isTying = makesTies[work] === 1;
    if (isTying && all.length > 1) share[place] = shareOf[counting](all.length);
    tying.add(isTying ? rows.sort() : rows.subarray(0, 0));
    present.add(isTying ? rows : rows.filter((row) => nodes.isCovered[row] === 1));
  }
  return {
    works: works.length,
    years: Int32Array.from(works, (work) => model.works.year[work]!),
    nodes: nodes.id.length,
    isCovered: nodes.isCovered,
    source: ties.sources,
    target: ties.targets,
    ...tiesOfEach(tying.finish(), ties, nodes.id.length),
    ...asMembers(present.finish()),
    share,
  };
}

interface RowsByWork {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Rows of nodes, work by work. */
class Rows {
  readonly #starts: number[] = [0];
  readonly #values: number[] = [];

  add(rows: Uint32Array): void {
    for (const row of rows) this.#values.push(row);
    this.#starts.push(this.#values.length);
  }

  finish(): RowsByWork {
    return { starts: Uint32Array.from(this.#starts), values: Uint32Array.from(this.#values) };
  }
}

function asMembers({ starts, values }: RowsByWork): Pick<DrawableNetwork, 'memberStarts' | 'members'> {
  return { memberStarts: starts, members: values };
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
  for (let work = 0; work < network.works; work += 1) {
    if (times[work] === 0) continue;
    const added = network.share[work]! * times[work]!;
    for (let at = network.tieStarts[work]!; at < network.tieStarts[work + 1]!; at += 1) {
      weight[network.ties[at]!]! += added;
    }
    for (let at = network.memberStarts[work]!; at < network.memberStarts[work + 1]!; at += 1) {
      isThere[network.members[at]!] = 1;
    }
  }
  return { weight, isThere };
}
