import type { Collaborations } from '../../graph/collaborations.ts';
import { robustRanks } from '../../graph/resampling/robust-ranks.ts';
import type { NetworkRunOptions } from '../ask-network.ts';
import type { RanksAnswer, RanksRequest } from './answers.ts';
import { drawableChoice, plannedDraws } from './put-choice.ts';

/** A share of draws is told for the first so many ranks. */
const top = 10;

/** The same for every network, so that the same request gives the same answer. */
const seed = 1;

/** Ranks of a network's nodes by a measure, and how far they move when its works are drawn anew. */
export async function askRanks(
  model: Collaborations,
  request: RanksRequest,
  { onProgress, ...options }: NetworkRunOptions,
): Promise<RanksAnswer> {
  const { network, drawable } = drawableChoice(model, request.network);
  const bare = { request, id: network.nodes.id, works: drawable.works };
  const plan = plannedDraws(drawable, request.measure);
  if ('reason' in plan) return { ...bare, ranks: null, reason: plan.reason };
  const { measure, draws } = plan;
  const ranks = await robustRanks(drawable, measure, {
    ...options,
    focus: request.network.focus,
    draws,
    top,
    seed,
    onProgress: (done) => onProgress?.({ stage: 'network', detail: measure.id, done, total: draws, unit: 'draws' }),
  });
  return { ...bare, ranks, reason: null };
}
