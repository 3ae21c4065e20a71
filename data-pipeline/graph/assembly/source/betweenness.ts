/**
 * Shortest paths from eight sources at once ("lanes"), after U. Brandes (2001), on a folded graph (see
 * betweenness/fold.ts). A lane's numbers of a row stand side by side, so that one edge moves eight path counts.
 *
 * Both passes go level by level over the rows that any lane meets there; a lane that is elsewhere adds zeros.
 */

const lanes: u32 = 8;
/** log2 of the bytes that the eight numbers of a row take: f64 for counts, u16 for distances. */
const wide: u32 = 6;
const narrow: u32 = 4;
const unmet: i16 = -1;

/**
 * Adds what the sources `first` to `first + count − 1` contribute to `scores`.
 *
 * Before and after: `paths`, `incoming`, `near` and `far` (f64 × 8 a row) are zero, `distances` (u16 × 8 a row) unmet.
 * `stamps` (u32 a row) hold no number above `stamp`; `met` has room for 16 entries a row, `levels` for 65,536.
 *
 * @returns the last stamp used; 0 where paths are longer than 65,000 steps, and the scores are void.
 */
export function betweennessBatch(
  starts: StaticArray<u32>,
  targets: usize,
  isSimplicial: StaticArray<u8>,
  multiples: StaticArray<f64>,
  masses: StaticArray<f64>,
  scores: StaticArray<f64>,
  paths: usize,
  incoming: usize,
  near: usize,
  far: usize,
  distances: usize,
  stamps: usize,
  met: StaticArray<u32>,
  levels: StaticArray<u32>,
  first: u32,
  count: u32,
  stamp: u32,
): u32 {
  levels[0] = 0;
  for (let lane: u32 = 0; lane < count; lane++) {
    const source = first + lane;
    store<u16>(distances + (source << narrow) + (lane << 1), 0);
    store<f64>(paths + (source << wide) + (lane << 3), 1);
    met[lane] = source;
  }
  levels[1] = count;

  let depth: u32 = 0;
  while (levels[depth] < levels[depth + 1]) {
    if (depth > 65000) return 0;
    stamp++;
    const touched = advance(
      starts,
      targets,
      isSimplicial,
      multiples,
      paths,
      incoming,
      distances,
      stamps,
      met,
      levels,
      depth,
      stamp,
    );
    levels[depth + 2] = settle(paths, incoming, distances, met, levels[depth + 1], touched, depth + 1);
    depth++;
  }

  // The level `depth` is empty. `far` holds what the level beyond passes back, zero elsewhere.
  for (let level = depth - 1; level > 0; level--) {
    passBack(
      starts,
      targets,
      isSimplicial,
      multiples,
      masses,
      scores,
      paths,
      near,
      far,
      distances,
      met,
      levels,
      level,
      first,
      count,
    );
    clear(far, met, levels[level + 1], levels[level + 2]);
    const swapped = far;
    far = near;
    near = swapped;
  }
  if (depth > 1) clear(far, met, levels[1], levels[2]);
  forget(paths, distances, met, levels[depth]);
  return stamp;
}

