import { commonNeighbors } from '../../graph/paths/common-neighbors.ts';
import { shortestPaths } from '../../graph/paths/shortest-paths.ts';
import { strongestPaths } from '../../graph/paths/strongest-paths.ts';
import type { Inquiry, InquiryAnswer } from './inquiry.ts';
import { mostListed, nothing, type Put } from './put.ts';
import type { PutNetwork } from './put-network.ts';
import { waysOut } from './ways-out.ts';
import { withWorks } from './with-works.ts';

type PairInquiry = Extract<Inquiry, { readonly about: 'shortest' | 'strongest' | 'common' }>;
type Ends = readonly [number, number];

/** Paths that are shown, the strongest first. */
const mostPaths = 5;

/** What lies between two nodes: paths, or those who are tied to both; what would have to be wider where there is nothing. */
export async function askPair(put: Put, inquiry: PairInquiry): Promise<InquiryAnswer> {
  if (inquiry.one === inquiry.other) return nothing('same');
  const ends = endsIn(put.network, inquiry);
  if (ends === null) {
    const missing = [inquiry.one, inquiry.other].filter((id) => !put.network.rowOf.has(id));
    return nothing('left_out', await waysOut(put, (wider) => endsIn(wider, inquiry) !== null), missing);
  }
  const isCommon = inquiry.about === 'common';
  const answer = isCommon ? await askCommon(put, ends) : await askPaths(put, inquiry.about, ends);
  if (answer !== null) return answer;
  const ways = await waysOut(put, (wider) => {
    const rows = endsIn(wider, inquiry);
    if (rows === null) return false;
    return isCommon
      ? commonNeighbors(wider.graph, ...rows).length > 0
      : shortestPaths(wider.graph, ...rows, 1) !== null;
  });
  return nothing(isCommon ? 'none_common' : 'apart', ways);
}

/** The rows of both ends; null where one is not in the network. */
function endsIn({ rowOf }: PutNetwork, inquiry: PairInquiry): Ends | null {
  const [one, other] = [rowOf.get(inquiry.one), rowOf.get(inquiry.other)];
  return one === undefined || other === undefined ? null : [one, other];
}

async function askPaths(put: Put, about: 'shortest' | 'strongest', ends: Ends): Promise<InquiryAnswer | null> {
  const { graph } = put.network;
  const shortest = about === 'shortest' ? shortestPaths(graph, ...ends, mostPaths) : null;
  const paths = about === 'shortest' ? (shortest?.paths ?? []) : strongestPaths(graph, ...ends, mostPaths);
  if (paths.length === 0) return null;
  return { form: 'paths', about, count: shortest?.count ?? null, ...(await withWorks(put, paths)) };
}

async function askCommon(put: Put, [one, other]: Ends): Promise<InquiryAnswer | null> {
  const common = commonNeighbors(put.network.graph, one, other);
  if (common.length === 0) return null;
  const paths = common.slice(0, mostListed).map(({ row, length }) => ({ rows: [one, row, other], length }));
  return {
    form: 'common',
    adamicAdar: common.reduce((sum, { rarity }) => sum + rarity, 0),
    count: common.length,
    ...(await withWorks(put, paths)),
  };
}
