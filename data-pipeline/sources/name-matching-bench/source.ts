import type { UnreadTableSource } from '../source.ts';

/** Labelled pairs of names, by which name matchers are measured. */
export const nameMatchingBench: UnreadTableSource = {
  form: 'table-unread',
  id: 'name-matching-bench',
  title: 'labelled pairs of names',
  looksLike: 'a table with the columns case_group, schema, name1, name2 and is_match',
  required: ['case_group', 'schema', 'name1', 'name2', 'is_match'],
  advice: 'They measure how well names are matched and say nothing of any institution: they are for tests.',
};
