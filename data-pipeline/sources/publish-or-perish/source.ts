import { parseDoi } from '../../core/identifiers.ts';
import { addPublication } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';

/** Results of Publish or Perish, which is how lists from the ACM Digital Library and Google Scholar come as CSV. */
export const publishOrPerish: TableSource = {
  form: 'table',
  id: 'publish-or-perish',
  title: 'Publish or Perish results',
  looksLike: 'a Publish or Perish CSV with the columns Cites, Authors, Title, ArticleURL and QueryDate',
  required: ['cites', 'authors', 'title', 'articleurl', 'querydate'],
  optional: ['year', 'source', 'type', 'doi', 'authorcount'],
  begin: (output) => (row, place) => {
    const names = separated(row.text('authors'), ',');
    // Search engines cut long bylines short and end them with dots.
    const isCut = /^(?:\.\.\.|…)$/u.test(names.at(-1) ?? '');
    const authors = (isCut ? names.slice(0, -1) : names).map((name) => ({ name }));
    return addPublication(output, place, {
      source: 'publish-or-perish',
      sourceWorkId: null,
      doi: parseDoi(row.text('doi')) ?? parseDoi(row.text('articleurl')),
      title: row.text('title'),
      type: row.text('type'),
      published: /^\d{4}$/u.exec(row.text('year') ?? '')?.[0] ?? null,
      venue: row.text('source'),
      authors,
      authorCount: isCut ? Math.max(authors.length + 1, Number(row.text('authorcount') ?? 0) || 0) : null,
    });
  },
};
