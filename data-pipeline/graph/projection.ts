/** Vertices that stand together on one work: distinct indices, in any order. */
export interface Group {
  readonly members: readonly number[];
  readonly year: number | null;
}

/** One pair of vertices, `source < target`. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  /** Sum of 1/(n − 1) over the shared works, n = members of the work. */
  readonly fractional: number;
  readonly works: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/**
 * The one-mode projection of works × vertices, sorted by source, then target.
 *
 * A work of n members adds 1/(n − 1) to each of its pairs, so that it adds exactly 1 to the strength of each member
 * (M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001, eq. 2).
 * Row by row after F. G. Gustavson (ACM Trans. Math. Softw. 4(3), 1978): no hash of pairs, and sums are
 * taken in the order of `groups`, so that the last digit is always the same.
 */
export function projectPairs(groups: readonly Group[], vertexCount: number): readonly Tie[] {
  const groupsOf: number[][] = Array.from({ length: vertexCount }, () => []);
  for (const [index, group] of groups.entries()) for (const member of group.members) groupsOf[member]!.push(index);

  const fractional = new Float64Array(vertexCount);
  const works = new Int32Array(vertexCount);
  const first = new Float64Array(vertexCount);
  const last = new Float64Array(vertexCount);
  const ties: Tie[] = [];

  for (let source = 0; source < vertexCount; source += 1) {
    const touched: number[] = [];
    for (const index of groupsOf[source]!) {
      const { members, year } = groups[index]!;
      const share = 1 / (members.length - 1);
      for (const target of members) {
        if (target <= source) continue;
        if (works[target] === 0) {
          touched.push(target);
          first[target] = Infinity;
          last[target] = -Infinity;
        }
        fractional[target]! += share;
        works[target]! += 1;
        if (year !== null) {
          first[target] = Math.min(first[target]!, year);
          last[target] = Math.max(last[target]!, year);
        }
      }
    }
    touched.sort((left, right) => left - right);
    for (const target of touched) {
      const isDated = first[target]! <= last[target]!;
      ties.push({
        source,
        target,
        fractional: fractional[target]!,
        works: works[target]!,
        first_year: isDated ? first[target]! : null,
        last_year: isDated ? last[target]! : null,
      });
      fractional[target] = 0;
      works[target] = 0;
    }
  }
  return ties;
}
