import { type EdgeAttributes, gexf, type NetworkAnswer, type NodeAttributes } from '#pipeline';
import { UndirectedGraph } from 'graphology';
import type { TieFilter } from './network-scene.ts';

/** The network of the picture in GEXF, with its positions and measures. */
export function networkGexf(
  { nodes, edges, definitions }: NetworkAnswer,
  filter: TieFilter,
  about: {
    readonly description: string;
    readonly lastModified: string;
    readonly positions: { readonly x: Float32Array; readonly y: Float32Array };
  },
): string {
  const graph = new UndirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const [node, id] of nodes.id.entries()) {
    if (filter.isInPicture[node] !== 1) continue;
    const group = nodes.group[node] ?? null;
    const kind = nodes.kind[node] ?? 'person';
    graph.addNode(String(node), {
      id,
      label: nodes.label[node] ?? id,
      kind,
      is_covered: nodes.is_covered[node] ?? false,
      unit: kind === 'person' ? group : null,
      country_code: kind === 'person' ? null : group,
      works: nodes.works[node] ?? 0,
      first_year: null,
      last_year: null,
    });
  }
  for (const [edge, source] of edges.source.entries()) {
    if (filter.isKept[edge] !== 1) continue;
    const first = edges.first_year[edge] ?? 0;
    graph.addUndirectedEdgeWithKey(String(edge), String(source), String(edges.target[edge]), {
      weight: edges.weight[edge] ?? 0,
      works: edges.works[edge] ?? 0,
      first_year: first > 0 ? first : null,
      last_year: first > 0 ? (edges.last_year[edge] ?? first) : null,
    });
  }
  const measurements = definitions
    .filter(({ id }) => nodes.measures[id] !== undefined)
    .map(({ id }) => ({ id, values: nodes.measures[id] ?? null, reason: null, note: null, facts: {} }));
  return gexf(graph, { ...about, measurements }).text;
}
