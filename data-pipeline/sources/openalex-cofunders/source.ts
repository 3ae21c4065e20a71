import type { UnreadTableSource } from '../source.ts';

/** Counts of works by OpenAlex funder: known, and not read. */
export const openalexCofunders: UnreadTableSource = {
  form: 'table-unread',
  id: 'openalex-cofunders',
  title: 'counts of works by OpenAlex funder',
  looksLike: 'a table with the columns funder_id, funder and works',
  required: ['funder_id', 'funder', 'works'],
  advice:
    'A count names no work and no award: export the works themselves from OpenAlex, with their funders and awards.',
};
