import type { Step } from '../step.ts';
import funderOrganization from './funder_organization.sql?raw';
import organizationDivision from './organization_division.sql?raw';
import organizationSuccessor from './organization_successor.sql?raw';
import registeredDomain from './registered_domain.sql?raw';
import registeredName from './registered_name.sql?raw';
import registeredPlace from './registered_place.sql?raw';
import registeredRelation from './registered_relation.sql?raw';
import registeredOrganization from './registered_organization.sql?raw';

/** Organizations and funders as the loaded registries describe them, each once. */
export const registrySteps: readonly Step[] = [
  { table: 'registered_organization', select: registeredOrganization },
  { table: 'registered_name', select: registeredName },
  { table: 'registered_place', select: registeredPlace },
  { table: 'registered_relation', select: registeredRelation },
  { table: 'organization_successor', select: organizationSuccessor },
  { table: 'organization_division', select: organizationDivision },
  { table: 'registered_domain', select: registeredDomain },
  { table: 'funder_organization', select: funderOrganization },
];
