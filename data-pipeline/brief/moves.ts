import { type Cell, leastOf } from './cell.ts';

/** What a step along a cell costs; null = it may not be taken. */
export type CostOf = (cell: Cell) => number | null;

interface Step {
  readonly cell: Cell;
  /** 1 raises the cell's count, −1 lowers it. */
  readonly sign: 1 | -1;
}

/**
 * How other counts can move when one moves, with every sum kept: a unit that one cell takes from a sum, another gives back to it.
 * Counts rise without end and fall to what {@link leastOf} says.
 */
export class Moves {
  readonly #change = new Map<string, number>();
  readonly #at: ReadonlyMap<string, readonly Cell[]>;
  readonly #costOf: CostOf;

  /** @param at the cells of each sum. */
  constructor(at: ReadonlyMap<string, readonly Cell[]>, costOf: CostOf) {
    this.#at = at;
    this.#costOf = costOf;
  }

  /**
   * Moves up to `wanted` units from one sum to another along the cheapest ways, never through `without`.
   *
   * @param onStep told of each cell that moves.
   * @returns how many were moved.
   */
  push(
    from: string,
    to: string,
    wanted: number,
    without: Cell,
    onStep: (cell: Cell) => void = () => undefined,
  ): number {
    if (from === to) return wanted;
    let moved = 0;
    while (moved < wanted) {
      const way = this.#cheapest(from, to, without);
      if (way === null) break;
      const units = Math.min(wanted - moved, ...way.map((step) => this.#room(step)));
      for (const { cell, sign } of way) {
        this.#change.set(cell.id, (this.#change.get(cell.id) ?? 0) + sign * units);
        onStep(cell);
      }
      moved += units;
    }
    return moved;
  }

  #room({ cell, sign }: Step): number {
    return sign === 1 ? Infinity : cell.count - leastOf(cell) + (this.#change.get(cell.id) ?? 0);
  }

  /** Dijkstra's way over sums; among ways that cost the same, the one with the fewest steps. */
  #cheapest(from: string, to: string, without: Cell): readonly Step[] | null {
    const cost = new Map([[from, 0]]);
    const reachedBy = new Map<string, { readonly step: Step; readonly before: string }>();
    const done = new Set<string>();
    for (;;) {
      const at = nearest(cost, done);
      if (at === null) return null;
      if (at === to) return wayTo(to, from, reachedBy);
      done.add(at);
      for (const cell of this.#at.get(at) ?? []) {
        const price = cell === without ? null : this.#costOf(cell);
        if (price === null || cell.from === cell.to) continue;
        const step: Step = { cell, sign: cell.from === at ? 1 : -1 };
        const next = step.sign === 1 ? cell.to : cell.from;
        const total = (cost.get(at) ?? 0) + price + 1e-6;
        if (done.has(next) || this.#room(step) <= 0 || total >= (cost.get(next) ?? Infinity)) continue;
        cost.set(next, total);
        reachedBy.set(next, { step, before: at });
      }
    }
  }
}

function nearest(cost: ReadonlyMap<string, number>, done: ReadonlySet<string>): string | null {
  let best: string | null = null;
  for (const [at, value] of cost) {
    if (!done.has(at) && (best === null || value < (cost.get(best) ?? Infinity))) best = at;
  }
  return best;
}

function wayTo(
  to: string,
  from: string,
  reachedBy: ReadonlyMap<string, { readonly step: Step; readonly before: string }>,
): readonly Step[] {
  const way: Step[] = [];
  for (let at = to; at !== from;) {
    const reached = reachedBy.get(at);
    if (reached === undefined) return [];
    way.push(reached.step);
    at = reached.before;
  }
  return way.toReversed();
}
