import type { Collaborations } from '../../graph/collaborations.ts';
import { measureWindows } from '../../graph/resampling/measure-windows.ts';
import { movingWindows, type YearWindow } from '../../graph/resampling/windows.ts';
import type { NetworkRunOptions } from '../ask-network.ts';
import type { NodeWindowsAnswer, NodeWindowsRequest } from './answers.ts';
import { drawableChoice, plannedDraws } from './put-choice.ts';

/** A measure of one node in each window of years alone, with the band that draws of the window's works come to. */
export async function askNodeWindows(
  model: Collaborations,
  request: NodeWindowsRequest,
  { onProgress, ...options }: NetworkRunOptions,
): Promise<NodeWindowsAnswer> {
  const { network, drawable } = drawableChoice(model, request.network);
  const node = network.nodes.id.indexOf(request.node);
  const plan = plannedDraws(drawable, request.measure);
  if (node < 0 || 'reason' in plan) {
    const reason = 'reason' in plan ? plan.reason : 'Not in this network.';
    return { request, title: request.measure, windows: [], draws: 0, reason };
  }
  const { measure, draws } = plan;
  const windows = windowsOf(drawable.years, request.length);
  const found = await measureWindows(drawable, windows, node, measure, {
    ...options,
    focus: request.network.focus,
    draws,
    most: measure.range.startsWith('0 to 1') ? 1 : Infinity,
    onProgress: (done) =>
      onProgress?.({ stage: 'network', detail: measure.id, done, total: windows.length, unit: 'windows' }),
  });
  return { request, title: measure.title, windows: found, draws, reason: null };
}

/** From the first dated work to the last; shorter than asked for where there are fewer years. */
export function windowsOf(years: Int32Array, length: number): readonly YearWindow[] {
  const known = years.filter((year) => year > 0);
  if (known.length === 0) return [];
  const [first, last] = known.reduce(([least, most], year) => [Math.min(least, year), Math.max(most, year)] as const, [
    Infinity,
    -Infinity,
  ] as readonly [number, number]);
  return movingWindows(first, last, Math.min(length, last - first + 1));
}
