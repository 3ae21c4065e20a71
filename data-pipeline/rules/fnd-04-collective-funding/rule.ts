import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const collectiveFunding: Rule = {
  id: 'FND-04',
  version: '1.2.0',
  title: 'Award acknowledged by all authors together that is not on the support form',
  sentence:
    'The acknowledgments of {works} name award {award}, of {funder}, and do not say whose it is. It is not among the {rows} on the current and ' +
    'pending support form of {tested_on}. A funding line is collective until its words attribute it: this is context.',
  wouldClear: 'Nothing is asked. Words that attribute award {award} to one of the authors would settle it.',
  parameters: ['funding_window_months', 'identity_gate', 'mention_gate', 'hyperauthorship_cap', 'allow_possible_dates'],
  citation: {
    title: 'NIH NOT-OD-26-084, state which award supported which part of a work',
    url: 'https://grants.nih.gov/grants/guide/notice-files/NOT-OD-26-084.html',
  },
  innocents: [
    { code: 'collective_line', text: 'The line thanks funders on behalf of all authors.' },
    { code: 'award_of_coauthor', text: 'A co-author leads the award.' },
    { code: 'coauthor_in_funder_country', text: 'A co-author works in the country of the funder.' },
    { code: 'large_team', text: 'The team is so large that few of its awards concern any one author.' },
    { code: 'ended_before', text: 'The award had ended before the form was certified.' },
  ],
  severities: [{ severity: 'C', when: 'always' }],
  status: 'context_only',
  sql,
};
