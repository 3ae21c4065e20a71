import { expect, test } from 'vitest';
import { noRow, tieColumns, tiesBetweenRows } from '../../../data-pipeline/graph/ties.ts';

test('ties are those between nodes, by the rows of their ends, sorted by source, then target', () => {
  // Member 0 is tied to 1 … 40 in no order, 2 to 5 and 3; member 4 is no node.
  const ends = [
    ...Array.from({ length: 40 }, (_, index) => [0, ((index * 7) % 40) + 1] as const),
    ...([
      [2, 5],
      [2, 3],
      [3, 4],
      [4, 6],
    ] as const),
  ];
  const ties = tieColumns(ends.length);
  for (const [tie, [source, target]] of ends.entries()) {
    ties.sources[tie] = source;
    ties.targets[tie] = target;
    ties.weights[tie] = source * 100 + target;
  }
  const rowOf = Uint32Array.from({ length: 41 }, (_, member) => (member === 4 ? noRow : member - Number(member > 4)));

  const found = tiesBetweenRows(ties, rowOf);

  const between = Array.from(found.sources, (source, tie) => [source, found.targets[tie], found.weights[tie]]);
  expect(between).toEqual([
    ...[1, 2, 3].map((member) => [0, member, member]),
    ...Array.from({ length: 36 }, (_, index) => [0, index + 4, index + 5]),
    [2, 3, 203],
    [2, 4, 205],
  ]);
});
