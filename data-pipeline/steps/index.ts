import { awardSteps } from './awards/index.ts';
import { entitySteps } from './entities/index.ts';
import { evidenceSteps } from './evidence/index.ts';
import { recordSteps } from './records/index.ts';
import { registrySteps } from './registries/index.ts';
import type { Step } from './step.ts';

/** Every table, in the order in which they are built: this list is the only statement of that order. */
export const steps: readonly Step[] = [
  ...registrySteps,
  ...recordSteps,
  ...entitySteps,
  ...evidenceSteps,
  ...awardSteps,
];
