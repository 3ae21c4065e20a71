import { mostFrequent } from '../graph/collaborations.ts';
import type { NetworkAnswer } from './network.ts';

/**
 * What a community is best called by: of its members with any name, the one that most of them have.
 *
 * @param community of each node, from 1; 0 = none.
 * @param names what each node is most often found with; null = nothing.
 * @returns by number of the community, from the first. Of names as frequent, the first by code unit.
 */
export function communityNames(
  community: ArrayLike<number>,
  names: readonly (string | null)[],
): NetworkAnswer['communities'] {
  const counts: Map<string, number>[] = [];
  for (const [node, name] of names.entries()) {
    const number = (community[node] ?? 0) - 1;
    if (number < 0) continue;
    const own = (counts[number] ??= new Map());
    if (name !== null) own.set(name, (own.get(name) ?? 0) + 1);
  }
  return Array.from(counts, (own) => {
    const name = mostFrequent(own);
    const known = [...own.values()].reduce((sum, count) => sum + count, 0);
    return { name, share: name === null ? 0 : (own.get(name) ?? 0) / known };
  });
}
