import type { Step } from '../step.ts';
import acknowledgment from './acknowledgment.sql?raw';
import acknowledgmentRecord from './acknowledgment_record.sql?raw';
import affiliation from './affiliation.sql?raw';
import affiliationRecord from './affiliation_record.sql?raw';
import authorship from './authorship.sql?raw';
import authorshipEmail from './authorship_email.sql?raw';
import award from './award.sql?raw';
import { awardNumberKey } from './award-number-key.ts';
import awardRecord from './award_record.sql?raw';
import byline from './byline.sql?raw';
import collaboratorItem from './collaborator_item.sql?raw';
import disclosure from './disclosure.sql?raw';
import employment from './employment.sql?raw';
import foreignComponentItem from './foreign_component_item.sql?raw';
import form from './form.sql?raw';
import funding from './funding.sql?raw';
import fundingRecord from './funding_record.sql?raw';
import itemEffort from './item_effort.sql?raw';
import listEntry from './list_entry.sql?raw';
import listEntryName from './list_entry_name.sql?raw';
import matchedAuthorship from './matched_authorship.sql?raw';
import otherAffiliation from './other_affiliation.sql?raw';
import person from './person.sql?raw';
import personName from './person_name.sql?raw';
import positionItem from './position_item.sql?raw';
import profileItem from './profile_item.sql?raw';
import referencedAcknowledgment from './referenced_acknowledgment.sql?raw';
import supportItem from './support_item.sql?raw';
import unmatchedAcknowledgment from './unmatched_acknowledgment.sql?raw';
import work from './work.sql?raw';
import workCluster from './work_cluster.sql?raw';
import workConflict from './work_conflict.sql?raw';
import workDescription from './work_description.sql?raw';
import workField from './work_field.sql?raw';
import workIdentifier from './work_identifier.sql?raw';
import workRecord from './work_record.sql?raw';

/** Typed rows from what the files say, each fact once. */
export const recordSteps: readonly Step[] = [
  { table: 'work_description', select: workDescription },
  { table: 'work_identifier', select: workIdentifier },
  { table: 'work_cluster', select: workCluster },
  { table: 'work_record', select: workRecord },
  { table: 'byline', select: byline },
  { table: 'work_field', select: workField },
  { table: 'work', select: work },
  { table: 'matched_authorship', select: matchedAuthorship },
  { table: 'authorship', select: authorship },
  { table: 'authorship_email', select: authorshipEmail },
  { table: 'affiliation_record', select: affiliationRecord },
  { table: 'affiliation', select: affiliation },
  { table: 'other_affiliation', select: otherAffiliation },
  { table: 'work_conflict', select: workConflict },
  awardNumberKey,
  { table: 'funding_record', select: fundingRecord },
  { table: 'funding', select: funding },
  { table: 'referenced_acknowledgment', select: referencedAcknowledgment },
  { table: 'acknowledgment_record', select: acknowledgmentRecord },
  { table: 'acknowledgment', select: acknowledgment },
  { table: 'unmatched_acknowledgment', select: unmatchedAcknowledgment },
  { table: 'person', select: person },
  { table: 'person_name', select: personName },
  { table: 'employment', select: employment },
  { table: 'form', select: form },
  { table: 'position_item', select: positionItem },
  { table: 'support_item', select: supportItem },
  { table: 'item_effort', select: itemEffort },
  { table: 'collaborator_item', select: collaboratorItem },
  { table: 'foreign_component_item', select: foreignComponentItem },
  { table: 'profile_item', select: profileItem },
  { table: 'disclosure', select: disclosure },
  { table: 'award_record', select: awardRecord },
  { table: 'award', select: award },
  { table: 'list_entry', select: listEntry },
  { table: 'list_entry_name', select: listEntryName },
];
