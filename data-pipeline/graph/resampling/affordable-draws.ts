import { drawsMade } from '../../statistics/bootstrap.ts';
import type { DrawableNetwork } from './drawable-network.ts';
import type { Measure } from '../measures/measure.ts';

/** Fewer draws tell nothing of the outer 5 %. */
const fewest = 40;

/** Steps along ties: about a minute on a laptop of 2020. */
const mostSteps = 3e10;

/** Rounds over all ties that a measure in O(m) takes at most, the building of the graph with it. */
const rounds = 60;

/** How many draws of works are measured: 200, fewer where they would take longer than about a minute, null = not even {@link fewest}. */
export function affordableDraws({ nodes, source }: DrawableNetwork, measure: Measure): number | null {
  const steps = Math.max(1, source.length) * (measure.isCostly ? Math.max(rounds, nodes) : rounds);
  const draws = Math.min(drawsMade, Math.floor(mostSteps / steps));
  return draws < fewest ? null : draws;
}
