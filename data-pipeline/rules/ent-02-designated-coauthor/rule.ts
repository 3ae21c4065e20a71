import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const designatedCoauthor: Rule = {
  id: 'ENT-02',
  version: '1.1.0',
  title: 'Works with a co-author at an entity on a government list',
  sentence:
    'A co-author at {entity}, on {list} at the time, stands on {works} of this person’s {total} in the last {lookback} ({share}).{hyper} ' +
    'So it is for {people_with} of {people} covered people. Publishing together is lawful: this is context.',
  wouldClear: 'Nothing is asked. A proposal to an agency that looks back at such works may need a mitigation plan.',
  parameters: ['lookback_months', 'hyperauthorship_cap', 'identity_gate', 'organization_gate', 'allow_possible_dates'],
  citation: {
    title:
      'U.S. Department of Defense (2023), Policy for Risk-Based Security Reviews of Fundamental Research; 42 U.S.C. 19232(d)',
    url: 'https://basicresearch.defense.gov/Programs/Academic-Research-Security/',
  },
  innocents: [
    {
      code: 'hyper_authorship',
      text: 'Works of very large teams tie nobody to anybody; they are left out of the count.',
    },
    { code: 'no_direct_contact', text: 'A third author bridges the two, who never worked together directly.' },
    { code: 'listed_later', text: 'Some of their works appeared before the entity was listed.' },
    { code: 'listing_ended', text: 'Some of their works appeared after the listing had ended.' },
    { code: 'fundamental_research', text: 'Publishing fundamental research together is lawful (42 U.S.C. 19232(d)).' },
  ],
  severities: [{ severity: 'C', when: 'always' }],
  status: 'context_only',
  sql,
};
