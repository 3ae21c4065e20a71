import type { Database } from '../../db/database.ts';
import type { Collaborations } from '../../graph/collaborations.ts';
import type { RunOptions } from '../../progress.ts';
import type { InquiryAnswer, NothingReason, WayOut } from './inquiry.ts';
import type { PutNetwork } from './put-network.ts';

/** Where answers come from: the database, and the collaborations that were read from it. */
export interface Asked {
  readonly db: Database;
  readonly model: Collaborations;
}

/** A network that an inquiry was put to, and what it is answered with. */
export interface Put extends Asked {
  readonly network: PutNetwork;
  readonly options: RunOptions;
}

/** Chains and bridges that an answer lists at most: more than anybody reads, and little enough to hand over. */
export const mostListed = 1000;

/** The answer that there is none, and why. */
export function nothing(
  reason: NothingReason,
  waysOut: readonly WayOut[] = [],
  missing: readonly string[] = [],
): InquiryAnswer {
  return { form: 'nothing', reason, missing, waysOut };
}
