import { parseDay } from '../../core/day.ts';
import { parseDoi } from '../../core/identifiers.ts';
import { addPublication } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** Scholarly works exported from The Lens as CSV: names and funders, no affiliation. */
export const lens: TableSource = {
  form: 'table',
  id: 'lens',
  title: 'The Lens scholarly works',
  looksLike: 'a Lens CSV export with the columns Lens ID, Title and Publication Type',
  required: ['lens_id', 'title', 'publication_type'],
  optional: ['author/s', 'date_published', 'publication_year', 'source_title', 'doi', 'pmid', 'funding'],
  aliases: { 'author/s': ['authors', 'author(s)'] },
  begin: (output) => (row, place) =>
    addPublication(output, place, {
      source: 'lens',
      sourceWorkId: row.text('lens_id'),
      doi: parseDoi(row.text('doi')),
      pmid: /^\d+$/u.exec(row.text('pmid') ?? '')?.[0] ?? null,
      title: row.text('title'),
      type: row.text('publication_type'),
      published: published(row),
      venue: stated(row, 'source_title'),
      authors: separated(stated(row, 'author/s'), ';').map((name) => ({ name })),
      fundings: separated(stated(row, 'funding'), ';').map((funder) => ({ funder, award: null })),
    }),
};

/** Tools that rewrite an export put `NA` where the Lens leaves the cell empty. */
function stated(row: TableRow, column: string): string | null {
  const text = row.text(column);
  return text === 'NA' ? null : text;
}

/** The Lens fills an unknown month or day with 01, so that these say no more than the year or the month. */
function published(row: TableRow): string | null {
  const day = parseDay(stated(row, 'date_published')) ?? parseDay(stated(row, 'publication_year'));
  if (day?.endsWith('-01-01') === true) return day.slice(0, 4);
  return day;
}
