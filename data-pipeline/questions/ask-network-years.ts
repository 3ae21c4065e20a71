import type { Database } from '../db/database.ts';
import { measureGraph, measures } from '../graph/measures/index.ts';
import { buildNetwork, defaultAuthorCap, type Network, type NetworkAuthorship } from '../graph/network.ts';
import type { RunOptions } from '../progress.ts';
import networkAuthorship from './network_authorship.sql?raw';
import type { NetworkYearRow } from './network-year.ts';

const wanted = measures.filter(({ id }) => id === 'component' || id === 'community');

/** The network of every year that has works, ascending, each by itself: no tie is carried over from another year. */
export async function askNetworkYears(db: Database, options: RunOptions): Promise<readonly NetworkYearRow[]> {
  const rows = await db.rows<NetworkAuthorship>(networkAuthorship);
  const years = [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
  const answers: NetworkYearRow[] = [];
  for (const year of years) {
    const { graph } = buildNetwork(rows, {
      kind: 'person',
      authorCap: defaultAuthorCap,
      years: { from: year, to: year },
      focus: 'covered',
    });
    answers.push(await measured(year, graph, options));
    const done = answers.length;
    options.onProgress?.({ stage: 'network', detail: String(year), done, total: years.length, unit: 'measures' });
  }
  return answers;
}

async function measured(year: number, graph: Network, { signal }: RunOptions): Promise<NetworkYearRow> {
  const results = await measureGraph(graph, { measures: wanted, ...(signal && { signal }) });
  const component = results.find(({ id }) => id === 'component')?.values ?? new Float64Array();
  const community = results.find(({ id }) => id === 'community');
  const people = graph.order;
  const largest = component.reduce((count, number) => (number === 1 ? count + 1 : count), 0);
  return {
    year,
    people,
    ties: graph.size,
    density: people < 2 ? null : (2 * graph.size) / (people * (people - 1)),
    components: new Set(component).size,
    largest_component_share: people === 0 ? null : largest / people,
    modularity: graph.size === 0 ? null : (community?.facts['modularity'] ?? null),
  };
}
