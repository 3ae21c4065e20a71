import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { parseDoi } from '../../core/identifiers.ts';
import { addPublication, type PublicationAffiliation, type PublicationFunding } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';
import { authorsOf } from './bylines.ts';

/** Publications exported from Dimensions as CSV or XLSX, in the full layout and in that for bibliometric mapping. */
export const dimensionsPublications: TableSource = {
  form: 'table',
  id: 'dimensions-publications',
  title: 'Dimensions publications',
  looksLike: 'a Dimensions export with the columns Publication ID, Title and PubYear',
  required: ['publication_id', 'title', 'pubyear'],
  optional: [
    ...['doi', 'pmid', 'publication_date', 'source_title', 'anthology_title', 'publication_type', 'authors'],
    ...['authors_(raw_affiliation)', 'corresponding_authors', 'authors_affiliations'],
    ...['authors_affiliations_name_of_research_organization', 'authors_affiliations_country_of_research_organization'],
    ...['funder', 'supporting_grants', 'acknowledgements', 'funding'],
  ],
  aliases: {
    source_title: ['Source title/Anthology title'],
    corresponding_authors: ['Corresponding Author'],
  },
  begin: (output) => (row, place) => {
    const authors = authorsOf({
      authors: row.text('authors'),
      raw: row.text('authors_(raw_affiliation)'),
      organizations: row.text('authors_affiliations'),
      corresponding: row.text('corresponding_authors'),
    });
    const unplaced = organizationsOf(row);
    const isSingle = authors.length === 1;
    return addPublication(output, place, {
      source: 'dimensions',
      sourceWorkId: row.text('publication_id'),
      doi: parseDoi(row.text('doi')),
      pmid: /^\d+$/u.exec(row.text('pmid') ?? '')?.[0] ?? null,
      title: row.text('title'),
      type: row.text('publication_type'),
      published: parseDay(row.text('publication_date')) ?? parseDay(row.text('pubyear')),
      venue: row.text('source_title') ?? row.text('anthology_title'),
      authors: authors.map((author) =>
        isSingle && author.affiliations?.length === 0 ? { ...author, affiliations: unplaced } : author,
      ),
      affiliations: isSingle ? [] : unplaced,
      fundings: fundingsOf(separated(row.text('funder'), ';'), separated(row.text('supporting_grants'), ';')),
      acknowledgments: (['funding', 'acknowledgements'] as const).flatMap((column) => {
        const text = row.text(column);
        return text === null ? [] : [{ section: column === 'funding' ? 'funding' : 'ack', text }];
      }),
    });
  },
};

/** The layout for bibliometric mapping lists the organizations of the work, and their countries, without authors. */
function organizationsOf(row: TableRow): readonly PublicationAffiliation[] {
  const names = separated(row.text('authors_affiliations_name_of_research_organization'), ';');
  const countries = separated(row.text('authors_affiliations_country_of_research_organization'), ';');
  return names.map((organization, index) => ({
    text: null,
    organization,
    country: countries.length === names.length ? countryCode(countries[index]) : null,
  }));
}

/** Which funder gave which grant is not said, other than by there being one funder only. */
function fundingsOf(funders: readonly string[], grants: readonly string[]): readonly PublicationFunding[] {
  const [only = null] = funders;
  if (funders.length === 1 && grants.length > 0) return grants.map((award) => ({ funder: only, award }));
  return [...funders.map((funder) => ({ funder, award: null })), ...grants.map((award) => ({ funder: null, award }))];
}
