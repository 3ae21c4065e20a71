/** A gain below this is the rounding of sums. */
const least: f64 = 1e-12;
/** Bytes of a group: the weight from the node at hand to it (f64; 0 in between), and its strength (f64). */
const groupBytes: u32 = 16;

/** What stands between two stretches of moving, each a u32: where the queue begins and how many wait in it, how many names are empty. */
const head: u32 = 0;
const waiting: u32 = 1;
const emptyCount: u32 = 2;

/**
 * Moves nodes for a while, about `budget` ties: takes one from the queue, a ring of `order` places, and puts it into the group among
 * its neighbors' (or a group of its own) that raises modularity most. Neighbors outside that group are queued again once what moves took
 * from their lead is all of it.
 *
 * `near` has room for one more than there are nodes; `leads` say by how much each node's group was better than the next best when it was
 * looked at, less the weight of the ties of moves since; `empty` are names that no group has; `scale` is the resolution by the strength of
 * all nodes. What the moves gain is added to `gained`.
 *
 * @returns how many nodes are still to be looked at.
 */
export function moveNodes(
  order: u32,
  starts: StaticArray<u32>,
  targets: usize,
  weights: usize,
  strengths: StaticArray<f64>,
  groups: StaticArray<u32>,
  ofGroups: usize,
  near: StaticArray<u32>,
  leads: StaticArray<f64>,
  queue: StaticArray<u32>,
  isQueued: StaticArray<u8>,
  empty: StaticArray<u32>,
  state: StaticArray<u32>,
  gained: StaticArray<f64>,
  scale: f64,
  budget: u32,
): u32 {
  let at = state[head];
  let rest = state[waiting];
  let ties: u32 = 0;
  while (rest > 0 && ties < budget) {
    const node = queue[at];
    at = at + 1 == order ? 0 : at + 1;
    rest--;
    isQueued[node] = 0;

    const from = starts[node];
    const to = starts[node + 1];
    ties += to - from;
    let nearCount: u32 = 0;
    for (let tie = from; tie < to; tie++) {
      const group = groups[load<u32>(targets + (tie << 2))];
      const place = ofGroups + group * groupBytes;
      // Without a branch, which would be guessed wrong about half the time.
      const before = load<f64>(place);
      near[nearCount] = group;
      nearCount += u32(before == 0);
      store<f64>(place, before + load<f64>(weights + (tie << 3)));
    }

    const old = groups[node];
    const strength = strengths[node];
    const pull = strength * scale;
    const ofOld = ofGroups + old * groupBytes;
    store<f64>(ofOld, load<f64>(ofOld, 8) - strength, 8);
    let best = old;
    const stay = load<f64>(ofOld) - pull * load<f64>(ofOld, 8);
    let bestGain = stay;
    // To be alone gains nothing.
    let second: f64 = 0;
    for (let index: u32 = 0; index < nearCount; index++) {
      const group = near[index];
      const place = ofGroups + group * groupBytes;
      const gain = load<f64>(place) - pull * load<f64>(place, 8);
      store<f64>(place, 0);
      if (group == old) continue;
      if (gain > bestGain + least) {
        best = group;
        second = Math.max(second, bestGain);
        bestGain = gain;
      } else if (gain > second) {
        second = gain;
      }
    }
    if (bestGain < -least && state[emptyCount] > 0) {
      state[emptyCount] -= 1;
      best = empty[state[emptyCount]];
      bestGain = 0;
    }
    const ofBest = ofGroups + best * groupBytes;
    store<f64>(ofBest, load<f64>(ofBest, 8) + strength, 8);
    leads[node] = bestGain - second;
    if (best == old) continue;

    gained[0] += bestGain - stay;
    groups[node] = best;
    for (let tie = from; tie < to; tie++) {
      const target = load<u32>(targets + (tie << 2));
      const group = groups[target];
      if (isQueued[target] == 1 || group == best) continue;
      // Its own group may have lost the tie, and the best of the others gained it.
      const weight = load<f64>(weights + (tie << 3));
      const lead = leads[target] - (group == old ? weight + weight : weight);
      leads[target] = lead;
      if (lead > 0) continue;
      isQueued[target] = 1;
      const tail = at + rest;
      queue[tail < order ? tail : tail - order] = target;
      rest++;
    }
  }
  state[head] = at;
  state[waiting] = rest;
  return rest;
}
