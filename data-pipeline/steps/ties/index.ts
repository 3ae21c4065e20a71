import type { Step } from '../step.ts';
import acknowledgedAward from './acknowledged_award.sql?raw';
import authoredWork from './authored_work.sql?raw';
import { awardAgency } from './award-agency.ts';
import awardRole from './award_role.sql?raw';
import awardStatement from './award_statement.sql?raw';
import comparedAffiliation from './compared_affiliation.sql?raw';
import comparedAward from './compared_award.sql?raw';
import concurrency from './concurrency.sql?raw';
import designatedAffiliation from './designated_affiliation.sql?raw';
import designatedOrganization from './designated_organization.sql?raw';
import disclosedAward from './disclosed_award.sql?raw';
import federalAwardSpan from './federal_award_span.sql?raw';
import federalOverlap from './federal_overlap.sql?raw';
import formUnderTest from './form_under_test.sql?raw';
import knownOrganization from './known_organization.sql?raw';
import matchedAward from './matched_award.sql?raw';
import observedAffiliation from './observed_affiliation.sql?raw';
import reportedAward from './reported_award.sql?raw';
import supportOnFile from './support_on_file.sql?raw';
import undisclosedTie from './undisclosed_tie.sql?raw';

/** Who is tied to what, in public and on the forms: the tables that rules compare. They follow the entities. */
export const tieSteps: readonly Step[] = [
  { table: 'authored_work', select: authoredWork },
  { table: 'form_under_test', select: formUnderTest },
  { table: 'known_organization', select: knownOrganization },
  { table: 'observed_affiliation', select: observedAffiliation },
  { table: 'compared_affiliation', select: comparedAffiliation },
  { table: 'award_role', select: awardRole },
  { table: 'federal_award_span', select: federalAwardSpan },
  { table: 'disclosed_award', select: disclosedAward },
  { table: 'support_on_file', select: supportOnFile },
  awardAgency,
  { table: 'award_statement', select: awardStatement },
  { table: 'acknowledged_award', select: acknowledgedAward },
  { table: 'matched_award', select: matchedAward },
  { table: 'reported_award', select: reportedAward },
  { table: 'compared_award', select: comparedAward },
  { table: 'undisclosed_tie', select: undisclosedTie },
  { table: 'concurrency', select: concurrency },
  { table: 'federal_overlap', select: federalOverlap },
  { table: 'designated_organization', select: designatedOrganization },
  { table: 'designated_affiliation', select: designatedAffiliation },
];
