import { countryCode } from '../../core/country.ts';
import { parseDoi, parseOpenAlexId, parseOrcid } from '../../core/identifiers.ts';
import { listedAuthorships } from '../openalex-works/listed-authorships.ts';
import { publishedAt } from '../openalex-works/published.ts';
import { addPublication, type PublicationAffiliation } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** OpenAlex works as the web interface exports them to CSV: one cell for each list, joined by `|`. */
export const openalexCsv: TableSource = {
  form: 'table',
  id: 'openalex-csv',
  title: 'OpenAlex works as CSV',
  looksLike: 'an OpenAlex CSV export with the columns id, authorships.author.display_name and publication_year',
  required: ['id', 'authorships.author.display_name', 'publication_year'],
  optional: [
    ...['display_name', 'title', 'doi', 'ids.pmid', 'type', 'publication_date', 'is_retracted'],
    ...['primary_location.source.display_name', 'primary_topic.display_name', 'funders.display_name'],
    ...['authorships.author.id', 'authorships.author.orcid', 'authorships.is_corresponding'],
    ...['authorships.institutions.display_name', 'authorships.institutions.id', 'authorships.countries'],
    'authorships.raw_author_name',
  ],
  begin: (output) => (row, place) => {
    const sourceWorkId = parseOpenAlexId(row.text('id'));
    if (sourceWorkId?.startsWith('W') !== true) {
      return { code: 'id_missing', reason: 'the id is not that of an OpenAlex work' };
    }
    const names = list(row, 'authorships.author.display_name');
    const ofEach = (column: string) => {
      const cells = list(row, column);
      return cells.length === names.length ? cells : [];
    };
    const written = ofEach('authorships.raw_author_name');
    const ids = ofEach('authorships.author.id');
    const orcids = ofEach('authorships.author.orcid');
    const corresponding = ofEach('authorships.is_corresponding');
    const institutions = institutionsOf(row, names.length);
    return addPublication(output, place, {
      source: 'openalex',
      sourceWorkId,
      doi: parseDoi(row.text('doi')),
      pmid: /(\d+)\/?$/u.exec(row.text('ids.pmid') ?? '')?.[1] ?? null,
      title: row.text('title') ?? row.text('display_name'),
      type: row.text('type'),
      published: publishedAt(row.text('publication_date'), Number(row.text('publication_year') ?? Number.NaN)),
      venue: row.text('primary_location.source.display_name'),
      topic: row.text('primary_topic.display_name'),
      isRetracted: flag(row.text('is_retracted')),
      isTruncated: names.length >= listedAuthorships,
      authors: names.map((name, index) => ({
        name: written[index] ?? name,
        displayName: name,
        orcid: parseOrcid(orcids[index]),
        orcidBasis: 'source',
        sourceId: parseOpenAlexId(ids[index]),
        isCorresponding: flag(corresponding[index] ?? null),
        affiliations: institutions.ofEach,
      })),
      affiliations: institutions.ofSome,
      fundings: separated(row.text('funders.display_name'), '|').map((funder) => ({ funder, award: null })),
    });
  },
};

/**
 * The institutions that every author has, or else those of which it is not said whose they are. The export strings the
 * institutions of all authors together, so only two cases are sure: a single author, and as many entries as authors
 * times different institutions, since no author has one of them twice.
 */
function institutionsOf(
  row: TableRow,
  authors: number,
): Readonly<Record<'ofEach' | 'ofSome', readonly PublicationAffiliation[]>> {
  const names = list(row, 'authorships.institutions.display_name');
  const ids = list(row, 'authorships.institutions.id');
  const all = ids.length === names.length ? ids : names;
  // The place of an author without institution is empty.
  const keys = all.filter((key) => key !== '');
  const different = [...new Set(keys)];
  const countries = new Set(list(row, 'authorships.countries'));
  const country = countries.size === 1 && different.length === 1 ? countryCode([...countries][0]) : null;
  const institutions = different.map((key) => ({
    text: null,
    organization: names[all.indexOf(key)] ?? null,
    country,
  }));
  return authors === 1 || keys.length === authors * different.length
    ? { ofEach: institutions, ofSome: [] }
    : { ofEach: [], ofSome: institutions };
}

/** The parts of a cell, empty ones included: their place tells whose they are. */
function list(row: TableRow, column: string): readonly string[] {
  const text = row.text(column);
  return text === null ? [] : text.split('|').map((part) => part.trim());
}

function flag(text: string | null): boolean | null {
  const word = text?.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}
