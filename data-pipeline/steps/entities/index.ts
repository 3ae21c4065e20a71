import type { Step } from '../step.ts';
import acknowledgedByline from './acknowledged_byline.sql?raw';
import affiliationEmail from './affiliation_email.sql?raw';
import { attribution } from './attribution.ts';
import author from './author.sql?raw';
import { authorCluster } from './author-cluster.ts';
import { authorDecision } from './author-decision.ts';
import authorMember from './author_member.sql?raw';
import authorPlace from './author_place.sql?raw';
import authorOrcid from './author_orcid.sql?raw';
import authorTrait from './author_trait.sql?raw';
import awardPerson from './award_person.sql?raw';
import coveredWork from './covered_work.sql?raw';
import emailOrganization from './email_organization.sql?raw';
import employerFamily from './employer_family.sql?raw';
import { extractedMention } from './extracted-mention.ts';
import fundingTextCheck from './funding_text_check.sql?raw';
import identityAffiliation from './identity_affiliation.sql?raw';
import identityCandidate from './identity_candidate.sql?raw';
import identityClaim from './identity_claim.sql?raw';
import identityCoauthor from './identity_coauthor.sql?raw';
import identityDecision from './identity_decision.sql?raw';
import identityEmail from './identity_email.sql?raw';
import identityLink from './identity_link.sql?raw';
import identityProspect from './identity_prospect.sql?raw';
import identitySupport from './identity_support.sql?raw';
import locatedAffiliation from './located_affiliation.sql?raw';
import mention from './mention.sql?raw';
import { nameMatch } from './name-match.ts';
import { nameSound } from './name-sound.ts';
import nameCandidate from './name_candidate.sql?raw';
import { organizationReading } from './organization-reading.ts';
import { organizationNameKey } from './organization-name-key.ts';
import organization from './organization.sql?raw';
import organizationFamily from './organization_family.sql?raw';
import organizationMatch from './organization_match.sql?raw';
import organizationMention from './organization_mention.sql?raw';
import organizationName from './organization_name.sql?raw';
import organizationRelation from './organization_relation.sql?raw';
import personEmail from './person_email.sql?raw';
import statedOrganization from './stated_organization.sql?raw';
import writtenName from './written_name.sql?raw';

/** Who is who: organizations, people, and what acknowledgments mention. */
export const entitySteps: readonly Step[] = [
  { table: 'organization_relation', select: organizationRelation },
  organizationNameKey,
  { table: 'organization_name', select: organizationName },
  { table: 'organization_mention', select: organizationMention },
  organizationReading,
  { table: 'stated_organization', select: statedOrganization },
  { table: 'email_organization', select: emailOrganization },
  { table: 'affiliation_email', select: affiliationEmail },
  { table: 'organization_match', select: organizationMatch },
  { table: 'organization', select: organization },
  { table: 'located_affiliation', select: locatedAffiliation },
  { table: 'organization_family', select: organizationFamily },
  { table: 'employer_family', select: employerFamily },
  { table: 'written_name', select: writtenName },
  nameSound,
  { table: 'name_candidate', select: nameCandidate },
  nameMatch,
  { table: 'person_email', select: personEmail },
  { table: 'award_person', select: awardPerson },
  { table: 'author_orcid', select: authorOrcid },
  { table: 'author_member', select: authorMember },
  { table: 'author_trait', select: authorTrait },
  authorCluster,
  authorDecision,
  { table: 'author_place', select: authorPlace },
  { table: 'identity_decision', select: identityDecision },
  { table: 'identity_claim', select: identityClaim },
  { table: 'identity_candidate', select: identityCandidate },
  { table: 'identity_prospect', select: identityProspect },
  { table: 'identity_affiliation', select: identityAffiliation },
  { table: 'identity_coauthor', select: identityCoauthor },
  { table: 'identity_email', select: identityEmail },
  { table: 'identity_support', select: identitySupport },
  { table: 'identity_link', select: identityLink },
  { table: 'covered_work', select: coveredWork },
  { table: 'author', select: author },
  extractedMention,
  { table: 'mention', select: mention },
  { table: 'funding_text_check', select: fundingTextCheck },
  { table: 'acknowledged_byline', select: acknowledgedByline },
  attribution,
];
