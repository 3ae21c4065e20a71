import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const effortLimit: Rule = {
  id: 'EFF-01',
  version: '1.0.0',
  title: 'Stated effort above twelve person-months in a year',
  sentence:
    'On the current and pending support form of {tested_on}, the effort stated for {year} adds up to {current} person-months in current support, and to ' +
    '{total} with pending support; a year has {limit}.',
  wouldClear:
    'A newer form whose current effort in {year} is within {limit} person-months, or an explanation of rows that do not add up.',
  parameters: ['effort_limit', 'effort_tolerance'],
  citation: {
    title: 'NIH NOT-OD-03-029, commitment of an individual’s effort above 100 percent is not permitted',
    url: 'https://grants.nih.gov/grants/guide/notice-files/NOT-OD-03-029.html',
  },
  innocents: [
    { code: 'award_year', text: 'The months are stated by award year, not by calendar year.' },
    { code: 'overlapping_budget_periods', text: 'Two budget periods of one award are stated side by side.' },
    { code: 'no_cost_extension', text: 'Effort goes on after the stated end of an award.' },
    { code: 'mentored_subsumed', text: 'Effort on other projects is a part of a mentored career award (NIH code K).' },
    {
      code: 'va_joint_appointment',
      text: 'A joint appointment with Veterans Affairs has more hours than one employment.',
    },
    { code: 'pending_only', text: 'Only pending support, of which not all will be funded, passes the limit.' },
  ],
  severities: [
    { severity: 'R', when: 'current support alone passes the limit' },
    { severity: 'C', when: 'only current and pending support together pass it' },
  ],
  status: 'active',
  sql,
};
