import { plural } from '../core/plural.ts';
import { leiden } from '../graph/communities/leiden.ts';
import type { Collaborations } from '../graph/collaborations.ts';
import { firstPlaces } from '../graph/layout/first-places.ts';
import type { Places } from '../graph/layout/places.ts';
import { community, resolution } from '../graph/measures/community.ts';
import { measureGraph, measures, type NamedMeasurement } from '../graph/measures/index.ts';
import { measured, type Measure } from '../graph/measures/measure.ts';
import { buildNetwork, csrOfNetwork, type Network, type NetworkNotices } from '../graph/network.ts';
import type { Crew } from '../graph/threads/crew.ts';
import type { Progress, RunOptions } from '../progress.ts';
import { communityNames } from './community-names.ts';
import type { NetworkAnswer, NetworkPlaces, NetworkRequest } from './network.ts';

/** What the drawing of every network rests on: communities, and the size of a node. */
const alwaysMeasured = ['degree', 'strength', 'community'];

/** Ties of a network whose measures take a second and more: a first picture is sent before them. */
const manyTies = 100_000;

/** Communities of one run, for a first picture: most are those of the best of several runs. */
const communityAtOnce: Measure = {
  ...community,
  async compute(graph, { signal }) {
    const { groups, modularity } = await leiden(graph, { resolution, random: null, signal });
    return measured(Float64Array.from(groups), { modularity });
  },
};

const firstNotice = {
  code: 'first_picture',
  text: 'A first picture: communities are those of one run, and other measures than degree and strength are still to come.',
};

/** Where n·m is larger, betweenness is a question of its own: 2e9 is about two seconds on a laptop of 2020. */
const mostAtOnce = 2e9;

export interface NetworkRunOptions extends RunOptions {
  /** Threads that long measures are spread over. */
  readonly crew?: Crew;
}

export interface PictureOptions extends NetworkRunOptions {
  /** Takes a first picture of a large network: measured by degree and strength alone, its communities those of one run. */
  readonly onInterim?: ((first: NetworkAnswer) => void) | undefined;
}

/**
 * A network as the page draws it: built, measured, and placed so that a layout can go on from there; the same request
 * gives the same answer.
 *
 * @param kept where nodes stood in an earlier picture; they stay there.
 */
export async function askNetwork(
  model: Collaborations,
  request: NetworkRequest,
  kept: NetworkPlaces | null,
  options: PictureOptions,
): Promise<NetworkAnswer> {
  const { network, notices } = requestedNetwork(model, request);
  const isMixed = request.kind === 'mixed';
  return drawnNetwork(
    {
      network,
      notices: [...noticesInWords(notices), ...(isMixed ? [mixedNotice] : [])],
      names: namesFor(model, network, isMixed),
      ...keptInOrder(network, kept),
    },
    request.measures.filter((id) => !isMixed || !needTriangles.has(id)),
    options,
  );
}

/** Of a network in which no two neighbors of a node are tied, they say nothing. */
const needTriangles: ReadonlySet<string> = new Set(['clustering', 'constraint']);

const mixedNotice = {
  code: 'mixed',
  text: 'Here people are tied to organizations and funders only. Clustering and constraint, which look for ties between neighbors, are not computed; communities are found as if all nodes were of one type.',
};

/** What a community with each node in it may be named after: the organization of a person, the country of an organization. */
function namesFor(model: Collaborations, { nodes }: Network, isMixed: boolean): readonly (string | null)[] {
  return nodes.kind.map((kind, row) => {
    if (kind === 'person') return model.mostNamed[nodes.members[row] ?? -1] ?? null;
    return (isMixed ? nodes.label[row] : nodes.group[row]) ?? null;
  });
}

/** A network to be drawn, and what is known of it beforehand. */
export interface NetworkToDraw {
  readonly network: Network;
  readonly notices: NetworkAnswer['notices'];
  /** What a community with this node in it may be named after, by row; null = nothing. */
  readonly names: readonly (string | null)[];
  /** Where its nodes stand already, NaN where they do not; null = nowhere. */
  readonly places: Places | null;
  readonly placed: NetworkAnswer['nodes']['placed'];
}