/** Path counts flow from the rows of one level to all their neighbors; gives the end of the rows touched in `met`. */
function advance(
  starts: StaticArray<u32>,
  targets: usize,
  isSimplicial: StaticArray<u8>,
  multiples: StaticArray<f64>,
  paths: usize,
  incoming: usize,
  distances: usize,
  stamps: usize,
  met: StaticArray<u32>,
  levels: StaticArray<u32>,
  level: u32,
  stamp: u32,
): u32 {
  const here = i16x8.splat(<i16>level);
  const end = levels[level + 1];
  let touched = end;
  for (let index = levels[level]; index < end; index++) {
    const row = met[index];
    if (isSimplicial[row] && level > 0) continue;
    const isHere = i16x8.eq(v128.load(distances + (row << narrow)), here);
    const low = i32x4.extend_low_i16x8_s(isHere);
    const high = i32x4.extend_high_i16x8_s(isHere);
    const multiple = f64x2.splat(level > 0 ? multiples[row] : 1);
    const own = paths + (row << wide);
    const a = v128.and(f64x2.mul(v128.load(own), multiple), i64x2.extend_low_i32x4_s(low));
    const b = v128.and(f64x2.mul(v128.load(own, 16), multiple), i64x2.extend_high_i32x4_s(low));
    const c = v128.and(f64x2.mul(v128.load(own, 32), multiple), i64x2.extend_low_i32x4_s(high));
    const d = v128.and(f64x2.mul(v128.load(own, 48), multiple), i64x2.extend_high_i32x4_s(high));
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const target = load<u32>(at);
      const into = incoming + (target << wide);
      v128.store(into, f64x2.add(v128.load(into), a));
      v128.store(into, f64x2.add(v128.load(into, 16), b), 16);
      v128.store(into, f64x2.add(v128.load(into, 32), c), 32);
      v128.store(into, f64x2.add(v128.load(into, 48), d), 48);
      const seen = stamps + (target << 2);
      if (load<u32>(seen) != stamp) {
        store<u32>(seen, stamp);
        met[touched] = target;
        touched++;
      }
    }
  }
  return touched;
}

/** Rows that some lane meets for the first time keep what came in and form the next level; gives its end in `met`. */
function settle(
  paths: usize,
  incoming: usize,
  distances: usize,
  met: StaticArray<u32>,
  begin: u32,
  touched: u32,
  level: u32,
): u32 {
  const none = i16x8.splat(unmet);
  const there = i16x8.splat(<i16>level);
  const zero = f64x2.splat(0);
  let end = begin;
  for (let index = begin; index < touched; index++) {
    const row = met[index];
    const into = incoming + (row << wide);
    const own = paths + (row << wide);
    const distance = distances + (row << narrow);
    const known = v128.load(distance);
    const isUnmet = i16x8.eq(known, none);
    const low = i32x4.extend_low_i16x8_s(isUnmet);
    const high = i32x4.extend_high_i16x8_s(isUnmet);
    const a = v128.and(v128.load(into), i64x2.extend_low_i32x4_s(low));
    const b = v128.and(v128.load(into, 16), i64x2.extend_high_i32x4_s(low));
    const c = v128.and(v128.load(into, 32), i64x2.extend_low_i32x4_s(high));
    const d = v128.and(v128.load(into, 48), i64x2.extend_high_i32x4_s(high));
    v128.store(into, zero);
    v128.store(into, zero, 16);
    v128.store(into, zero, 32);
    v128.store(into, zero, 48);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    // A count above zero marks a lane that meets the row now; its old count is zero.
    v128.store(own, v128.or(v128.load(own), a));
    v128.store(own, v128.or(v128.load(own, 16), b), 16);
    v128.store(own, v128.or(v128.load(own, 32), c), 32);
    v128.store(own, v128.or(v128.load(own, 48), d), 48);
    const newLow = i32x4.shuffle(i64x2.ne(a, zero), i64x2.ne(b, zero), 0, 2, 4, 6);
    const newHigh = i32x4.shuffle(i64x2.ne(c, zero), i64x2.ne(d, zero), 0, 2, 4, 6);
    const isNew = i16x8.narrow_i32x4_s(newLow, newHigh);
    v128.store(distance, v128.bitselect(there, known, isNew));
    met[end] = row;
    end++;
  }
  return end;
}

