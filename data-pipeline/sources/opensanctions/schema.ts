import type { Output } from '../output.ts';
import { skipListed } from '../list-entry.ts';

const organizations = new Set(['organization', 'company', 'legalentity', 'publicbody']);
const vehicles = new Set(['vessel', 'airplane', 'vehicle']);

/** Whether a FollowTheMoney schema is an organization's; all others are counted and left out. */
export function isListedOrganization(schema: string, output: Output): boolean {
  const name = schema.toLowerCase();
  if (organizations.has(name)) return true;
  skipListed(output, name === 'person' ? 'people' : vehicles.has(name) ? 'vessels' : 'others');
  return false;
}