/** A network with the measures that are wanted and those on which drawing it rests, and a place for every node. */
export async function drawnNetwork(
  { network, notices, names, places, placed }: NetworkToDraw,
  wantedMeasures: readonly string[],
  options: PictureOptions,
): Promise<NetworkAnswer> {
  const wanted = new Set([...alwaysMeasured, ...wantedMeasures]);
  const graph = csrOfNetwork(network);
  const pictured = (
    found: readonly NamedMeasurement[],
    said: NetworkAnswer['notices'],
  ): Omit<NetworkAnswer, 'isBetweennessApart'> => {
    const groups = found.find(({ id }) => id === 'community')?.values ?? new Float64Array(graph.order);
    const at = firstPlaces(graph, groups, places);
    return { ...answer(network, said, found, at, placed), communities: communityNames(groups, names) };
  };
  if (options.onInterim !== undefined && graph.size > manyTies) {
    const first = measures.filter(({ id }) => id === 'degree' || id === 'strength');
    const found = await measureGraph(graph, {
      measures: [...first, communityAtOnce],
      ...(options.signal && { signal: options.signal }),
    });
    options.onInterim({ ...pictured(found, [...notices, firstNotice]), isBetweennessApart: false });
  }
  const isBetweennessApart = graph.order * graph.size > mostAtOnce && wanted.delete('betweenness');
  const measurements = await measureGraph(graph, {
    measures: measures.filter(({ id }) => wanted.has(id)),
    crew: options.crew,
    ...(options.signal && { signal: options.signal }),
    onProgress: ({ id, done, total }) =>
      report(options, { stage: 'network', detail: id, done, total, unit: 'measures' }),
  });
  return { ...pictured(measurements, notices), isBetweennessApart };
}

/** Kept places in the order of the nodes, NaN where there are none. */
function keptInOrder(
  { nodes }: Network,
  kept: NetworkPlaces | null,
): { readonly places: Places | null; readonly placed: NetworkAnswer['nodes']['placed'] } {
  const rowOf = new Map(kept?.id.map((id, row) => [id, row]));
  const rows = nodes.id.map((id) => rowOf.get(id));
  const known = rows.filter((row) => row !== undefined).length;
  if (kept === null || known === 0) return { places: null, placed: 'anew' };
  const column = (values: readonly number[]): Float32Array =>
    Float32Array.from(rows, (row) => (row === undefined ? NaN : (values[row] ?? NaN)));
  return { places: { x: column(kept.x), y: column(kept.y) }, placed: known === rows.length ? 'kept' : 'partly' };
}

/** The network alone, for measures and files. */
export function requestedNetwork(
  model: Collaborations,
  request: Omit<NetworkRequest, 'measures'>,
): { readonly network: Network; readonly notices: NetworkNotices } {
  return buildNetwork(model, {
    kind: request.kind,
    counting: request.weight,
    authorCap: request.cap,
    years: { from: request.year_from, to: request.year_to, without: request.without ?? null },
    focus: request.focus,
  });
}

/** What the network leaves out, in words for the reader; empty = nothing. */
export function noticesInWords(notices: NetworkNotices): NetworkAnswer['notices'] {
  const said: { code: string; text: string }[] = [];
  if (notices.works_over_cap > 0) {
    said.push({
      code: 'works_over_cap',
      text: `${plural(notices.works_over_cap, 'work')} with more than ${notices.author_cap} authors (the largest has ${notices.largest_work}) make no ties.`,
    });
  }
  if (notices.works_truncated > 0) {
    said.push({
      code: 'works_truncated',
      text: `${plural(notices.works_truncated, 'work')} whose author list was cut by the source make no ties.`,
    });
  }
  if (notices.works_undated > 0) {
    said.push({ code: 'works_undated', text: `${plural(notices.works_undated, 'work')} without a year are left out.` });
  }
  return said;
}

function answer(
  { nodes, ties }: Network,
  notices: NetworkAnswer['notices'],
  measurements: readonly NamedMeasurement[],
  places: Places,
  placed: NetworkAnswer['nodes']['placed'],
): Omit<NetworkAnswer, 'communities' | 'isBetweennessApart'> {
  const computed = measurements.filter(({ values }) => values !== null);
  const community = computed.find(({ id }) => id === 'community');
  return {
    nodes: {
      id: nodes.id,
      label: nodes.label,
      kind: nodes.kind,
      is_covered: Array.from(nodes.isCovered, (is) => is === 1),
      group: nodes.group,
      works: nodes.works,
      ...places,
      placed,
      community: Int32Array.from(nodes.id, (_, row) => (community?.values?.[row] ?? 0) - 1),
      measures: Object.fromEntries(computed.map(({ id, values }) => [id, values ?? new Float64Array()])),
    },
    edges: {
      source: ties.sources,
      target: ties.targets,
      weight: ties.weights,
      works: ties.works,
      first_year: ties.firstYears,
      last_year: ties.lastYears,
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
