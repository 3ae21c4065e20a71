import { type Random, seededRandom } from '../../../data-pipeline/graph/random.ts';

/** Ties of people who do not exist: each pair once, with the number of their works as its weight. */
export interface MadeUpNetwork {
  readonly order: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * A co-authorship network as published ones are: groups of power-law sizes, teams of a few people around one of them,
 * who come from their neighborhood, from the group and rarely from elsewhere. The same for the same numbers.
 */
export function madeUpNetwork(people: number, ties: number, seed = 42): MadeUpNetwork {
  const random = seededRandom(seed);
  const groups = groupsOf(people, random);
  const pairs = new Map<number, number>();
  while (pairs.size < ties) {
    const team = [...teamOf(groups, people, random)];
    for (const [index, one] of team.entries()) {
      for (const other of team.slice(index + 1)) {
        const key = Math.min(one, other) * people + Math.max(one, other);
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    }
  }
  const kept = [...pairs].slice(0, ties);
  return {
    order: people,
    source: Uint32Array.from(kept, ([key]) => Math.floor(key / people)),
    target: Uint32Array.from(kept, ([key]) => key % people),
    weight: Float64Array.from(kept, ([, works]) => works),
  };
}

interface Group {
  readonly first: number;
  readonly size: number;
}

function groupsOf(people: number, random: Random): readonly Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < people; first += groups.at(-1)?.size ?? people) {
    const wished = Math.max(8, Math.floor(20 * (1 - random()) ** (-1 / 1.2)));
    groups.push({ first, size: Math.min(people - first, wished, Math.max(200, Math.floor(people / 20))) });
  }
  return groups;
}

/** Mostly 2 to 6 people, rarely up to 60. */
function teamOf(groups: readonly Group[], people: number, random: Random): ReadonlySet<number> {
  const group = groupAt(groups, Math.floor(random() * people));
  const lead = someOf(group, random);
  const size = Math.min(60, random() < 0.97 ? usualSize(random) : Math.floor(10 * (1 - random()) ** (-1 / 1.6)));
  const team = new Set([lead]);
  for (let tries = 0; team.size < size && tries < size * 6; tries += 1) {
    const from = random();
    if (from < 0.86) {
      const near = Math.min(group.size, 40);
      const step = Math.floor(random() * near) - Math.floor(near / 2);
      team.add(group.first + ((((lead - group.first + step) % group.size) + group.size) % group.size));
    } else team.add(someOf(from < 0.95 ? group : groupAt(groups, Math.floor(random() * people)), random));
  }
  return team;
}

/** Log-normal around three. */
function usualSize(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.round(Math.exp(1.1 + 0.6 * normal)));
}

/** A few publish much. */
function someOf({ first, size }: Group, random: Random): number {
  return first + Math.floor(size * random() ** 1.9);
}

function groupAt(groups: readonly Group[], person: number): Group {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.first ?? 0) <= person) low = middle;
    else high = middle - 1;
  }
  return groups[low] ?? { first: 0, size: 1 };
}
