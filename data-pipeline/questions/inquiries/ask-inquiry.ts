import { bridgesBetween } from '../../graph/paths/bridges.ts';
import { rings } from '../../graph/paths/rings.ts';
import { tieBetween } from '../../graph/paths/tie-between.ts';
import { pause } from '../../graph/pause.ts';
import type { RunOptions } from '../../progress.ts';
import { askConnections } from './ask-connections.ts';
import { askPair } from './ask-pair.ts';
import type { InquiredGroup, InquiredNetwork, Inquiry, InquiryAnswer } from './inquiry.ts';
import { NodePlaces } from './node-places.ts';
import { type Asked, mostListed, nothing, type Put } from './put.ts';
import { putNetwork, type PutNetwork } from './put-network.ts';

/**
 * An answer to a question about a network, with the works behind each tie that it names; the same question gives the same
 * answer. Publishing together is not a signal: every answer is context for the reader.
 *
 * `organization` is asked of everyone in the works whatever the request's focus, since co-authors of co-authors count.
 */
export async function askInquiry(
  asked: Asked,
  request: InquiredNetwork,
  inquiry: Inquiry,
  options: RunOptions,
): Promise<InquiryAnswer> {
  options.onProgress?.({ stage: 'network', detail: 'the network', done: 0, total: 0, unit: 'rounds' });
  await pause(options.signal);
  const wide = inquiry.about === 'organization' ? ({ ...request, focus: 'all' } as const) : request;
  const put = { ...asked, network: putNetwork(asked.model, wide), options };
  await pause(options.signal);
  switch (inquiry.about) {
    case 'shortest':
    case 'strongest':
    case 'common':
      return askPair(put, inquiry);
    case 'surroundings':
      return askSurroundings(put.network, inquiry.one, inquiry.depth);
    case 'bridges':
      return askBridges(put, inquiry.one, inquiry.other);
    case 'organization':
      return askConnections(put, inquiry.organization);
  }
}

function askSurroundings(put: PutNetwork, id: string, depth: number): InquiryAnswer {
  const middle = put.rowOf.get(id);
  if (middle === undefined) return nothing('left_out', [], [id]);
  const { around, sizes } = rings(put.graph, middle, depth);
  const nodes = new NodePlaces(put);
  nodes.placeOf(middle);
  const listed = around.map(({ row, through, ring }) => ({
    node: nodes.placeOf(row),
    through: nodes.placeOf(through),
    ring,
    ...tieBetween(put.network.ties, row, through),
  }));
  return { form: 'surroundings', sizes, rings: listed, nodes: nodes.list };
}

async function askBridges(
  { network, options: { signal, onProgress } }: Put,
  one: InquiredGroup,
  other: InquiredGroup,
): Promise<InquiryAnswer> {
  const [left, right] = [membersOf(network, one), membersOf(network, other)];
  if (left.length === 0 || right.length === 0) return nothing('no_members');
  const { bridges, pairs } = await bridgesBetween(network.graph, left, right, {
    signal,
    onShare: (done) =>
      onProgress?.({ stage: 'network', detail: 'paths between the groups', done, total: 1, unit: 'rounds' }),
  });
  if (bridges.length === 0) return nothing('apart');
  const nodes = new NodePlaces(network);
  return {
    form: 'bridges',
    sizes: [left.length, right.length],
    pairs,
    count: bridges.length,
    bridges: bridges.slice(0, mostListed).map(({ row, ...facts }) => ({ ...facts, node: nodes.placeOf(row) })),
    nodes: nodes.list,
  };
}

/** The rows of a group that are in the network, ascending, each once. */
function membersOf({ rowOf, naming }: PutNetwork, group: InquiredGroup): readonly number[] {
  const rows = [
    ...group.ids.flatMap((id) => rowOf.get(id) ?? []),
    ...group.organizations.flatMap((id) => [...naming(id).keys()]),
  ];
  return [...new Set(rows)].sort((left, right) => left - right);
}
