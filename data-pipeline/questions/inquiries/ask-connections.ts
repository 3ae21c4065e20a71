import { connections, type Connections } from '../../graph/paths/connections.ts';
import type { InquiryAnswer } from './inquiry.ts';
import { mostListed, nothing, type Put } from './put.ts';
import type { PutNetwork } from './put-network.ts';
import { waysOut } from './ways-out.ts';
import { withWorks } from './with-works.ts';

/**
 * How covered people are connected with an organization: who named it on a work, who published with somebody who did, and who
 * did with such a one; with the shared works and those on which the organization is named.
 */
export async function askConnections(put: Put, organization: string): Promise<InquiryAnswer> {
  const naming = put.network.naming(organization);
  const { paths, counts } = connected(put.network, naming.keys());
  if (paths.length === 0) {
    const isFound = (wider: PutNetwork): boolean =>
      connected(wider, wider.naming(organization).keys()).paths.length > 0;
    return nothing('not_connected', await waysOut(put, isFound));
  }
  const chains = await withWorks(put, paths.slice(0, mostListed), naming);
  return { form: 'organization', covered: counts, count: paths.length, ...chains };
}

function connected({ graph, nodeAt }: PutNetwork, rows: Iterable<number>): Connections {
  return connections(graph, rows, (row) => nodeAt(row).is_covered);
}
