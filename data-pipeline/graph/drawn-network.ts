import { type DrawableNetwork, drawnTies } from './resampling/drawable-network.ts';

/** What draws of a network's works are measured by; NaN where the network is too small for the measure. */
export interface NetworkShape {
  readonly density: number;
  readonly components: number;
  readonly largest: number;
  readonly modularity: number;
  readonly centralization: number;
}

/** The shape of the network that these works make, each so many times; covered people and those tied to them only. */
export function shapeOf(network: DrawableNetwork, times: Uint16Array, community: Float64Array): NetworkShape {
  const { source, target, nodes } = network;
  const { weight, isThere } = drawnTies(network, times);
  const isKept = new Uint8Array(nodes);
  for (let person = 0; person < nodes; person += 1) {
    if (network.isCovered[person] === 1 && isThere[person] === 1) isKept[person] = 1;
  }
  for (let tie = 0; tie < weight.length; tie += 1) {
    if (weight[tie] === 0) continue;
    if (network.isCovered[source[tie]!] === 1) isKept[target[tie]!] = 1;
    if (network.isCovered[target[tie]!] === 1) isKept[source[tie]!] = 1;
  }
  const degree = new Int32Array(nodes);
  const groups = new Groups(nodes);
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
