import type { Database } from '../db/database.ts';
import { csrOf } from '../graph/csr/graphology.ts';
import { firstPlaces } from '../graph/layout/first-places.ts';
import type { Places } from '../graph/layout/places.ts';
import { measureGraph, measures, type NamedMeasurement } from '../graph/measures/index.ts';
import {
  buildNetwork,
  type Network,
  type NetworkAuthorship,
  type NetworkNotices,
  type NetworkOrganization,
} from '../graph/network.ts';
import type { Crew } from '../graph/threads/crew.ts';
import type { Progress, RunOptions } from '../progress.ts';
import networkAuthorship from './network_authorship.sql?raw';
import networkOrganization from './network_organization.sql?raw';
import { communityNames, countriesOf, namedOrganizations } from './community-names.ts';
import type { NetworkAnswer, NetworkPlaces, NetworkRequest } from './network.ts';

/** What the drawing of every network rests on: communities, and the size of a node. */
const alwaysMeasured = ['degree', 'strength', 'community'];

export interface NetworkRunOptions extends RunOptions {
  /** Threads that long measures are spread over. */
  readonly crew?: Crew;
}

/**
 * A network as the page draws it: built, measured, and placed so that a layout can go on from there; the same request
 * gives the same answer.
 *
 * @param kept where nodes stood in an earlier picture; they stay there.
 */
export async function askNetwork(
  db: Database,
  request: NetworkRequest,
  kept: NetworkPlaces | null,
  options: NetworkRunOptions,
): Promise<NetworkAnswer> {
  const authorships = await db.rows<NetworkAuthorship>(networkAuthorship);
  const organizations = await db.rows<NetworkOrganization>(networkOrganization);
  const { graph, notices } = networkOf(authorships, organizations, request);
  const found = request.kind === 'person' ? namedOrganizations(authorships, organizations) : countriesOf(organizations);
  return drawnNetwork(
    { graph, notices: noticesInWords(notices), found, ...keptInOrder(graph, kept) },
    request.measures,
    options,
  );
}

/** A graph to be drawn, and what is known of it beforehand. */
export interface NetworkToDraw {
  readonly graph: Network;
  readonly notices: NetworkAnswer['notices'];
  /** What each member of a community may be named after, by node id. */
  readonly found: Parameters<typeof communityNames>[2];
  /** Where its nodes stand already, NaN where they do not; null = nowhere. */
  readonly places: Places | null;
  readonly placed: NetworkAnswer['nodes']['placed'];
}

/** A graph with the measures that are wanted and those on which drawing it rests, and a place for every node. */
export async function drawnNetwork(
  { graph, notices, found, places, placed }: NetworkToDraw,
  wantedMeasures: readonly string[],
  options: NetworkRunOptions,
): Promise<NetworkAnswer> {
  const wanted = new Set([...alwaysMeasured, ...wantedMeasures]);
  const measurements = await measureGraph(csrOf(graph), {
    measures: measures.filter(({ id }) => wanted.has(id)),
    crew: options.crew,
    ...(options.signal && { signal: options.signal }),
    onProgress: ({ id, done, total }) =>
      report(options, { stage: 'network', detail: id, done, total, unit: 'measures' }),
  });
  const community = measurements.find(({ id }) => id === 'community')?.values ?? new Float64Array(graph.order);
  const communities = communityNames(
    graph.mapNodes((_, { id }) => id),
    community,
    found,
  );
  return { ...answer(graph, notices, measurements, firstPlaces(csrOf(graph), community, places), placed), communities };
}

/** Kept places in the order of the nodes, NaN where there are none. */
function keptInOrder(
  graph: Network,
  kept: NetworkPlaces | null,
): { readonly places: Places | null; readonly placed: NetworkAnswer['nodes']['placed'] } {
  const rowOf = new Map(kept?.id.map((id, row) => [id, row]));
  const rows = graph.mapNodes((_, { id }) => rowOf.get(id));
  const known = rows.filter((row) => row !== undefined).length;
  if (kept === null || known === 0) return { places: null, placed: 'anew' };
  const column = (values: readonly number[]): Float32Array =>
    Float32Array.from(rows, (row) => (row === undefined ? NaN : (values[row] ?? NaN)));
  return { places: { x: column(kept.x), y: column(kept.y) }, placed: known === rows.length ? 'kept' : 'partly' };
}

/** The graph alone, for measures and files. */
export async function readNetwork(
  db: Database,
  request: Omit<NetworkRequest, 'measures'>,
): Promise<{ graph: Network; notices: NetworkNotices }> {
  const authorships = await db.rows<NetworkAuthorship>(networkAuthorship);
  return networkOf(authorships, await db.rows<NetworkOrganization>(networkOrganization), request);
}

function networkOf(
  authorships: readonly NetworkAuthorship[],
  organizations: readonly NetworkOrganization[],
  request: Omit<NetworkRequest, 'measures'>,
): { graph: Network; notices: NetworkNotices } {
  return buildNetwork(authorships, {
    kind: request.kind,
    counting: request.weight,
    authorCap: request.cap,
    years: { from: request.year_from, to: request.year_to },
    focus: request.focus,
    organizations,
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
  notices: NetworkAnswer['notices'],
  measurements: readonly NamedMeasurement[],
  places: Places,
  placed: NetworkAnswer['nodes']['placed'],
): Omit<NetworkAnswer, 'communities'> {
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
      ...places,
      placed,
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
      ...notices,
      ...measurements.flatMap(({ id, reason, note }) => {
        const text = reason ?? note;
        return text === null ? [] : [{ code: id, text }];
      }),
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
