/**
 * All shortest paths between two rows, found from both ends at once, always going on where fewer ties are to be walked
 * (M. Borassi, E. Natale, KADABRA is an adaptive algorithm for betweenness via random approximation, ESA 2016, section 4).
 *
 * A row belongs to the end that finds it first. What a search knows of a row stands together, in a part of one cache
 * line: which end of which search (u32), steps from that end (u32), shortest paths from that end (f64).
 */

/** log2 of those bytes. */
const wide: u32 = 4;

/** What is known of the search from one end. */
@unmanaged
class End {
  /** Where the rows that it found stand, in the order in which it found them. */
  walk: usize;
  mark: u32;
  level: u32;
  next: u32;
  length: u32;
  /** Ties that the next level walks. */
  cost: u32;
}

/**
 * Adds, for each pair of rows, to the sum of each row between them the share of shortest paths that lead through it.
 *
 * `targets` (see sampling/inner-graph.ts) name only rows that some path leads through. The two of a pair have a path. If
 * they are neighbors, nothing is between them: then `targets` name the second among those of the first.
 *
 * Before and after: `shares` (f64 a row) are zero, `records` (16 bytes a row) hold no mark above `search` · 2 + 1. `ends`
 * has 64 bytes; `near`, `far` and `queue` have room for a number a row.
 *
 * @returns the number of the last search.
 */
export function pathsBatch(
  starts: StaticArray<u32>,
  targets: usize,
  pairs: StaticArray<u32>,
  sums: StaticArray<f64>,
  records: usize,
  ends: usize,
  near: usize,
  far: usize,
  queue: StaticArray<u32>,
  shares: StaticArray<f64>,
  count: u32,
  search: u32,
): u32 {
  const first = changetype<End>(ends);
  const second = changetype<End>(ends + 32);
  first.walk = near;
  second.walk = far;
  for (let pair: u32 = 0; pair < count; pair++) {
    search++;
    begin(first, pairs[pair << 1], search << 1, starts, records);
    begin(second, pairs[(pair << 1) + 1], (search << 1) + 1, starts, records);
    if (advance(first, second, starts, targets, records, queue) > 0) continue;
    // One step from both, whatever it costs: a row that no path leads through is found from nowhere.
    let touching = advance(second, first, starts, targets, records, queue);
    while (touching == 0) {
      touching =
        first.cost <= second.cost
          ? advance(first, second, starts, targets, records, queue)
          : advance(second, first, starts, targets, records, queue);
    }
    const length = meet(touching, starts, targets, records, queue, shares);
    passBack(touching, length, starts, targets, records, queue, shares, sums);
  }
  return search;
}

function begin(end: End, row: u32, mark: u32, starts: StaticArray<u32>, records: usize): void {
  const record = records + (row << wide);
  store<u32>(record, mark);
  store<u32>(record, 0, 4);
  store<f64>(record, 1, 8);
  store<u32>(end.walk, row);
  end.mark = mark;
  end.level = 0;
  end.next = 0;
  end.length = 1;
  end.cost = starts[row + 1] - starts[row];
}

/** Goes one level on; gives how many rows have neighbors that the other end found, and puts them into `queue`. */
function advance(
  end: End,
  other: End,
  starts: StaticArray<u32>,
  targets: usize,
  records: usize,
  queue: StaticArray<u32>,
): u32 {
  const mark = end.mark;
  const otherMark = other.mark;
  const level = end.level + 1;
  const walk = end.walk;
  const stop = end.length;
  let length = stop;
  let cost: u32 = 0;
  let touching: u32 = 0;
  for (let index = end.next; index < stop; index++) {
    const row = load<u32>(walk + (index << 2));
    const paths = load<f64>(records + (row << wide), 8);
    let isTouching = false;
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const target = load<u32>(at);
      const record = records + (target << wide);
      const found = load<u32>(record);
      if (found == mark) {
        if (load<u32>(record, 4) == level) store<f64>(record, load<f64>(record, 8) + paths, 8);
      } else if (found == otherMark) {
        isTouching = true;
      } else {
        store<u32>(record, mark);
        store<u32>(record, level, 4);
        store<f64>(record, paths, 8);
        store<u32>(walk + (length << 2), target);
        length++;
        cost += starts[target + 1] - starts[target];
      }
    }
    if (isTouching) {
      queue[touching] = row;
      touching++;
    }
  }
  end.level = level;
  end.next = stop;
  end.length = length;
  end.cost = cost;
  return touching;
}

/** Puts the rows that the first ones touch into `queue` too, with the paths through each as its share; gives the end of both. */
function meet(
  touching: u32,
  starts: StaticArray<u32>,
  targets: usize,
  records: usize,
  queue: StaticArray<u32>,
  shares: StaticArray<f64>,
): u32 {
  const otherMark = load<u32>(records + (queue[0] << wide)) ^ 1;
  let length = touching;
  for (let index: u32 = 0; index < touching; index++) {
    const row = queue[index];
    const paths = load<f64>(records + (row << wide), 8);
    let through: f64 = 0;
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const target = load<u32>(at);
      const record = records + (target << wide);
      if (load<u32>(record) != otherMark) continue;
      if (shares[target] == 0) {
        queue[length] = target;
        length++;
      }
      const over = paths * load<f64>(record, 8);
      shares[target] += over;
      through += over;
    }
    shares[row] = through;
  }
  return length;
}

/** From where the searches touch, level by level, to both ends: what leads through a row leads through those before it. */
function passBack(
  touching: u32,
  length: u32,
  starts: StaticArray<u32>,
  targets: usize,
  records: usize,
  queue: StaticArray<u32>,
  shares: StaticArray<f64>,
  sums: StaticArray<f64>,
): void {
  let all: f64 = 0;
  for (let index: u32 = 0; index < touching; index++) all += shares[queue[index]];
  for (let index: u32 = 0; index < length; index++) {
    const row = queue[index];
    const record = records + (row << wide);
    const share = shares[row];
    shares[row] = 0;
    const level = load<u32>(record, 4);
    if (level == 0) continue;
    sums[row] += share / all;
    if (level == 1) continue;
    const mark = load<u32>(record);
    const part = share / load<f64>(record, 8);
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const target = load<u32>(at);
      const before = records + (target << wide);
      if (load<u32>(before) != mark || load<u32>(before, 4) != level - 1) continue;
      if (shares[target] == 0) {
        queue[length] = target;
        length++;
      }
      shares[target] += part * load<f64>(before, 8);
    }
  }
}
