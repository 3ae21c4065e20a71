import type { Step } from '../step.ts';
import { tieSteps } from '../ties/index.ts';
import evidence from './evidence.sql?raw';
import { mentionSentence } from './mention-sentence.ts';

/** The steps between the entities and the rules: the sentences that ties are read from, the ties, and what may be quoted. */
export const evidenceSteps: readonly Step[] = [mentionSentence, ...tieSteps, { table: 'evidence', select: evidence }];
