import { UndirectedGraph } from 'graphology';
import type { NetworkGraph } from '../../data-pipeline/graph/network-graph.ts';
import fixture from '../fixtures/graphs/measures.json' with { type: 'json' };

export interface GraphFixture {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [source: string, target: string, weight: number])[];
  /** Values by measure id, in the order of `nodes`; null = not defined. */
  readonly measures: Readonly<Record<string, readonly (number | null)[]>>;
}

export interface PartitionFixture {
  readonly graph: string;
  readonly community: readonly number[];
  readonly modularity: number;
}

/** Small graphs with the values of networkx and igraph: see tests/fixtures/graphs/generate.py. */
export const graphFixtures = fixture.graphs as unknown as readonly GraphFixture[];
export const partitionFixtures: readonly PartitionFixture[] = fixture.partitions;

/** A network of people with the nodes and edges given; what is not given is blank. */
export function networkOf(
  nodes: readonly string[],
  edges: readonly (readonly [source: string, target: string, weight?: number])[],
): NetworkGraph {
  const graph: NetworkGraph = new UndirectedGraph();
  const keyOf = new Map<string, string>();
  for (const node of nodes) {
    const key = graph.addNode(String(graph.order), {
      id: node,
      label: node,
      kind: 'person',
      is_covered: false,
      unit: null,
      country_code: null,
      works: 1,
      first_year: null,
      last_year: null,
    });
    keyOf.set(node, key);
  }
  for (const [index, [source, target, weight = 1]] of edges.entries()) {
    graph.addUndirectedEdgeWithKey(`e${index}`, keyOf.get(source)!, keyOf.get(target)!, {
      weight,
      works: 1,
      first_year: null,
      last_year: null,
    });
  }
  return graph;
}

export function fixtureGraph(name: string): NetworkGraph {
  const { nodes, edges } = graphFixtures.find((graph) => graph.name === name)!;
  return networkOf(nodes, edges);
}
