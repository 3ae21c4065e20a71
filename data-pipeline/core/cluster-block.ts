import { groupBits, neededBits, type SharedKind } from './identity-weights.ts';
import { type NameKeys, namesCompatible } from './name.ts';
import { namesakes } from './namesakes.ts';
import { type Signed, sharedBits } from './shared-evidence.ts';
import { UnionFind } from './union-find.ts';

/** An authorship among all whose names may be compatible with its own. */
export interface Member extends NameKeys, Signed {
  readonly work: number;
  readonly orcid: string | null;
  /** Bearers of the name, if family and given names were combined at random. */
  readonly expectedNamesakes: number;
}

/** Why an authorship counts as the same person's as others: by an ORCID, by what they share, or it stands alone. */
export type ClusterMethod = 'orcid' | 'evidence' | 'alone';

export interface Clustered {
  /** The first member of the same cluster. */
  readonly cluster: number;
  readonly method: ClusterMethod;
}

/** What more members than these have in common leads to no comparison by itself; it counts in those that other things lead to. */
const largestMeeting = 100;

/** Kinds without which two authorships never share enough: the others together say less than is needed. */
const leading: ReadonlySet<SharedKind> = new Set(['coauthor', 'affiliation', 'email']);

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/**
 * Who is one person among the members of a block.
 *
 * Two count as one when they have the same ORCID, or when what they share says more than their name asks for
 * (`identityWeights`, {@link namesakes}). A name alone never joins anybody. A cluster holds no two names that contradict each other,
 * no two ORCID iDs and no two names of one byline, whatever its members share: surer pairs are joined first, so that an initial
 * goes to one of the names that it fits and never ties two of them together.
 *
 * @returns one entry a member, in the same order.
 */
export function clusterBlock(members: readonly Member[]): readonly Clustered[] {
  const names = new BlockNames(members);
  const pairs = pairsThatMeet(members, names);
  const needed = neededByName(members, names, pairs);
  const clusters = new Clusters(members, names);
  const methods = members.map((): ClusterMethod => 'alone');
  const join = ({ a, b }: Pair, method: ClusterMethod) => {
    if (!clusters.join(a, b)) return;
    for (const one of [a, b]) if (methods[one] === 'alone') methods[one] = method;
  };
  for (const pair of pairsOfOrcid(members)) join(pair, 'orcid');
  for (const pair of surestFirst(pairs, (member) => needed[names.of(member)] ?? 0)) join(pair, 'evidence');
  return methods.map((method, index) => ({ cluster: clusters.of(index), method }));
}

/** The pairs that share what both of their names ask for, those that share the most beyond it first. */
function surestFirst(pairs: readonly Pair[], neededOf: (member: number) => number): readonly Pair[] {
  const sure: (Pair & { readonly surplus: number })[] = [];
  for (const { a, b, bits } of pairs) {
    const surplus = bits - Math.max(neededOf(a), neededOf(b));
    if (surplus >= 0) sure.push({ a, b, bits, surplus });
  }
  return sure.sort((x, y) => y.surplus - x.surplus || x.a - y.a || x.b - y.b);
}

/** The distinct names of a block, and which of them are compatible. */
class BlockNames {
  readonly all: readonly NameKeys[];
  readonly #of: readonly number[];
  readonly #compatible = new Map<number, boolean>();

  constructor(members: readonly NameKeys[]) {
    const numbers = new Map<string, number>();
    const all: NameKeys[] = [];
    this.#of = members.map((member) => {
      const key = JSON.stringify([member.family_key, member.given_key]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(member) - 1;
    });
    this.all = all;
  }

  /** The number of a member's name. */
  of(member: number): number {
    return this.#of[member] ?? -1;
  }

  compatible(a: number, b: number): boolean {
    if (a === b) return true;
    const key = Math.min(a, b) * this.all.length + Math.max(a, b);
    const known = this.#compatible.get(key);
    if (known !== undefined) return known;
    const [first, second] = [this.all[a], this.all[b]];
    const fits = first !== undefined && second !== undefined && namesCompatible(first, second);
    this.#compatible.set(key, fits);
    return fits;
  }
}

