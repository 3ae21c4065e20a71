/**
 * How many people may bear a name, as far as the authorships loaded tell: the inverse of the chance that two of its bearers,
 * drawn at random, stand in one group (Simpson 1949, doi:10.1038/163688a0), with one more bearer who stands alone; never less than
 * by combining family and given names at random.
 *
 * @param groups the group of each authorship whose name is compatible.
 * @returns at least 1.
 */
export function namesakes(groups: Iterable<number>, expected: number): number {
  const sizes = new Map<number, number>();
  let bearers = 1;
  for (const group of groups) {
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    bearers += 1;
  }
  let together = 1;
  for (const size of sizes.values()) together += size ** 2;
  return Math.max(bearers ** 2 / together, 1 + expected);
}
