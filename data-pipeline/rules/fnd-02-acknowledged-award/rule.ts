import type { Rule } from '../rule.ts';
import sql from './rule.sql?raw';

export const acknowledgedAward: Rule = {
  id: 'FND-02',
  version: '1.2.0',
  title: 'Award acknowledged as this person’s that is not on the support form',
  sentence:
    'The acknowledgments of {works} attribute award {award} of {funder} to this person {basis}. None of the {rows} on the current and ' +
    'pending support form of {tested_on}, nor another newest form, has its number.',
  wouldClear:
    'A row for award {award} on a support form, a record that it had ended or is somebody else’s, or a correction of the acknowledgment.',
  parameters: ['funding_window_months', 'identity_gate', 'mention_gate', 'title_similarity', 'allow_possible_dates'],
  citation: {
    title: 'Current and Pending (Other) Support Common Form (NSPM-33 implementation guidance)',
    url: 'https://www.nsf.gov/bfa/dias/policy/nspm-33-implementation-guidance',
  },
  innocents: [
    { code: 'award_of_coauthor', text: 'The award is a co-author’s, and the words put it to the wrong person.' },
    { code: 'ended_before', text: 'The award had ended before the form was certified.' },
    { code: 'block_grant', text: 'It is an institution’s block grant, not a person’s award.' },
    { code: 'travel_prize_fellowship', text: 'It is a travel grant, a prize, a fellowship or a training award.' },
    { code: 'small_in_kind', text: 'It is an in-kind contribution below $5,000 or without a commitment of time.' },
    { code: 'number_typo', text: 'The number is misprinted, and the form has the right one.' },
    { code: 'award_to_laboratory', text: 'The award was made to a laboratory, and another person leads it.' },
  ],
  severities: [
    {
      severity: 'P',
      when: 'the funder is outside the United States and a federal award runs beside it, or the funder is on a government list in force on a work’s date',
    },
    { severity: 'R', when: 'otherwise' },
  ],
  status: 'active',
  sql,
};
