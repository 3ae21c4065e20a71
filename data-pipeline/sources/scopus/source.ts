import { parseDoi } from '../../core/identifiers.ts';
import { addPublication } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';
import { affiliationsOf } from './affiliations.ts';
import { authorsOf, isInitials } from './bylines.ts';
import { correspondence } from './correspondence.ts';
import { fundingsOf, fundingTexts } from './fundings.ts';
import { mendFundingTexts } from './mend.ts';

/** Scopus exports as CSV, in every layout since 2015. */
export const scopus: TableSource = {
  form: 'table',
  id: 'scopus',
  title: 'Scopus CSV exports',
  looksLike: 'a Scopus CSV export with the columns Title, Source title and Link',
  required: ['title', 'source_title', 'link'],
  optional: [
    ...['authors', 'author_keywords', 'author_full_names', 'author(s)_id', 'year', 'doi', 'eid', 'pubmed_id'],
    ...['affiliations', 'authors_with_affiliations', 'correspondence_address', 'document_type'],
    ...['funding_details', 'funding_texts'],
  ],
  series: /^funding_text_\d{1,2}$/u,
  aliases: {
    title: ['書名'],
    source_title: ['來源出版物名稱'],
    link: ['連結'],
    year: ['年份'],
    document_type: ['文獻類型'],
    author_keywords: ['作者關鍵字'],
  },
  mend: mendFundingTexts,
  begin: (output) => (row, place) => {
    const names = authorsOf({
      authors: row.text('authors') ?? misnamedAuthors(row),
      fullNames: row.text('author_full_names'),
      ids: row.text('author(s)_id'),
    });
    const affiliations = affiliationsOf(
      names.map(({ name }) => name),
      row.text('authors_with_affiliations'),
      row.text('affiliations'),
    );
    // Lines without names are those of the work, unless it has a single author.
    const isUnplaced = names.length !== 1 && row.text('authors_with_affiliations') === null;
    const corresponding = correspondence(
      row.text('correspondence_address'),
      names.map(({ name }) => name),
    );
    const type = row.text('document_type');
    return addPublication(output, place, {
      source: 'scopus',
      sourceWorkId: row.text('eid') ?? /[?&]eid=(2-s2\.0-\d+)/u.exec(row.text('link') ?? '')?.[1] ?? null,
      doi: parseDoi(row.text('doi')),
      pmid: /^\d+$/u.exec(row.text('pubmed_id') ?? '')?.[0] ?? null,
      title: row.text('title'),
      type,
      published: /^\d{4}$/u.exec(row.text('year') ?? '')?.[0] ?? null,
      venue: row.text('source_title'),
      isRetracted: type?.toLowerCase() === 'retracted' ? true : null,
      authors: names.map((author, index) => ({
        ...author,
        isCorresponding: corresponding[index]?.isFirst === true ? true : null,
        emails: corresponding[index]?.emails ?? [],
        affiliations: affiliations[index] ?? [],
      })),
      affiliations: isUnplaced ? separated(row.text('affiliations'), ';').map((text) => ({ text })) : [],
      fundings: fundingsOf(row.text('funding_details')),
      acknowledgments: fundingTexts([...fundingTextCells(row), row.text('funding_texts')]),
    });
  },
};

function fundingTextCells(row: TableRow): readonly (string | null)[] {
  return [...row.columns].filter((name) => /^funding_text_\d/u.test(name)).map((name) => row.text(name));
}

/** The Chinese header calls the authors "author keywords": such a column is taken for the byline only where it is one. */
function misnamedAuthors(row: TableRow): string | null {
  if ([...row.columns].includes('authors')) return null;
  const text = row.text('author_keywords');
  const names = text?.split(/[,;]/u) ?? [];
  const areNames = names.every(
    (name) => isInitials(name.trim().split(' ').at(-1) ?? '') || name.includes('[No author'),
  );
  return names.length > 0 && areNames ? text : null;
}
