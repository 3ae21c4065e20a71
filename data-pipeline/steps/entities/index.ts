import type { Step } from '../step.ts';
import awardPerson from './award_person.sql?raw';
import { nameMatch } from './name-match.ts';
import nameCandidate from './name_candidate.sql?raw';

/** Who is who: organizations, people, and what acknowledgments mention. */
export const entitySteps: readonly Step[] = [
  { table: 'name_candidate', select: nameCandidate },
  nameMatch,
  { table: 'award_person', select: awardPerson },
];