/** Pairs of members of different works with compatible names that share something, with what that says. */
function pairsThatMeet(members: readonly Member[], names: BlockNames): readonly Pair[] {
  const bearers = new Map<number, number[]>();
  const met = new Int32Array(members.length).fill(-1);
  const pairs: Pair[] = [];
  for (const [b, member] of members.entries()) {
    for (const { kind, trait } of member.traits) {
      if (!leading.has(kind)) continue;
      const before = bearers.get(trait) ?? [];
      if (before.length === 0) bearers.set(trait, before);
      if (before.length < largestMeeting) {
        for (const a of before) {
          const other = members[a];
          if (met[a] === b || other === undefined) continue;
          met[a] = b;
          if (other.work === member.work || !names.compatible(names.of(a), names.of(b))) continue;
          pairs.push({ a, b, bits: sharedBits(other, member) });
        }
      }
      before.push(b);
    }
  }
  return pairs;
}

/** By name: the bits that two of its bearers must share. */
function neededByName(members: readonly Member[], names: BlockNames, pairs: readonly Pair[]): readonly number[] {
  const groups = new UnionFind(members.length);
  for (const { a, b, bits } of pairs) if (bits >= groupBits) groups.union(a, b);
  const bearing = members.map((_, index) => ({ name: names.of(index), group: groups.find(index) }));
  const expected = new Float64Array(names.all.length);
  for (const [index, { expectedNamesakes }] of members.entries()) expected[names.of(index)] = expectedNamesakes;
  return names.all.map((_, name) => {
    const compatible = bearing.filter((bearer) => names.compatible(name, bearer.name));
    return (
      neededBits +
      Math.log2(
        namesakes(
          compatible.map(({ group }) => group),
          expected[name] ?? 0,
        ),
      )
    );
  });
}

function pairsOfOrcid(members: readonly Member[]): readonly Pair[] {
  const first = new Map<string, number>();
  return members.flatMap(({ orcid }, b) => {
    if (orcid === null) return [];
    const a = first.get(orcid);
    if (a === undefined) first.set(orcid, b);
    return a === undefined ? [] : [{ a, b, bits: Infinity }];
  });
}

interface Cluster {
  readonly names: Set<number>;
  readonly works: Set<number>;
  orcid: string | null;
}

/** Clusters that grow as long as nothing in them contradicts. */
class Clusters {
  readonly #sets: UnionFind;
  readonly #clusters: Cluster[];
  readonly #names: BlockNames;

  constructor(members: readonly Member[], names: BlockNames) {
    this.#sets = new UnionFind(members.length);
    this.#names = names;
    this.#clusters = members.map(({ work, orcid }, index) => ({
      names: new Set([names.of(index)]),
      works: new Set([work]),
      orcid,
    }));
  }

  of(member: number): number {
    return this.#sets.find(member);
  }

  /** @returns whether both are in one cluster now. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return true;
    const [first, second] = [this.#clusters[x], this.#clusters[y]];
    if (first === undefined || second === undefined || this.#contradict(first, second)) return false;
    this.#sets.union(x, y);
    const [larger, smaller] = first.works.size >= second.works.size ? [first, second] : [second, first];
    for (const name of smaller.names) larger.names.add(name);
    for (const work of smaller.works) larger.works.add(work);
    larger.orcid ??= smaller.orcid;
    this.#clusters[this.of(x)] = larger;
    return true;
  }

  #contradict(a: Cluster, b: Cluster): boolean {
    if (a.orcid !== null && b.orcid !== null && a.orcid !== b.orcid) return true;
    const [smaller, larger] = a.works.size <= b.works.size ? [a.works, b.works] : [b.works, a.works];
    for (const work of smaller) if (larger.has(work)) return true;
    for (const one of a.names) for (const other of b.names) if (!this.#names.compatible(one, other)) return true;
    return false;
  }
}
