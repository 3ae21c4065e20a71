import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const listedLater: Rule = {
  id: 'ENT-01L',
  version: '1.1.0',
  title: 'Own affiliation with an entity that was listed later',
  sentence:
    '{entity} stands as an affiliation of this person on {works}, the last of {last}. {authority} put it on {list} on {listed_from}, after ' +
    'that: this is context.',
  wouldClear: 'Nothing is asked: the entity was not listed at the time.',
  parameters: ['identity_gate', 'organization_gate'],
  citation: {
    title: 'John S. McCain NDAA for Fiscal Year 2019, section 1286, as amended (10 U.S.C. 4001 note)',
    url: 'https://www.congress.gov/bill/115th-congress/house-bill/5515/text',
  },
  innocents: [
    { code: 'listed_later', text: 'The entity was not listed when the work appeared.' },
    { code: 'homonym', text: 'Another researcher has the same name.' },
  ],
  severities: [{ severity: 'C', when: 'always' }],
  status: 'context_only',
  sql,
};
