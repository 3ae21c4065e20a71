import type { Database } from '../db/database.ts';
import { layoutNetwork, type Positions } from '../graph/layout.ts';
import { measureGraph, measures, type NamedMeasurement } from '../graph/measures/index.ts';
import {
  buildNetwork,
  type Network,
  type NetworkAuthorship,
  type NetworkNotices,
  type NetworkOrganization,
} from '../graph/network.ts';
import type { Progress, RunOptions } from '../progress.ts';
import networkAuthorship from './network_authorship.sql?raw';
import networkOrganization from './network_organization.sql?raw';
import type { NetworkAnswer, NetworkRequest } from './network.ts';

/** What the drawing of every network rests on: communities, and the size of a node. */
const alwaysMeasured = ['degree', 'strength', 'community'];

/** A network as the page draws it: built, measured and laid out; the same request gives the same answer. */
export async function askNetwork(db: Database, request: NetworkRequest, options: RunOptions): Promise<NetworkAnswer> {
  const { graph, notices } = await readNetwork(db, request);
  const wanted = new Set([...alwaysMeasured, ...request.measures]);
  const measurements = await measureGraph(graph, {
    measures: measures.filter(({ id }) => wanted.has(id)),
    ...(options.signal && { signal: options.signal }),
    onProgress: ({ id, done, total }) =>
      report(options, { stage: 'network', detail: id, done, total, unit: 'measures' }),
  });
  const positions = await layoutNetwork(graph, {
    ...(options.signal && { signal: options.signal }),
    onProgress: ({ done, total }) =>
      report(options, { stage: 'layout', detail: 'placing the nodes', done, total, unit: 'rounds' }),
  });
  return answer(graph, notices, measurements, positions);
}

/** The graph alone, for measures and files. */
export async function readNetwork(
  db: Database,
  request: Omit<NetworkRequest, 'measures'>,
): Promise<{ graph: Network; notices: NetworkNotices }> {
  return buildNetwork(await db.rows<NetworkAuthorship>(networkAuthorship), {
    kind: request.kind,
    counting: request.weight,
    authorCap: request.cap,
    years: { from: request.year_from, to: request.year_to },
    focus: request.focus,
    organizations: await db.rows<NetworkOrganization>(networkOrganization),
  });
}

/** What the network leaves out, in words for the reader; empty = nothing. */
export function noticesInWords(notices: NetworkNotices): NetworkAnswer['notices'] {
  const said: { code: string; text: string }[] = [];
  if (notices.works_over_cap > 0) {
    said.push({
      code: 'works_over_cap',
      text: `${works(notices.works_over_cap)} with more than ${notices.author_cap} authors (the largest has ${notices.largest_work}) make no ties.`,
    });
  }
  if (notices.works_truncated > 0) {
    said.push({
      code: 'works_truncated',
      text: `${works(notices.works_truncated)} whose author list was cut by the source make no ties.`,
    });
  }
  if (notices.works_undated > 0) {
    said.push({ code: 'works_undated', text: `${works(notices.works_undated)} without a year are left out.` });
  }
  return said;
}

function answer(
  graph: Network,
  notices: NetworkNotices,
  measurements: readonly NamedMeasurement[],
  positions: Positions,
): NetworkAnswer {
  const nodes = graph.mapNodes((_, attributes) => attributes);
  const edges = graph.mapEdges((_, attributes, source, target) => ({ ...attributes, source, target }));
  const computed = measurements.filter(({ values }) => values !== null);
  const community = computed.find(({ id }) => id === 'community');
  return {
    nodes: {
      id: nodes.map(({ id }) => id),
      label: nodes.map(({ label }) => label),
      is_covered: nodes.map((node) => node.is_covered),
      group: nodes.map(({ unit, country_code }) => unit ?? country_code),
      works: Uint32Array.from(nodes, (node) => node.works),
      x: Float32Array.from(positions.x),
      y: Float32Array.from(positions.y),
      community: Int32Array.from(nodes, (_, row) => (community?.values?.[row] ?? 0) - 1),
      measures: Object.fromEntries(computed.map(({ id, values }) => [id, values ?? new Float64Array()])),
    },
    edges: {
      source: Uint32Array.from(edges, (edge) => Number(edge.source)),
      target: Uint32Array.from(edges, (edge) => Number(edge.target)),
      weight: Float64Array.from(edges, (edge) => edge.weight),
      works: Uint32Array.from(edges, (edge) => edge.works),
      first_year: Int32Array.from(edges, (edge) => edge.first_year ?? 0),
      last_year: Int32Array.from(edges, (edge) => edge.last_year ?? 0),
    },
    definitions: measures.map(({ id, title, definition, citation }) => ({
      id,
      title,
      definition,
      citation: citation.text,
    })),
    notices: [
      ...noticesInWords(notices),
      ...measurements.flatMap(({ id, reason }) => (reason === null ? [] : [{ code: id, text: reason }])),
    ],
    modularity: community?.facts['modularity'] ?? null,
    stability: community?.facts['stability'] ?? null,
  };
}

function report(options: RunOptions, progress: Progress): void {
  options.onProgress?.(progress);
}

function works(count: number): string {
  return count === 1 ? '1 work' : `${count} works`;
}
