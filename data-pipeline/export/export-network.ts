import type { Database } from '../db/database.ts';
import { measureGraph } from '../graph/measures/index.ts';
import { csrOfNetwork, defaultAuthorCap } from '../graph/network.ts';
import { graphOfNetwork } from '../graph/network-graph.ts';
import { type NetworkRunOptions, noticesInWords, requestedNetwork } from '../questions/ask-network.ts';
import { readCollaborations } from '../questions/collaborations/read-collaborations.ts';
import { gexf } from './gexf.ts';
import { measuresCsv } from './measures-csv.ts';

/**
 * The network of people, with every measure that is not too costly for its size.
 *
 * @returns the texts of `measures.csv` (one row a person) and `network.gexf`, and what the network leaves out.
 */
export async function exportNetwork(
  db: Database,
  { signal, onProgress, crew }: NetworkRunOptions,
): Promise<{ measuresCsv: string; gexf: string; notices: readonly string[] }> {
  const { network, notices } = requestedNetwork(await readCollaborations(db), {
    kind: 'person',
    weight: 'fractional',
    cap: defaultAuthorCap,
    year_from: null,
    year_to: null,
    focus: 'all',
  });
  const measurements = await measureGraph(csrOfNetwork(network), {
    crew,
    ...(signal && { signal }),
    onProgress: ({ id, done, total }) => {
      onProgress?.({ stage: 'network', detail: id, done, total, unit: 'measures' });
    },
  });
  const said = [
    ...noticesInWords(notices).map(({ text }) => text),
    ...measurements.flatMap(({ reason, note }) => [reason, note].filter((text) => text !== null)),
  ];
  const graph = graphOfNetwork(network);
  return {
    measuresCsv: measuresCsv(graph, measurements).text,
    gexf: gexf(graph, { measurements, description: said.join(' ') }).text,
    notices: said,
  };
}
