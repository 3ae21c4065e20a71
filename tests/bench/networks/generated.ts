import type { EdgeColumns } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { type Memberships, projectTies } from '../../../data-pipeline/graph/projection.ts';
import { seededRandom, type Random } from '../../../data-pipeline/graph/random.ts';

/** Communities of 8 to a twentieth of all people, sizes after a power law: first members and sizes. */
function communities(people: number, random: Random): { readonly starts: number[]; readonly sizes: number[] } {
  const starts: number[] = [];
  const sizes: number[] = [];
  for (let start = 0; start < people;) {
    const drawn = Math.max(8, Math.floor(20 * (1 - random()) ** (-1 / 1.2)));
    const size = Math.min(drawn, people - start, Math.max(200, Math.floor(people / 20)));
    starts.push(start);
    sizes.push(size);
    start += size;
  }
  return { starts, sizes };
}

/** Teams of the works of a field: most of two to six people near a lead, some large, a few from elsewhere. */
function* teams(people: number, seed: number): Generator<ReadonlySet<number>, never> {
  const random = seededRandom(seed);
  const { starts, sizes } = communities(people, random);
  const communityAt = (person: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= person) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const someone = (community: number): number => starts[community]! + Math.floor(sizes[community]! * random() ** 1.9);
  for (;;) {
    const community = communityAt(Math.floor(random() * people));
    const lead = someone(community);
    const size = Math.min(60, teamSize(random));
    const team = new Set([lead]);
    for (let tries = 0; team.size < size && tries < size * 6; tries += 1) {
      const chance = random();
      if (chance < 0.86) {
        const near = Math.min(sizes[community]!, 40);
        const place = lead - starts[community]! - (near >> 1) + Math.floor(random() * near);
        team.add(starts[community]! + ((place + sizes[community]!) % sizes[community]!));
      } else if (chance < 0.95) team.add(someone(community));
      else team.add(someone(communityAt(Math.floor(random() * people))));
    }
    yield team;
  }
}

function teamSize(random: Random): number {
  if (random() >= 0.97) return Math.floor(10 * (1 - random()) ** (-1 / 1.6));
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.round(Math.exp(1.1 + 0.6 * normal)));
}

/** About this many authorships, the same for the same seed. */
export function generatedAuthorships(rows: number, seed = 42): Memberships {
  const works = new Uint32Array(rows);
  const members = new Uint32Array(rows);
  let length = 0;
  let work = 0;
  for (const team of teams(Math.round(rows / 3.2), seed)) {
    if (length + team.size > rows) break;
    for (const member of team) {
      works[length] = work;
      members[length] = member;
      length += 1;
    }
    work += 1;
  }
  return { works: works.slice(0, length), members: members.slice(0, length) };
}

/** A co-authorship graph of so many people and about so many ties, weighed by works: works are added until there are enough. */
export function generatedEdges(people: number, ties: number, seed = 42): EdgeColumns {
  const works: number[] = [];
  const members: number[] = [];
  const pairs = new Set<number>();
  let work = 0;
  for (const team of teams(people, seed)) {
    if (pairs.size >= ties) break;
    for (const left of team) {
      works.push(work);
      members.push(left);
      for (const right of team) if (left < right) pairs.add(left * people + right);
    }
    work += 1;
  }
  const { sources, targets, weights } = projectTies(
    { works: Uint32Array.from(works), members: Uint32Array.from(members) },
    { workCount: work, memberCount: people, cap: 100, counting: 'full', years: new Int32Array(work) },
  ).ties;
  return { sources, targets, weights };
}
