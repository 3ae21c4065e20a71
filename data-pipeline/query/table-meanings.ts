/** What a row means in the tables that TypeScript fills; those that SQL makes say it themselves. */
export const tableMeanings: Readonly<Record<string, { readonly meaning: string; readonly grain: string }>> = {
  attribution: {
    meaning:
      'Whose a mention in an acknowledgment is, and by which words; without a person it is nobody’s in particular.',
    grain: 'mention × authorship',
  },
  author_cluster: {
    meaning: 'An authorship that is one author’s with another, and by what they were joined.',
    grain: 'authorship that stands with another',
  },
  author_decision: {
    meaning: 'An authorship of an author of whom a reviewer said that they are one with another, or several.',
    grain: 'authorship of such an author',
  },
  award_agency: {
    meaning: 'Whose an award number is by its shape or its funder’s name.',
    grain: 'award number × funder as stated together',
  },
  award_number_key: { meaning: 'How an award number is compared.', grain: 'award number as written' },
  coverage: { meaning: 'What there was to check for a covered person.', grain: 'covered person' },
  duplicate_file: { meaning: 'A file whose bytes another file of the load has too.', grain: 'file' },
  evaluation: { meaning: 'What a rule came to for a subject.', grain: 'rule × subject' },
  extracted_mention: {
    meaning: 'What the words of an acknowledgment mention, with its place in them.',
    grain: 'mention',
  },
  finding: { meaning: 'A potential inconsistency that needs review.', grain: 'rule × subject that fired' },
  finding_evidence: { meaning: 'A quotation that a finding rests on, in its order.', grain: 'finding × quotation' },
  finding_innocent: {
    meaning: 'An innocent explanation, and whether it applies here.',
    grain: 'finding × explanation',
  },
  mention_sentence: { meaning: 'The sentence around a mention.', grain: 'mention' },
  name_match: {
    meaning: 'A written name that may be that of a covered person.',
    grain: 'written name × covered person',
  },
  name_sound: {
    meaning: 'By what a name in another script meets names in Latin letters.',
    grain: 'name × side × key',
  },
  organization_name_key: { meaning: 'How the name of an organization is compared.', grain: 'name as written' },
  organization_reading: {
    meaning: 'Which organization a text means, and whether it supports the id that its source gives.',
    grain: 'text × what its source says of it',
  },
  source_file: { meaning: 'A file of the workspace, and what became of its rows.', grain: 'file' },
};
