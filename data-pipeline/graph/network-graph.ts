import { UndirectedGraph } from 'graphology';
import type { NodeKind } from './network-members.ts';
import type { Network } from './network.ts';

/** What is known of a node. Years and works are those of the window; null = not known, or does not apply. */
export type NodeAttributes = {
  /** A person's or an organization's id. */
  id: string;
  label: string;
  kind: NodeKind;
  /** A covered person, an organization that one names, or a funder that a work of one acknowledges. */
  is_covered: boolean;
  /** People only. */
  unit: string | null;
  /** Organizations only: a person has no country. */
  country_code: string | null;
  /** All works in the window, those over the cap too. */
  works: number;
  first_year: number | null;
  last_year: number | null;
};

/** What joins two nodes. Years are those of the shared works; null = none of them is dated. */
export type EdgeAttributes = {
  /** The sum over shared works of what `counting` says; members of a work are its people, its organizations or its funders. */
  weight: number;
  /** Shared works, each counted once. */
  works: number;
  first_year: number | null;
  last_year: number | null;
};

/**
 * Node keys are row numbers, '0', '1', …, in the order of ids; the id stands in the attributes. graphology keeps
 * neighbors in plain objects, in which an id from a file such as `constructor` would already be taken.
 */
export type NetworkGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>;

/** A network for graphology and what writes its graphs; `csrOf` leads back. About fifteen times the memory of columns. */
export function graphOfNetwork({ nodes, ties }: Network): NetworkGraph {
  const graph: NetworkGraph = new UndirectedGraph();
  for (const [row, id] of nodes.id.entries()) {
    const kind = nodes.kind[row]!;
    graph.addNode(String(row), {
      id,
      label: nodes.label[row]!,
      kind,
      is_covered: nodes.isCovered[row] === 1,
      unit: kind === 'person' ? nodes.group[row]! : null,
      country_code: kind !== 'person' ? nodes.group[row]! : null,
      works: nodes.works[row]!,
      first_year: nodes.firstYears[row]! || null,
      last_year: nodes.lastYears[row]! || null,
    });
  }
  for (const [tie, source] of ties.sources.entries()) {
    // graphology's own edge keys begin with a random byte; these are the same in every run.
    graph.addUndirectedEdgeWithKey(`e${String(tie)}`, String(source), String(ties.targets[tie]), {
      weight: ties.weights[tie]!,
      works: ties.works[tie]!,
      first_year: ties.firstYears[tie]! || null,
      last_year: ties.lastYears[tie]! || null,
    });
  }
  return graph;
}
