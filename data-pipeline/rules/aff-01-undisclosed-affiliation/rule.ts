import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const undisclosedAffiliation: Rule = {
  id: 'AFF-01',
  version: '1.0.1',
  title: 'Affiliation on works that is not among the disclosed positions',
  sentence:
    '{organization} stands as an affiliation of this person on {works}, dated {dates}. No employment on the roster names it or a related ' +
    'organization within {lag} of that time; nor does any of the {rows} on the biosketch of {tested_on}, nor another newest form.',
  wouldClear:
    'A position, education or outside activity at {organization} on a form, an employment there on the roster, or a correction of the byline.',
  parameters: [
    'affiliation_window_months',
    'lag_months',
    'identity_gate',
    'organization_gate',
    'family_depth',
    'priority_works',
    'allow_possible_dates',
  ],
  citation: {
    title: 'Biographical Sketch Common Form, Appointments and Positions (NSPM-33 implementation guidance)',
    url: 'https://www.nsf.gov/bfa/dias/policy/nspm-33-implementation-guidance',
  },
  innocents: [
    { code: 'moved_recently', text: 'The person moved, and the byline still names the earlier employer.' },
    { code: 'visiting_talk', text: 'A visit or talk was given as an affiliation.' },
    { code: 'courtesy_line', text: 'A co-author added the line as a courtesy.' },
    {
      code: 'affiliated_hospital',
      text: 'A hospital or institute that belongs to the employer, while the registry does not say so.',
    },
    { code: 'publisher_error', text: 'The publisher or the database put the line to the wrong author.' },
    { code: 'homonym', text: 'Another researcher has the same name.' },
    { code: 'student_status', text: 'The affiliation came with studies, which the form lists as education.' },
    { code: 'present_address', text: 'The line is a current address, not where the work was done.' },
    { code: 'organization_renamed', text: 'The organization was renamed, or is a part of one that is on file.' },
  ],
  severities: [
    {
      severity: 'P',
      when: 'a federal award runs beside it for a day or more and it stands on 3 works or more, or the organization is on a government list in force on a work’s date',
    },
    { severity: 'R', when: 'otherwise' },
  ],
  status: 'active',
  sql,
};
