import { group } from 'd3-array';
import { type Cell, leastOf, outside } from './cell.ts';
import { Moves } from './moves.ts';

/** By how much the published counts must leave a hidden one free to be more, and to be less. */
interface Need {
  readonly more: number;
  readonly less: number;
}

/**
 * Which cells are hidden, so that every sensitive one is, and none can be worked out from the others.
 *
 * A reader who knows every published count, every sum, and which hidden counts are 0 cannot tell a sensitive count below `k`
 * from any other count of 1 to `k` − 1, cannot tell any hidden count exactly, and finds no hidden counts that add up to less
 * than `k` along a row or a column. Further cells are hidden along the cheapest ways through the network of sums, the smallest
 * counts first (Cox 1995, doi:10.1080/01621459.1995.10476635; protection levels after Fischetti and Salazar 2001,
 * doi:10.1287/mnsc.47.7.1008.9805); the result is then checked as a reader would try it.
 *
 * @returns the ids; null where no choice of cells protects the sensitive ones: then the table must not be published.
 */
export function hiddenCells(cells: readonly Cell[], k: number): ReadonlySet<string> | null {
  const at = cellsOfSums(cells);
  const hidden = new Set(cells.filter(({ isSensitive }) => isSensitive).map(({ id }) => id));
  if (cells.some(({ id, isKnown }) => isKnown && hidden.has(id))) return null;
  const waiting = cells.filter(({ id }) => hidden.has(id)).toSorted((a, b) => b.count - a.count);
  const hide = (cell: Cell) => {
    if (hidden.has(cell.id)) return;
    hidden.add(cell.id);
    waiting.push(cell);
  };
  for (;;) {
    const cell = waiting.shift() ?? additionTo(shortSum(at, hidden, k), hidden);
    if (cell === undefined) return isProtected(cells, hidden, k) ? hidden : null;
    if (cell === null) return null;
    if (!hidden.has(cell.id)) hide(cell);
    else if (!protect(cell, at, hidden, hide, k)) return null;
  }
}

/** Whether a reader of the published cells can do none of what {@link hiddenCells} promises. */
export function isProtected(cells: readonly Cell[], hidden: ReadonlySet<string>, k: number): boolean {
  const at = cellsOfSums(cells);
  if (shortSum(at, hidden, k) !== null) return false;
  return cells.every((cell) => (hidden.has(cell.id) ? isFree(cell, at, hidden, k) : !cell.isSensitive));
}

function needOf({ count, isSensitive }: Cell, k: number): Need {
  if (!isSensitive) return { more: 0, less: 0 };
  return { more: Math.max(k - 1 - count, 1), less: Math.min(Math.max(count - 1, 0), k - 1) };
}

/** Hides what must be hidden beside a cell; false where nothing is left that could be. */
function protect(
  cell: Cell,
  at: ReadonlyMap<string, readonly Cell[]>,
  hidden: ReadonlySet<string>,
  hide: (cell: Cell) => void,
  k: number,
): boolean {
  if (isFree(cell, at, hidden, k)) return true;
  const costOf = ({ id, isKnown, count }: Cell) => (hidden.has(id) ? 0 : isKnown ? null : Math.max(count, k));
  const { more, less } = needOf(cell, k);
  const raised = new Moves(at, costOf).push(cell.to, cell.from, Math.max(more, 1), cell, hide);
  const lowered = new Moves(at, costOf).push(cell.from, cell.to, less, cell, hide);
  return raised >= Math.max(more, 1) && lowered >= less;
}

/** Whether the published counts leave a hidden one as free as it needs to be, and do not tell it. */
function isFree(cell: Cell, at: ReadonlyMap<string, readonly Cell[]>, hidden: ReadonlySet<string>, k: number): boolean {
  const costOf = ({ id }: Cell) => (hidden.has(id) ? 0 : null);
  const { more, less } = needOf(cell, k);
  const raised = new Moves(at, costOf).push(cell.to, cell.from, Math.max(more, 1), cell);
  const lowered = new Moves(at, costOf).push(cell.from, cell.to, Math.max(less, 1), cell);
  const canFall = Math.min(lowered, cell.count - leastOf(cell));
  return raised >= more && lowered >= less && raised + canFall > 0;
}

/** A sum whose hidden counts are all on one side and come to less than `k`: then the others tell what they come to. */
function shortSum(at: ReadonlyMap<string, readonly Cell[]>, hidden: ReadonlySet<string>, k: number): ShortSum | null {
  for (const [sum, cells] of at) {
    if (sum === outside) continue;
    const own = cells.filter(({ id }) => hidden.has(id));
    const total = own.reduce((all, { count }) => all + count, 0);
    const isOneSided = own.every(({ from }) => from === sum) || own.every(({ to }) => to === sum);
    if (own.length > 0 && isOneSided && total > 0 && total < k) return { cells };
  }
  return null;
}

interface ShortSum {
  readonly cells: readonly Cell[];
}

/** The smallest count above 0 of a short sum that can still be hidden; undefined where no sum is short, null where none is left. */
function additionTo(short: ShortSum | null, hidden: ReadonlySet<string>): Cell | null | undefined {
  if (short === null) return undefined;
  const free = short.cells.filter(({ id, isKnown, count }) => !isKnown && count > 0 && !hidden.has(id));
  return free.toSorted((a, b) => a.count - b.count)[0] ?? null;
}

function cellsOfSums(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const ends = cells.flatMap((cell) =>
    cell.from === cell.to
      ? []
      : [
          { sum: cell.from, cell },
          { sum: cell.to, cell },
        ],
  );
  return new Map([...group(ends, ({ sum }) => sum)].map(([sum, own]) => [sum, own.map(({ cell }) => cell)]));
}
