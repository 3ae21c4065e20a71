import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const designatedAffiliation: Rule = {
  id: 'ENT-01',
  version: '1.1.1',
  title: 'Own affiliation with an entity on a government list',
  sentence:
    '{entity} stands as an affiliation of this person on {works}, dated {dates}. {authority} has had it on {list} since {listed_from}: the ' +
    'listing was in force on the whole of each date.',
  wouldClear:
    'That the byline means another organization or another person, or that the listing was not in force on the date.',
  parameters: ['identity_gate', 'organization_gate', 'family_depth', 'allow_possible_dates'],
  citation: {
    title: 'John S. McCain NDAA for Fiscal Year 2019, section 1286, as amended (10 U.S.C. 4001 note)',
    url: 'https://www.congress.gov/bill/115th-congress/house-bill/5515/text',
  },
  innocents: [
    { code: 'name_collision', text: 'The listed entity and the organization of the byline only share a name.' },
    {
      code: 'sub_unit_not_listed',
      text: 'The byline names a unit or relative of the listed entity that is not itself listed.',
    },
    { code: 'listed_later', text: 'The entity was listed only after the work (ENT-01L).' },
    { code: 'listing_ended', text: 'The listing had ended before the work.' },
    { code: 'homonym', text: 'Another researcher has the same name.' },
  ],
  severities: [
    { severity: 'P', when: 'the affiliation is also not among the disclosed positions (AFF-01)' },
    { severity: 'R', when: 'otherwise' },
  ],
  status: 'active',
  sql,
};
