import { parseDay } from '../../core/day.ts';
import { parseDoi } from '../../core/identifiers.ts';
import { addPublication, type PublicationFunding } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** IEEE Xplore search results as CSV. */
export const ieee: TableSource = {
  form: 'table',
  id: 'ieee',
  title: 'IEEE Xplore search results',
  looksLike: 'an IEEE Xplore CSV with the columns Document Title, Author Affiliations and Publication Title',
  required: ['document_title', 'author_affiliations', 'publication_title'],
  optional: [
    ...['authors', 'publication_year', 'online_date', 'doi', 'pdf_link', 'funding_information'],
    'document_identifier',
  ],
  aliases: { funding_information: ['funding_info'] },
  begin: (output) => (row, place) => {
    const names = separated(row.text('authors'), ';');
    const lines = (row.text('author_affiliations') ?? '').split(';').map((line) => line.trim());
    // One line for each author; where their numbers differ, whose line it is cannot be told.
    const isPaired = lines.length === names.length;
    return addPublication(output, place, {
      source: 'ieee',
      sourceWorkId: /[?&]arnumber=(\d+)/u.exec(row.text('pdf_link') ?? '')?.[1] ?? null,
      doi: parseDoi(row.text('doi')),
      title: row.text('document_title'),
      type: row.text('document_identifier'),
      published: published(row),
      venue: row.text('publication_title'),
      authors: names.map((name, index) => ({
        name,
        affiliations: isPaired ? affiliation(lines[index] ?? '') : [],
      })),
      affiliations: isPaired ? [] : lines.flatMap(affiliation),
      fundings: fundingsOf(row.text('funding_information')),
    });
  },
};

function affiliation(line: string): readonly { text: string }[] {
  return line === '' || line === 'NA' ? [] : [{ text: line }];
}

/** `Funder(grant numbers:1,2); Funder; `. */
function fundingsOf(text: string | null): readonly PublicationFunding[] {
  return separated(text, ';').flatMap((entry): readonly PublicationFunding[] => {
    const [name = '', numbers] = entry.split(/\(grant numbers?:/iu, 2);
    const funder = name.trim() === '' ? null : name.trim();
    const awards = separated(numbers?.replace(/\)\s*$/u, '') ?? null, ',');
    return awards.length === 0 ? [{ funder, award: null }] : awards.map((award) => ({ funder, award }));
  });
}

/** The day of `Online Date` (`28 Jul 2020`) where it lies in the year of publication, else that year. */
function published(row: TableRow): string | null {
  const year = /^\d{4}$/u.exec(row.text('publication_year') ?? '')?.[0] ?? null;
  const [, day = '', month = '', online] =
    /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.? (\d{4})$/u.exec(row.text('online_date') ?? '') ?? [];
  if (online === undefined || (year !== null && year !== online)) return year;
  return parseDay(`${online}-${String(months.indexOf(month.toLowerCase()) + 1)}-${day}`) ?? year;
}
