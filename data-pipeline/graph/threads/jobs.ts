import { openBetweenness } from '../betweenness/shift.ts';
import { openWeightedBetweenness } from '../betweenness/weighted-shift.ts';
import { openDistances } from '../distances/shift.ts';
import { openPaths } from '../sampling/shift.ts';

/** What a thread can be asked to do: how each job is opened. */
export const jobs = {
  betweenness: openBetweenness,
  weightedBetweenness: openWeightedBetweenness,
  distances: openDistances,
  paths: openPaths,
} as const;

export type JobName = keyof typeof jobs;

/** Typed arrays and numbers: what can be handed to another thread. */
export type JobInput<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];
