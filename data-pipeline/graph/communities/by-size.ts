/**
 * Renames groups 1, 2, …: the largest first, of two as large the one whose first node comes first.
 *
 * @param groups a name a node, in node order.
 */
export function renumberBySize(groups: Float64Array | Uint32Array | readonly number[]): Float64Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // The map lists groups in the order of their first node, and sorting is stable.
  const bySize = [...sizes.keys()].sort((left, right) => sizes.get(right)! - sizes.get(left)!);
  const numberOf = new Map(bySize.map((group, index) => [group, index + 1]));
  return Float64Array.from({ length: groups.length }, (_, node) => numberOf.get(groups[node]!)!);
}
