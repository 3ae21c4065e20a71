import { parseDoi, parseOpenAlexId } from '../../core/identifiers.ts';
import { listedAuthorships } from '../openalex-works/listed-authorships.ts';
import { publishedAt } from '../openalex-works/published.ts';
import { addPublication } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';

/**
 * Flat tables of OpenAlex works as analysts make them, for Parquet: ids and names of authors joined by `|`, the institutions
 * of the work as a whole.
 */
export const openalexParquet: TableSource = {
  form: 'table',
  id: 'openalex-parquet',
  title: 'OpenAlex works as a flat table',
  looksLike: 'a table of OpenAlex works with the columns work_id, author_ids and author_names',
  required: ['work_id', 'author_ids', 'author_names'],
  optional: [
    ...['doi', 'title', 'year', 'date', 'type', 'venue', 'primary_topic', 'n_authors'],
    ...['institution_names', 'institution_ids', 'grant_funders'],
  ],
  begin: (output) => (row, place) => {
    const sourceWorkId = parseOpenAlexId(row.text('work_id'));
    if (sourceWorkId?.startsWith('W') !== true) {
      return { code: 'id_missing', reason: 'the work_id is not that of an OpenAlex work' };
    }
    const names = (row.text('author_names') ?? '').split('|').map((name) => name.trim());
    const ids = (row.text('author_ids') ?? '').split('|');
    const authors = names.flatMap((name, index) =>
      name === '' ? [] : [{ name, sourceId: ids.length === names.length ? parseOpenAlexId(ids[index]) : null }],
    );
    // The table does not say whose the institutions are; those of a single author are theirs.
    const institutions = separated(row.text('institution_names'), '|').map((organization) => ({
      text: null,
      organization,
    }));
    const isSingle = authors.length === 1;
    return addPublication(output, place, {
      source: 'openalex',
      sourceWorkId,
      doi: parseDoi(row.text('doi')),
      title: row.text('title'),
      type: row.text('type'),
      published: publishedAt(row.text('date'), wholeNumber(row.text('year'))),
      venue: row.text('venue'),
      topic: row.text('primary_topic'),
      authorCount: wholeNumber(row.text('n_authors')),
      isTruncated: authors.length >= listedAuthorships,
      authors: authors.map((author) => ({
        ...author,
        displayName: author.name,
        affiliations: isSingle ? institutions : [],
      })),
      affiliations: isSingle ? [] : institutions,
      fundings: separated(row.text('grant_funders'), '|').map((funder) => ({ funder, award: null })),
    });
  },
};

/** `2018` or, from a column of floating point numbers, `2018.0`. */
function wholeNumber(text: string | null): number | null {
  const digits = /^(\d{1,9})(?:\.0+)?$/u.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
