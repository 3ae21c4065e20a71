import type { NamedMeasurement } from '../graph/measures/index.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { csv, type Exported } from './csv.ts';

/**
 * measures.csv: one row a node, in node order; one column a measure, in the order given. A cell is empty where a
 * measure is not defined for the node, and a column where the measure was not computed.
 */
export function measuresCsv(graph: NetworkGraph, measurements: readonly NamedMeasurement[]): Exported {
  return csv(
    ['node_id', 'label', 'kind', 'is_covered', ...measurements.map(({ id }) => id)],
    graph.mapNodes((node, { id, label, kind, is_covered }) => [
      id,
      label,
      kind,
      is_covered,
      ...measurements.map(({ values }) => values?.[Number(node)] ?? null),
    ]),
  );
}
