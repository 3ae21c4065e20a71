/** Pairs of members who share a work, `sources[i] < targets[i]`; one column a fact. */
export interface Ties {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Shared works, each counted once. */
  readonly works: Uint32Array;
  /** Of the shared works, 0 = none of them is dated. */
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
}

type TieColumn = Uint32Array | Int32Array | Float64Array;

/** So many ties of zeros. */
export function tieColumns(length: number): Ties {
  return {
    sources: new Uint32Array(length),
    targets: new Uint32Array(length),
    weights: new Float64Array(length),
    works: new Uint32Array(length),
    firstYears: new Int32Array(length),
    lastYears: new Int32Array(length),
  };
}

/** The same ties in longer columns, which end in zeros. */
export function grownTies(ties: Ties, length: number): Ties {
  return mapColumns(ties, (column) => {
    const longer = new (column.constructor as new (length: number) => typeof column)(length);
    longer.set(column);
    return longer;
  });
}

/** The first so many ties, in the same memory. */
export function firstTies(ties: Ties, length: number): Ties {
  return mapColumns(ties, (column) => column.subarray(0, length));
}

/** Stands for a member who is no node. */
export const noRow = 0xffffffff;

/**
 * The ties between nodes, by the rows of their ends, sorted by source, then target.
 *
 * @param ties sorted by source.
 * @param rowOf the row of each member, ascending; {@link noRow} = left out, with all ties.
 */
export function tiesBetweenRows(ties: Ties, rowOf: Uint32Array): Ties {
  const { sources, targets } = ties;
  const kept = new Uint32Array(sources.length);
  let length = 0;
  for (let tie = 0; tie < sources.length; tie += 1) {
    if (rowOf[sources[tie]!] === noRow || rowOf[targets[tie]!] === noRow) continue;
    kept[length] = tie;
    length += 1;
  }
  const places = kept.subarray(0, length);
  sortByTarget(places, ties);
  const found = mapColumns(ties, (column) => valuesAt(column, places));
  return { ...found, sources: valuesAt(rowOf, found.sources), targets: valuesAt(rowOf, found.targets) };
}

/** More ties of one source than these are sorted by the engine's own sort. */
const fewTies = 32;

/** Sorts places of ties of one source, which stand together, by their targets. */
function sortByTarget(places: Uint32Array, { sources, targets }: Ties): void {
  for (let from = 0, to = 0; from < places.length; from = to) {
    const source = sources[places[from]!];
    while (to < places.length && sources[places[to]!] === source) to += 1;
    if (to - from > fewTies) {
      places.subarray(from, to).sort((left, right) => targets[left]! - targets[right]!);
      continue;
    }
    for (let next = from + 1; next < to; next += 1) {
      const place = places[next]!;
      const target = targets[place]!;
      let at = next;
      for (; at > from && targets[places[at - 1]!]! > target; at -= 1) places[at] = places[at - 1]!;
      places[at] = place;
    }
  }
}

/** The values of a column at these places. A loop, as callbacks take several times as long over a million of them. */
export function valuesAt<Column extends TieColumn | Uint8Array>(column: Column, places: Uint32Array): Column {
  const values = new (column.constructor as new (length: number) => Column)(places.length);
  for (let at = 0; at < places.length; at += 1) values[at] = column[places[at]!]!;
  return values;
}

function mapColumns(ties: Ties, change: (column: TieColumn) => unknown): Ties {
  return Object.fromEntries(
    (Object.entries(ties) as [string, TieColumn][]).map(([name, column]) => [name, change(column)]),
  ) as unknown as Ties;
}
