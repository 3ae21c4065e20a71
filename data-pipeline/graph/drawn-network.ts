import { type Collaborations, signersOf, type WorkChoice } from './collaborations.ts';
import type { Network } from './network.ts';
import { noRow } from './ties.ts';

/** What draws of a network's works are measured by; NaN where the network is too small for the measure. */
export interface NetworkShape {
  readonly density: number;
  readonly components: number;
  readonly largest: number;
  readonly modularity: number;
  readonly centralization: number;
}

/** Works of a network as they make its ties: typed arrays, because hundreds of draws go over them. */
export interface DrawableNetwork {
  readonly works: number;
  readonly people: number;
  readonly isCovered: Uint8Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The ties of work `i` stand at `tieStarts[i]` to `tieStarts[i + 1]` of `ties`, and its people likewise. */
  readonly tieStarts: Int32Array;
  readonly ties: Int32Array;
  readonly personStarts: Int32Array;
  readonly persons: Int32Array;
  /** What the work adds to the weight of each of its ties: 1/(n − 1). */
  readonly share: Float64Array;
}

/**
 * The works behind a network of people with fractional weights. The same weights come out when every work is taken once.
 *
 * @param chosen all works that the network was built from, those that make no ties too.
 */
export function drawable(
  { nodes, ties: { sources, targets } }: Network,
  model: Collaborations,
  chosen: WorkChoice,
): DrawableNetwork {
  const order = nodes.id.length;
  const rowOf = new Uint32Array(model.people.id.length).fill(noRow);
  for (const [row, person] of nodes.members.entries()) rowOf[person] = row;
  const tieOf = new Map(Array.from(sources, (source, tie) => [source * order + targets[tie]!, tie]));
  const count = chosen.works.length;
  const tieStarts = new Int32Array(count + 1);
  const personStarts = new Int32Array(count + 1);
  const share = new Float64Array(count);
  const ties: number[] = [];
  const persons: number[] = [];
  for (const [place, work] of chosen.works.entries()) {
    const signed = signersOf(model, work);
    const rows = Array.from(signed, (person) => rowOf[person]!).filter((row) => row !== noRow);
    for (const [index, low] of rows.entries()) {
      persons.push(low);
      if (chosen.makesTies[work] === 0) continue;
      for (const high of rows.slice(index + 1)) {
        const tie = tieOf.get(low * order + high);
        if (tie !== undefined) ties.push(tie);
      }
    }
    share[place] = 1 / (signed.length - 1);
    tieStarts[place + 1] = ties.length;
    personStarts[place + 1] = persons.length;
  }
  return {
    works: count,
    people: order,
    isCovered: nodes.isCovered,
    source: Int32Array.from(sources),
    target: Int32Array.from(targets),
    tieStarts,
    ties: Int32Array.from(ties),
    personStarts,
    persons: Int32Array.from(persons),
    share,
  };
}

/** The shape of the network that these works make, each so many times; covered people and those tied to them only. */
export function shapeOf(network: DrawableNetwork, times: Uint16Array, community: Float64Array): NetworkShape {
  const { source, target, people } = network;
  const { weight, isThere } = drawnTies(network, times);
  const isKept = new Uint8Array(people);
  for (let person = 0; person < people; person += 1) {
    if (network.isCovered[person] === 1 && isThere[person] === 1) isKept[person] = 1;
  }
  for (let tie = 0; tie < weight.length; tie += 1) {
    if (weight[tie] === 0) continue;
    if (network.isCovered[source[tie]!] === 1) isKept[target[tie]!] = 1;
    if (network.isCovered[target[tie]!] === 1) isKept[source[tie]!] = 1;
  }
  const degree = new Int32Array(people);
  const groups = new Groups(people);
  const strength = new Float64Array(community.reduce((high, number) => Math.max(high, number), 0) + 1);
  let inside = 0;
  let total = 0;
  let ties = 0;
  for (let tie = 0; tie < weight.length; tie += 1) {
    const from = source[tie]!;
    const to = target[tie]!;
    const heavy = weight[tie]!;
    if (heavy === 0 || isKept[from] === 0 || isKept[to] === 0) continue;
    ties += 1;
    total += heavy;
    degree[from]! += 1;
    degree[to]! += 1;
    groups.join(from, to);
    if (community[from] === community[to]) inside += heavy;
    strength[community[from]!]! += heavy;
    strength[community[to]!]! += heavy;
  }
  const kept = isKept.reduce((count, is) => count + is, 0);
  const sizes = groups.sizes(isKept);
  const expected = strength.reduce((sum, of) => sum + (of / (2 * total)) ** 2, 0);
  const most = degree.reduce((high, of) => Math.max(high, of), 0);
  return {
    density: kept < 2 ? NaN : (2 * ties) / (kept * (kept - 1)),
    components: sizes.length,
    largest: kept === 0 ? NaN : sizes.reduce((high, size) => Math.max(high, size), 0) / kept,
    modularity: ties === 0 ? NaN : inside / total - expected,
    centralization: kept < 3 ? NaN : (kept * most - 2 * ties) / ((kept - 1) * (kept - 2)),
  };
}

/** The weight of each tie, and whether each person is on a work, where works are taken so many times. */
function drawnTies(network: DrawableNetwork, times: Uint16Array): { weight: Float64Array; isThere: Uint8Array } {
  const weight = new Float64Array(network.source.length);
  const isThere = new Uint8Array(network.people);
  for (let work = 0; work < network.works; work += 1) {
    if (times[work] === 0) continue;
    const added = network.share[work]! * times[work]!;
    for (let at = network.tieStarts[work]!; at < network.tieStarts[work + 1]!; at += 1) {
      weight[network.ties[at]!]! += added;
    }
    for (let at = network.personStarts[work]!; at < network.personStarts[work + 1]!; at += 1) {
      isThere[network.persons[at]!] = 1;
    }
  }
  return { weight, isThere };
}

/** Disjoint groups that are joined two by two (R. E. Tarjan, J. ACM 22, 1975, with path halving). */
class Groups {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, member) => member);
  }

  join(a: number, b: number): void {
    const [low, high] = [this.#root(a), this.#root(b)];
    if (low !== high) this.#parent[Math.max(low, high)] = Math.min(low, high);
  }

  /** How many members each group has, of those that are counted; groups without any are left out. */
  sizes(isCounted: Uint8Array): Int32Array {
    const sizes = new Int32Array(isCounted.length);
    for (let member = 0; member < isCounted.length; member += 1) {
      if (isCounted[member] === 0) continue;
      sizes[this.#root(member)]! += 1;
    }
    return sizes.filter((size) => size > 0);
  }

  #root(member: number): number {
    let at = member;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }
}
