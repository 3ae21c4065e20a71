import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const publicAward: Rule = {
  id: 'FND-01',
  version: '1.0.1',
  title: 'Public award record that is not on the support form',
  sentence:
    'A public award database names this person as {role} of award {award} of {funder}, {span}. None of the {rows} on the current ' +
    'and pending support form of {tested_on}, nor another newest form, has its number or its title.',
  wouldClear: 'A row for award {award} on a support form, or a record that the person no longer leads it.',
  parameters: ['identity_gate', 'title_similarity'],
  citation: {
    title: 'Current and Pending (Other) Support Common Form (NSPM-33 implementation guidance)',
    url: 'https://www.nsf.gov/bfa/dias/policy/nspm-33-implementation-guidance',
  },
  innocents: [
    {
      code: 'no_cost_extension',
      text: 'The award is in a no-cost extension, or has closed early, and the record lags.',
    },
    { code: 'transferred', text: 'The award was transferred, and the record still names the former investigator.' },
    { code: 'subaward', text: 'The form lists a subaward under the number of its own grantor.' },
    { code: 'subproject', text: 'The form lists a subproject or the overall number of a multi-project award.' },
    { code: 'training_award', text: 'Training awards and fellowships (NIH codes T and F) are not asked for.' },
    { code: 'filed_before_start', text: 'The form was filed before the award began: only an update is due.' },
  ],
  severities: [{ severity: 'R', when: 'always' }],
  status: 'active',
  sql,
};
