import { chooseWorks, type Collaborations } from '../../graph/collaborations.ts';
import type { CsrGraph } from '../../graph/csr/csr.ts';
import type { Network } from '../../graph/network.ts';
import { strongTies } from '../../graph/paths/strong-ties.ts';
import { worksNaming, worksOfPairs } from '../../graph/paths/works-behind.ts';
import { requestedNetwork } from '../ask-network.ts';
import type { InquiredNetwork, InquiredNode } from './inquiry.ts';

/** A network as inquiries walk it; its rows stand in the order of ids. */
export interface PutNetwork {
  readonly request: InquiredNetwork;
  readonly network: Network;
  /** Without ties that are weaker than asked. */
  readonly graph: CsrGraph;
  /** The row of an id; undefined = not in the network. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly nodeAt: (row: number) => InquiredNode;
  /** Numbers of the works that make the tie between the rows of each pair. */
  readonly worksOf: (pairs: readonly (readonly [number, number])[]) => readonly (readonly number[])[];
  /** Numbers of the works of the years on which each of its people named an organization, by row; a network without people has none. */
  readonly naming: (organization: string) => ReadonlyMap<number, readonly number[]>;
}

/** The network that a picture of these works draws. */
export function putNetwork(model: Collaborations, request: InquiredNetwork): PutNetwork {
  const { network } = requestedNetwork(model, request);
  const { id, label, kind, isCovered, group, members } = network.nodes;
  const years = { from: request.year_from, to: request.year_to };
  const memberOf = (row: number): number => members[row] ?? -1;
  return {
    request,
    network,
    graph: strongTies(id.length, network.ties, request.min),
    rowOf: new Map(id.map((each, row) => [each, row])),
    nodeAt: (row) => ({
      id: id[row] ?? '',
      label: label[row] ?? '',
      kind: kind[row] ?? 'person',
      is_covered: isCovered[row] === 1,
      group: group[row] ?? null,
    }),
    worksOf: (pairs) =>
      worksOfPairs(
        model,
        chooseWorks(model, years, request.cap),
        request.kind,
        pairs.map(([row, other]) => [memberOf(row), memberOf(other)]),
      ),
    naming: (organization) => {
      if (request.kind !== 'person' && request.kind !== 'mixed') return new Map();
      const rowOf = new Map(Array.from(members, (member, row) => [member, row]));
      const works = worksNaming(model, years, model.organizations.id.indexOf(organization));
      return new Map(
        [...works].flatMap(([person, list]) => {
          const row = rowOf.get(person);
          return row === undefined ? [] : [[row, list] as const];
        }),
      );
    },
  };
}
