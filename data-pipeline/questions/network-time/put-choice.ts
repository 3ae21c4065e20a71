import { chooseWorks, type Collaborations } from '../../graph/collaborations.ts';
import type { Measure } from '../../graph/measures/measure.ts';
import { measures } from '../../graph/measures/index.ts';
import type { Network } from '../../graph/network.ts';
import { affordableDraws } from '../../graph/resampling/affordable-draws.ts';
import { type DrawableNetwork, drawableNetwork } from '../../graph/resampling/drawable-network.ts';
import { requestedNetwork } from '../ask-network.ts';
import type { NetworkChoice } from './answers.ts';

/** A network with the works that it is made of, ready for draws. */
export function drawableChoice(
  model: Collaborations,
  choice: NetworkChoice,
): { readonly network: Network; readonly drawable: DrawableNetwork } {
  const { network } = requestedNetwork(model, choice);
  const chosen = chooseWorks(model, { from: choice.year_from, to: choice.year_to }, choice.cap);
  return { network, drawable: drawableNetwork(model, network, chosen, { kind: choice.kind, counting: choice.weight }) };
}

/** Measures by which more is more central, and nothing is 0. */
const placing = new Set([
  ...['degree', 'strength', 'betweenness', 'betweenness_weighted', 'closeness', 'harmonic'],
  ...['eigenvector', 'pagerank', 'core'],
]);

/** How a measure of this network can be drawn anew: so many times, or not, and why. */
export function plannedDraws(
  network: DrawableNetwork,
  id: string,
): { readonly measure: Measure; readonly draws: number } | { readonly reason: string } {
  const measure = measures.find((each) => each.id === id);
  if (measure === undefined || !placing.has(id)) {
    return { reason: `${measure?.title ?? id} says nothing of who is more central: choose another measure.` };
  }
  const draws = affordableDraws(network, measure);
  return draws === null
    ? {
        reason: `${measure.title} of so large a network takes too long to be measured again and again. Narrow the years, or choose a quick measure.`,
      }
    : { measure, draws };
}
