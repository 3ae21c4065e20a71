import { drawnEstimate, drawWorks } from '../../statistics/bootstrap.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { DrawableNetwork } from './drawable-network.ts';
import type { Measure } from '../measures/measure.ts';
import { Breath } from '../pause.ts';
import { seededRandom } from '../random.ts';
import { type DrawOptions, measuredDraw } from './measured-draw.ts';
import type { YearWindow } from './windows.ts';

/** A measure of one node in the network of one window alone. */
export interface WindowMeasure {
  readonly window: YearWindow;
  /** Null where the node is on no work of the window that counts. */
  readonly value: number | null;
  /** Null where `value` is, or where the window has too few works to draw from. */
  readonly estimate: Estimate | null;
  /** Works of the window, and those of them with this node. */
  readonly works: number;
  readonly ownWorks: number;
}

export interface WindowsOptions extends DrawOptions {
  readonly draws: number;
  /** What the measure can be at most. */
  readonly most: number;
  /** Called after each window. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * A measure of one node window by window, each network made of the works of its window alone, with the band that 200
 * draws of these works come to. Draws are seeded by the last year of the window.
 */
export async function measureWindows(
  network: DrawableNetwork,
  windows: readonly YearWindow[],
  node: number,
  measure: Measure,
  options: WindowsOptions,
): Promise<readonly WindowMeasure[]> {
  const found: WindowMeasure[] = [];
  for (const window of windows) {
    found.push(await measureWindow(network, worksWithin(network.years, window), window, node, measure, options));
    options.onProgress?.(found.length);
  }
  return found;
}

async function measureWindow(
  network: DrawableNetwork,
  works: Uint32Array,
  window: YearWindow,
  node: number,
  measure: Measure,
  options: WindowsOptions,
): Promise<WindowMeasure> {
  const once = timesOf(network, works, new Uint16Array(works.length).fill(1));
  const whole = await measuredDraw(network, once, measure, options);
  const ownWorks = works.filter((work) => isOn(network, work, node)).length;
  const counts = { window, works: works.length, ownWorks };
  if (whole.isThere[node] === 0) return { ...counts, value: null, estimate: null };
  const value = whole.values[node]!;
  const random = seededRandom(window.to);
  const breath = new Breath();
  const draws = new Float64Array(options.draws);
  for (let draw = 0; draw < draws.length; draw += 1) {
    await breath.take(options.signal);
    const times = timesOf(network, works, drawWorks(works.length, random));
    draws[draw] = (await measuredDraw(network, times, measure, options)).values[node]!;
  }
  return { ...counts, value, estimate: drawnEstimate(value, draws, { least: 0, most: options.most }) };
}

/** How often each work of the network is taken, where each of `works` is so often. */
function timesOf(network: DrawableNetwork, works: Uint32Array, drawn: Uint16Array): Uint16Array {
  const times = new Uint16Array(network.works);
  for (const [at, work] of works.entries()) times[work] = drawn[at]!;
  return times;
}

function worksWithin(years: Int32Array, { from, to }: YearWindow): Uint32Array {
  return Uint32Array.from(years.keys()).filter((work) => years[work]! >= from && years[work]! <= to);
}

function isOn({ memberStarts, members }: DrawableNetwork, work: number, node: number): boolean {
  return members.subarray(memberStarts[work], memberStarts[work + 1]).includes(node);
}
