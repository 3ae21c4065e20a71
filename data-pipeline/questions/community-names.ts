import type { NetworkAuthorship, NetworkOrganization } from '../graph/network.ts';
import type { NetworkAnswer } from './network.ts';

/** What each node is found with, and how often: names by node id. */
export type NamesOfNodes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What a community is best called by: of its members with any name, the one that most have as their most frequent.
 *
 * @param ids of the nodes; @param community of each, from 1.
 * @returns by number of the community, from the first. Of names as frequent, the first by code unit.
 */
export function communityNames(
  ids: readonly string[],
  community: ArrayLike<number>,
  names: NamesOfNodes,
): NetworkAnswer['communities'] {
  const counts: Map<string, number>[] = [];
  for (const [node, id] of ids.entries()) {
    const number = (community[node] ?? 0) - 1;
    if (number < 0) continue;
    const own = (counts[number] ??= new Map());
    const name = mostFrequent(names.get(id) ?? new Map());
    if (name !== null) own.set(name, (own.get(name) ?? 0) + 1);
  }
  return Array.from(counts, (own) => {
    const name = mostFrequent(own);
    const known = [...own.values()].reduce((sum, count) => sum + count, 0);
    return { name, share: name === null ? 0 : (own.get(name) ?? 0) / known };
  });
}

/** The organizations that stand beside each author on bylines. */
export function namedOrganizations(
  authorships: readonly NetworkAuthorship[],
  organizations: readonly NetworkOrganization[],
): NamesOfNodes {
  const labelOf = new Map(organizations.map(({ org_id, label }) => [org_id, label]));
  const names = new Map<string, Map<string, number>>();
  for (const { author_id, org_ids } of authorships) {
    for (const org of org_ids) {
      const label = labelOf.get(org) ?? org;
      const own = names.get(author_id) ?? new Map<string, number>();
      own.set(label, (own.get(label) ?? 0) + 1);
      names.set(author_id, own);
    }
  }
  return names;
}

/** The country of each organization. */
export function countriesOf(organizations: readonly NetworkOrganization[]): NamesOfNodes {
  const names = new Map<string, ReadonlyMap<string, number>>();
  for (const { org_id, country_code } of organizations) {
    if (country_code !== null) names.set(org_id, new Map([[country_code, 1]]));
  }
  return names;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: readonly [name: string, count: number] | null = null;
  for (const [name, count] of counts) {
    if (best === null || count > best[1] || (count === best[1] && name < best[0])) best = [name, count];
  }
  return best?.[0] ?? null;
}
