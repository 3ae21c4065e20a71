import { chooseWorks } from '../../data-pipeline/graph/collaborations.ts';
import { buildNetwork } from '../../data-pipeline/graph/network.ts';
import { type DrawableNetwork, drawableNetwork } from '../../data-pipeline/graph/resampling/drawable-network.ts';
import { collaborationsOf, signed } from './signed-works.ts';

interface Known {
  readonly covered?: readonly number[];
  readonly years?: readonly (number | null)[];
  readonly focus?: 'all' | 'covered';
  /** Works of more people make no ties. */
  readonly cap?: number;
}

/** The network of people of these works, each a list of numbers, with the number of the person that each node is. */
export function drawableWorks(
  works: readonly (readonly number[])[],
  { covered = [], years = [], focus = 'all', cap = 100 }: Known = {},
): { readonly network: DrawableNetwork; readonly people: readonly number[] } {
  const rows = works.flatMap((members, work) =>
    members.map((person) =>
      signed(padded(work), padded(person), { is_covered: covered.includes(person), year: years[work] ?? null }),
    ),
  );
  const model = collaborationsOf(rows);
  const { network } = buildNetwork(model, { kind: 'person', authorCap: cap, focus });
  const chosen = chooseWorks(model, { from: null, to: null }, cap);
  return {
    network: drawableNetwork(model, network, chosen, { kind: 'person', counting: 'fractional' }),
    people: network.nodes.id.map(Number),
  };
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
