import { type Cell, outside } from './cell.ts';
import { isSmall, type TableCount } from './count.ts';
import { hiddenCells } from './hidden-cells.ts';

export interface Part {
  readonly count: number;
  /** Whether it must be hidden whatever its count is, as what concerns a unit of few people; a total of 0 tells it all the same. */
  readonly isSensitive?: boolean;
}

/**
 * The parts of a published total, small ones hidden, and others beside them.
 *
 * @returns the counts in the order of `parts`; null where the parts cannot be shown at all.
 */
export function guardedParts(parts: readonly Part[], k: number): readonly TableCount[] | null {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const cells = parts.map(({ count, isSensitive = false }, index): Cell => {
    const id = String(index);
    return {
      id,
      from: 'parts',
      to: outside,
      count,
      isSensitive: (isSensitive && total > 0) || isSmall(count, k),
      isKnown: false,
    };
  });
  const whole: Cell = {
    id: 'total',
    from: outside,
    to: 'parts',
    count: total,
    isSensitive: isSmall(total, k),
    isKnown: true,
  };
  const hidden = hiddenCells([...cells, whole], k);
  return hidden && cells.map(({ id, count }) => (hidden.has(id) ? null : count));
}
