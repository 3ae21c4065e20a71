import { UndirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import write from 'graphology-gexf/common/writer.js';
import type { NamedMeasurement } from '../graph/measures/index.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { Exported } from './csv.ts';
import { noCounts, sanitizeForXml, type TextCounts } from './sanitize.ts';

export interface GexfOptions {
  /** One attribute a measure; measures without values are left out. */
  readonly measurements?: readonly NamedMeasurement[];
  /** In node order. */
  readonly positions?: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  readonly description?: string;
  /** `YYYY-MM-DD`. Left out by default, so that the same network gives the same bytes. */
  readonly lastModified?: string;
}

/**
 * network.gexf: the network in GEXF 1.2, which Gephi, Gephi Lite and every networkx read (2.8 knows no 1.3). A node's GEXF id is its row;
 * the attribute `node_id` is the id that measures.csv has.
 */
export function gexf(graph: NetworkGraph, options: GexfOptions = {}): Exported {
  const counts = noCounts();
  const measurements = options.measurements?.filter(({ values }) => values !== null) ?? [];
  const clean: UndirectedGraph = new UndirectedGraph();
  clean.replaceAttributes(cleanTexts(headOf(options), counts));
  graph.forEachNode((node, { id, ...attributes }) => {
    const row = Number(node);
    clean.addNode(node, {
      ...cleanTexts({ node_id: id, ...attributes }, counts),
      ...Object.fromEntries(measurements.map((measurement) => [measurement.id, measurement.values?.[row] ?? NaN])),
      ...(options.positions && { x: options.positions.x[row], y: options.positions.y[row] }),
    });
  });
  graph.forEachEdge((edge, attributes, source, target) =>
    clean.addUndirectedEdgeWithKey(edge, source, target, attributes),
  );
  // The writer gives the namespace of places with a slash too many, and of another version.
  const text = write(clean, { version: '1.2', pedantic: true }).replace(
    /http:\/\/\/www\.gexf\.net\/1\.1draft\/viz/u,
    vizNamespace,
  );
  return { text: `${text}\n`, counts };
}

const vizNamespace = 'http://www.gexf.net/1.2draft/viz';

function headOf({ description, lastModified }: GexfOptions): Attributes {
  return {
    creator: 'Candor',
    ...(description === undefined ? {} : { description }),
    ...(lastModified === undefined ? {} : { lastModifiedDate: lastModified }),
  };
}

function cleanTexts(attributes: Attributes, counts: TextCounts): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? sanitizeForXml(value, counts) : value,
    ]),
  );
}
