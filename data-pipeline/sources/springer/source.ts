import { parseDoi } from '../../core/identifiers.ts';
import { addPublication } from '../publication.ts';
import type { TableSource } from '../source.ts';
import { runTogetherNames } from './names.ts';

/** Springer Link search results as CSV: authors run together, no affiliation, no funding. */
export const springer: TableSource = {
  form: 'table',
  id: 'springer',
  title: 'Springer Link search results',
  looksLike: 'a Springer Link CSV with the columns Item Title, Item DOI and Content Type',
  required: ['item_title', 'item_doi', 'content_type'],
  optional: ['authors', 'publication_title', 'publication_year'],
  begin: (output) => (row, place) => {
    const doi = parseDoi(row.text('item_doi'));
    return addPublication(output, place, {
      source: 'springer',
      sourceWorkId: null,
      doi,
      title: row.text('item_title'),
      type: row.text('content_type'),
      published: /^\d{4}$/u.exec(row.text('publication_year') ?? '')?.[0] ?? null,
      venue: row.text('publication_title'),
      authors: runTogetherNames(row.text('authors')),
    });
  },
};
