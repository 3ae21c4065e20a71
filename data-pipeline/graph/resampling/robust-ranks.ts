import { drawWorks } from '../../statistics/bootstrap.ts';
import type { DrawableNetwork } from './drawable-network.ts';
import type { Measure } from '../measures/measure.ts';
import { Breath } from '../pause.ts';
import { seededRandom } from '../random.ts';
import { type DrawOptions, measuredDraw } from './measured-draw.ts';
import { ranksOf } from './ranks.ts';

/** How sure ranks by a measure are; one entry a node in every column. */
export interface RobustRanks {
  readonly values: Float64Array;
  /** 1 + how many nodes have a larger value. */
  readonly rank: Uint32Array;
  /** Ends of the middle 95 % of the node's ranks in the draws. */
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  /** Share of draws in which the node is among the first `top`, 0–1. */
  readonly inTop: Float64Array;
  readonly top: number;
  readonly draws: number;
}

export interface RanksOptions extends DrawOptions {
  readonly draws: number;
  readonly top: number;
  readonly seed: number;
  /** Called after each draw. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Ranks by a measure in the network, and where they come to lie in networks of as many works drawn with replacement: a
 * node that is not in a draw has the value 0 there. The same seed gives the same answer.
 *
 * P. Hall, H. Miller, Using the bootstrap to quantify the authority of an empirical ranking, Ann. Statist. 37 (2009)
 * 3929–3959.
 *
 * @throws RangeError where the measure is not computed for so large a network.
 */
export async function robustRanks(
  network: DrawableNetwork,
  measure: Measure,
  options: RanksOptions,
): Promise<RobustRanks> {
  const { draws, top, seed, onProgress } = options;
  const random = seededRandom(seed);
  const breath = new Breath();
  const { values } = await measuredDraw(network, new Uint16Array(network.works).fill(1), measure, options);
  const drawn = new Uint32Array(network.nodes * draws);
  for (let draw = 0; draw < draws; draw += 1) {
    await breath.take(options.signal);
    const found = await measuredDraw(network, drawWorks(network.works, random), measure, options);
    const ranks = ranksOf(found.values);
    for (let node = 0; node < ranks.length; node += 1) drawn[node * draws + draw] = ranks[node]!;
    onProgress?.(draw + 1);
  }
  const lo = new Uint32Array(network.nodes);
  const hi = new Uint32Array(network.nodes);
  const inTop = new Float64Array(network.nodes);
  const spare = Math.floor(0.025 * draws);
  for (let node = 0; node < network.nodes; node += 1) {
    const own = drawn.subarray(node * draws, (node + 1) * draws).sort();
    lo[node] = own[spare]!;
    hi[node] = own[draws - 1 - spare]!;
    inTop[node] = own.reduce((count, at) => count + (at <= top ? 1 : 0), 0) / draws;
  }
  return { values, rank: ranksOf(values), lo, hi, inTop, top, draws };
}
