import { yearOf } from '../calendar.ts';
import { makeDoi } from '../identifiers.ts';
import type { Byline, Work } from '../model.ts';
import { linesWithAddress } from './email.ts';
import { address, authorship2022, authorship2024, authorship2026, listedAuthorships } from './openalex-authorship.ts';

/** The bare OpenAlex id of a work. */
export function sourceWorkId({ serial }: Work): string {
  return `W${9_000_000_000 + serial}`;
}

/** The bare DOI; null for a work that has none. */
export function doiOf({ serial, hasDoi }: Work): string | null {
  return hasDoi ? makeDoi(serial) : null;
}

/** A work in the shape of 2026: `awards` and `funders`, lines with their institutions. */
export function work2026(work: Work) {
  const authors = listedAuthors(work);
  const funders = new Map(work.funding.map(({ funder }) => [funder.sourceId, funder]));
  return {
    ...common(work),
    language: 'en',
    primary_location: location(work),
    type: work.type,
    indexed_in: work.hasDoi ? ['crossref'] : [],
    authorships: authors.map((author, index) => authorship2026(author, index, authors.length)),
    is_retracted: work.isRetracted,
    is_paratext: false,
    is_xpac: false,
    primary_topic: topic(work),
    awards: work.funding.flatMap(({ funder, number }) =>
      number === null
        ? []
        : {
            id: address(`G${funder.sourceId.slice(1)}${number.replace(/\D/g, '').slice(-5)}`),
            display_name: null,
            funder_award_id: number,
            funder_id: address(funder.sourceId),
            funder_display_name: funder.name,
          },
    ),
    funders: [...funders.values()].map(({ sourceId, name, rorId }) => ({
      id: address(sourceId),
      display_name: name,
      ror: `https://ror.org/${rorId}`,
    })),
  };
}

/** A work in the shape of 2023 to 2025: `grants`. */
export function work2024(work: Work) {
  const authors = listedAuthors(work);
  return {
    ...common(work),
    language: 'en',
    primary_location: location(work),
    type: work.type,
    type_crossref: work.type === 'article' ? 'journal-article' : work.type,
    authorships: authors.map((author, index) => authorship2024(author, index, authors.length)),
    ...(work.byline.length > authors.length ? { is_authors_truncated: true } : {}),
    is_retracted: work.isRetracted,
    is_paratext: false,
    primary_topic: topic(work),
    grants: work.funding.map(({ funder, number }) => ({
      funder: address(funder.sourceId),
      funder_display_name: funder.name,
      award_id: number,
    })),
  };
}

/** A work in the shape of 2022: `host_venue`, one line of affiliation, no funding. */
export function work2022(work: Work) {
  const authors = listedAuthors(work);
  return {
    ...common(work),
    host_venue: { id: null, display_name: work.venue, publisher: null, type: 'journal' },
    type: 'journal-article',
    authorships: authors.map((author, index) => authorship2022(author, index, authors.length)),
    is_retracted: work.isRetracted,
    is_paratext: false,
    alternate_host_venues: [],
  };
}

function listedAuthors({ byline, serial }: Work): readonly Byline[] {
  return byline.slice(0, listedAuthorships).map((author) => ({ ...author, lines: linesWithAddress(author, serial) }));
}

function common(work: Work) {
  const doi = doiOf(work);
  const id = address(sourceWorkId(work));
  const doiAddress = doi === null ? null : `https://doi.org/${doi}`;
  return {
    id,
    doi: doiAddress,
    title: work.title,
    display_name: work.title,
    publication_year: yearOf(work.day),
    publication_date: work.day,
    ids: doiAddress === null ? { openalex: id } : { openalex: id, doi: doiAddress },
  };
}

function location({ venue }: Work) {
  return { is_oa: false, source: { display_name: venue, type: 'journal' }, version: 'publishedVersion' };
}

function topic(work: Work) {
  return { display_name: work.topic, score: 0.99 };
}
