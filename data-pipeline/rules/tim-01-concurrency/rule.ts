import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const concurrency: Rule = {
  id: 'TIM-01',
  version: '1.0.0',
  title: 'Federal award beside a tie that is not on file',
  sentence:
    'This person leads award {award} of {funder} while the public record ties them to {tie} ({rule}): the two surely share days in ' +
    '{months} ({span}).',
  wouldClear: 'Whatever clears the finding of {rule} clears this one.',
  parameters: ['identity_gate', 'affiliation_window_months', 'funding_window_months'],
  citation: {
    title: 'Guidance for Implementing National Security Presidential Memorandum 33 (2022), disclosure requirements',
    url: 'https://www.nsf.gov/bfa/dias/policy/nspm-33-implementation-guidance',
  },
  innocents: [{ code: 'date_precision', text: 'The spans meet only because dates are not stated to the day.' }],
  severities: [{ severity: 'C', when: 'always; beside AFF-01 and FND-02 it may raise their severity' }],
  status: 'context_only',
  sql,
};
