import { type CsrGraph } from '../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../data-pipeline/graph/csr/from-edges.ts';
import { projectTies } from '../../data-pipeline/graph/projection.ts';
import { seededRandom } from '../../data-pipeline/graph/random.ts';

/** A co-authorship graph of works by chance: cliques that overlap, people of one work only, pendants and people alone. */
export function randomCoauthors(people: number, works: number, seed: number): CsrGraph {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const rows = Array.from({ length: works }, (_, work) =>
    Array.from({ length: 2 + below(4) }, () => [work, below(people)] as const),
  ).flat();
  const { ties } = projectTies(
    { works: Uint32Array.from(rows, ([work]) => work), members: Uint32Array.from(rows, ([, member]) => member) },
    { workCount: works, memberCount: people, cap: 100, counting: 'full', years: new Int32Array(works) },
  );
  return csrFromEdges(people, ties);
}