/** What the rows of one level take from the level beyond (`far`), add to their scores, and pass on (`near`). */
function passBack(
  starts: StaticArray<u32>,
  targets: usize,
  isSimplicial: StaticArray<u8>,
  multiples: StaticArray<f64>,
  masses: StaticArray<f64>,
  scores: StaticArray<f64>,
  paths: usize,
  near: usize,
  far: usize,
  distances: usize,
  met: StaticArray<u32>,
  levels: StaticArray<u32>,
  level: u32,
  first: u32,
  count: u32,
): void {
  const here = i16x8.splat(<i16>level);
  const sourcesA = massPair(masses, first, count, 0);
  const sourcesB = massPair(masses, first, count, 2);
  const sourcesC = massPair(masses, first, count, 4);
  const sourcesD = massPair(masses, first, count, 6);
  const end = levels[level + 1];
  for (let index = levels[level]; index < end; index++) {
    const row = met[index];
    const own = paths + (row << wide);
    const out = near + (row << wide);
    const isHere = i16x8.eq(v128.load(distances + (row << narrow)), here);
    const low = i32x4.extend_low_i16x8_s(isHere);
    const high = i32x4.extend_high_i16x8_s(isHere);
    const hereA = i64x2.extend_low_i32x4_s(low);
    const hereB = i64x2.extend_high_i32x4_s(low);
    const hereC = i64x2.extend_low_i32x4_s(high);
    const hereD = i64x2.extend_high_i32x4_s(high);
    const pathsA = v128.load(own);
    const pathsB = v128.load(own, 16);
    const pathsC = v128.load(own, 32);
    const pathsD = v128.load(own, 48);
    const mass = f64x2.splat(masses[row]);

    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    if (isSimplicial[row]) {
      v128.store(out, v128.and(f64x2.div(mass, pathsA), hereA));
      v128.store(out, v128.and(f64x2.div(mass, pathsB), hereB), 16);
      v128.store(out, v128.and(f64x2.div(mass, pathsC), hereC), 32);
      v128.store(out, v128.and(f64x2.div(mass, pathsD), hereD), 48);
      continue;
    }
    const last = targets + (starts[row + 1] << 2);
    for (let at = targets + (starts[row] << 2); at < last; at += 4) {
      const from = far + (load<u32>(at) << wide);
      a = f64x2.add(a, v128.load(from));
      b = f64x2.add(b, v128.load(from, 16));
      c = f64x2.add(c, v128.load(from, 32));
      d = f64x2.add(d, v128.load(from, 48));
    }
    a = f64x2.mul(a, v128.and(pathsA, hereA));
    b = f64x2.mul(b, v128.and(pathsB, hereB));
    c = f64x2.mul(c, v128.and(pathsC, hereC));
    d = f64x2.mul(d, v128.and(pathsD, hereD));
    const gained = f64x2.add(
      f64x2.add(f64x2.mul(a, sourcesA), f64x2.mul(b, sourcesB)),
      f64x2.add(f64x2.mul(c, sourcesC), f64x2.mul(d, sourcesD)),
    );
    scores[row] += f64x2.extract_lane(gained, 0) + f64x2.extract_lane(gained, 1);

    // A class of twins passes back 1 a twin; a single node what was folded into it.
    const multiple = f64x2.splat(multiples[row]);
    const base = multiples[row] == 1 ? mass : f64x2.splat(1);
    v128.store(out, v128.and(f64x2.div(f64x2.mul(multiple, f64x2.add(base, a)), pathsA), hereA));
    v128.store(out, v128.and(f64x2.div(f64x2.mul(multiple, f64x2.add(base, b)), pathsB), hereB), 16);
    v128.store(out, v128.and(f64x2.div(f64x2.mul(multiple, f64x2.add(base, c)), pathsC), hereC), 32);
    v128.store(out, v128.and(f64x2.div(f64x2.mul(multiple, f64x2.add(base, d)), pathsD), hereD), 48);
  }
}

/** The masses of two sources; 0 in a lane that has none. */
function massPair(masses: StaticArray<f64>, first: u32, count: u32, lane: u32): v128 {
  const left = lane < count ? masses[first + lane] : 0;
  const right = lane + 1 < count ? masses[first + lane + 1] : 0;
  return f64x2.replace_lane(f64x2.splat(left), 1, right);
}

function clear(numbers: usize, met: StaticArray<u32>, begin: u32, end: u32): void {
  for (let index = begin; index < end; index++) memory.fill(numbers + (met[index] << wide), 0, lanes << 3);
}

function forget(paths: usize, distances: usize, met: StaticArray<u32>, end: u32): void {
  const none = i16x8.splat(unmet);
  for (let index: u32 = 0; index < end; index++) {
    memory.fill(paths + (met[index] << wide), 0, lanes << 3);
    v128.store(distances + (met[index] << narrow), none);
  }
}
