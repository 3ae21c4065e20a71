import type { SelectStep } from '../step.ts';
import awardResearcher from './award_researcher.sql?raw';
import awardWork from './award_work.sql?raw';

/** Which awards belong to which works and people: what screens and queries ask for, and no rule reads. They follow the ties. */
export const awardSteps: readonly SelectStep[] = [
  { table: 'award_work', select: awardWork },
  { table: 'award_researcher', select: awardResearcher },
];
