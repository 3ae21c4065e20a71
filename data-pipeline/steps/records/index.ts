import type { Step } from '../step.ts';
import acknowledgment from './acknowledgment.sql?raw';
import affiliation from './affiliation.sql?raw';
import authorship from './authorship.sql?raw';
import award from './award.sql?raw';
import awardRecord from './award_record.sql?raw';
import { awardNumberKey } from './award-number-key.ts';
import disclosure from './disclosure.sql?raw';
import employment from './employment.sql?raw';
import form from './form.sql?raw';
import funding from './funding.sql?raw';
import itemEffort from './item_effort.sql?raw';
import listEntry from './list_entry.sql?raw';
import person from './person.sql?raw';
import personName from './person_name.sql?raw';
import positionItem from './position_item.sql?raw';
import referencedAcknowledgment from './referenced_acknowledgment.sql?raw';
import supportItem from './support_item.sql?raw';
import unmatchedAcknowledgment from './unmatched_acknowledgment.sql?raw';
import work from './work.sql?raw';
import workRecord from './work_record.sql?raw';

/** Typed rows from what the files say, each fact once. */
export const recordSteps: readonly Step[] = [
  { table: 'work_record', select: workRecord },
  { table: 'work', select: work },
  { table: 'authorship', select: authorship },
  { table: 'affiliation', select: affiliation },
  awardNumberKey,
  { table: 'funding', select: funding },
  { table: 'referenced_acknowledgment', select: referencedAcknowledgment },
  { table: 'acknowledgment', select: acknowledgment },
  { table: 'unmatched_acknowledgment', select: unmatchedAcknowledgment },
  { table: 'person', select: person },
  { table: 'person_name', select: personName },
  { table: 'employment', select: employment },
  { table: 'form', select: form },
  { table: 'position_item', select: positionItem },
  { table: 'support_item', select: supportItem },
  { table: 'item_effort', select: itemEffort },
  { table: 'disclosure', select: disclosure },
  { table: 'award_record', select: awardRecord },
  { table: 'award', select: award },
  { table: 'list_entry', select: listEntry },
];
