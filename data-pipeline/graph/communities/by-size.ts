/**
 * Renames groups 1, 2, …: the largest first, of two as large the one whose first node comes first.
 *
 * @param groups a name a node, in node order: whole numbers from 0, not far above the number of nodes.
 */
export function renumberBySize(groups: Float64Array | Uint32Array | readonly number[]): Float64Array {
  let names = 0;
  for (const group of groups) names = Math.max(names, group + 1);
  const sizes = new Uint32Array(names);
  const bySize: number[] = [];
  for (const group of groups) {
    if (sizes[group] === 0) bySize.push(group);
    sizes[group]! += 1;
  }
  // They stand in the order of their first node, and sorting is stable.
  bySize.sort((left, right) => sizes[right]! - sizes[left]!);
  const numberOf = new Uint32Array(names);
  for (const [index, group] of bySize.entries()) numberOf[group] = index + 1;
  const found = new Float64Array(groups.length);
  for (let node = 0; node < found.length; node += 1) found[node] = numberOf[groups[node]!]!;
  return found;
}
