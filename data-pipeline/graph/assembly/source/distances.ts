/**
 * Breadth-first search from 256 sources at once, a bit a source, after M. Then et al., The more the merrier: efficient
 * multi-source graph traversal (VLDB 2014). As distances are the same both ways, what a source is from a row is
 * added up at the row: no number is kept for a lane.
 */

/** log2 of the bytes that 256 bits take. */
const wide: u32 = 5;

/**
 * Adds the distances from the sources `first` to `first + count − 1` to what each row holds.
 *
 * Before and after: `seen`, `now` and `next` (256 bits a row) are zero. `front` and `touched` have room for `order`
 * and 256 entries, `stamps` (u32 a row) hold no number above `stamp`.
 *
 * @returns the last stamp used.
 */
export function distancesBatch(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  isSimplicial: StaticArray<u8>,
  sums: StaticArray<f64>,
  inverseSums: StaticArray<f64>,
  reached: StaticArray<u32>,
  seen: usize,
  now: usize,
  next: usize,
  front: StaticArray<u32>,
  touched: StaticArray<u32>,
  stamps: usize,
  first: u32,
  count: u32,
  stamp: u32,
): u32 {
  for (let lane: u32 = 0; lane < count; lane++) {
    const source = first + lane;
    const word = (source << wide) + ((lane >> 6) << 3);
    store<u64>(seen + word, (<u64>1) << (lane & 63));
    store<u64>(now + word, (<u64>1) << (lane & 63));
    front[lane] = source;
  }

  let length = count;
  for (let distance: u32 = 1; length > 0; distance++) {
    stamp++;
    const end = advance(starts, targets, isSimplicial, now, next, front, length, touched, stamps, stamp, distance == 1);
    length = 0;
    for (let index: u32 = 0; index < end; index++) {
      const row = touched[index];
      const found = settle(seen + (row << wide), now + (row << wide), next + (row << wide));
      if (found == 0) continue;
      sums[row] += <f64>found * <f64>distance;
      inverseSums[row] += <f64>found / <f64>distance;
      reached[row] += found;
      front[length] = row;
      length++;
    }
  }
  memory.fill(seen, 0, order << wide);
  return stamp;
}

/** Bits flow from the rows of the front to all their neighbors; gives how many rows were touched. */
function advance(
  starts: StaticArray<u32>,
  targets: usize,
  isSimplicial: StaticArray<u8>,
  now: usize,
  next: usize,
  front: StaticArray<u32>,
  length: u32,
  touched: StaticArray<u32>,
  stamps: usize,
  stamp: u32,
  isFirst: bool,
): u32 {
  const zero = i64x2.splat(0);
  let end: u32 = 0;
  for (let index: u32 = 0; index < length; index++) {
    const row = front[index];
    const own = now + (row << wide);
    const low = v128.load(own);
    const high = v128.load(own, 16);
    v128.store(own, zero);
    v128.store(own, zero, 16);
    // All neighbors of a simplicial row know each other: no shortest path leads through it.
    if (isSimplicial[row] && !isFirst) continue;
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const target = load<u32>(at);
      const into = next + (target << wide);
      v128.store(into, v128.or(v128.load(into), low));
      v128.store(into, v128.or(v128.load(into, 16), high), 16);
      const mark = stamps + (target << 2);
      if (load<u32>(mark) != stamp) {
        store<u32>(mark, stamp);
        touched[end] = target;
        end++;
      }
    }
  }
  return end;
}

/** Of the bits that came in, those not seen before become the row's own; gives how many. */
function settle(seen: usize, now: usize, next: usize): u32 {
  let found: u32 = 0;
  for (let word: u32 = 0; word < 32; word += 8) {
    const old = load<u64>(seen + word);
    const fresh = load<u64>(next + word) & ~old;
    store<u64>(seen + word, old | fresh);
    store<u64>(now + word, fresh);
    store<u64>(next + word, 0);
    found += <u32>popcnt<u64>(fresh);
  }
  return found;
}
