import type { Byline, Line, Organization } from '../model.ts';
import { fullName } from '../names/spellings.ts';

/** Authorships that OpenAlex lists for one work. */
export const listedAuthorships = 100;

/** An authorship in the shape of 2026: lines with the institutions that each was linked to. */
export function authorship2026(author: Byline, index: number, count: number) {
  return {
    ...authorship2024(author, index, count),
    raw_orcid: orcidAddress(author.printedOrcid),
    affiliations: author.lines.flatMap(({ raw, linked }) =>
      raw === null
        ? []
        : { raw_affiliation_string: raw, institution_ids: linked.map(({ sourceId }) => address(sourceId)) },
    ),
  };
}

/** An authorship in the shape of 2023 to 2025. */
export function authorship2024(author: Byline, index: number, count: number) {
  const institutions = institutionsOf(author.lines);
  return {
    author_position: positionName(index, count),
    author: {
      id: address(author.sourceId),
      display_name: fullName(author.researcher.name),
      orcid: orcidAddress(author.sourceOrcid),
    },
    institutions: institutions.map((institution) => ({
      ...institutionFacts(institution),
      lineage: [address(institution.sourceId)],
    })),
    countries: [...new Set(institutions.map(({ countryCode }) => countryCode))].toSorted(),
    is_corresponding: author.isCorresponding,
    raw_author_name: author.spelled,
    raw_affiliation_strings: rawLines(author.lines),
  };
}

/** An authorship in the shape of 2022: one line of text. */
export function authorship2022(author: Byline, index: number, count: number) {
  return {
    author_position: positionName(index, count),
    author: {
      id: address(author.sourceId),
      display_name: author.spelled,
      orcid: orcidAddress(author.printedOrcid ?? author.sourceOrcid),
    },
    institutions: institutionsOf(author.lines).map(institutionFacts),
    raw_affiliation_string: rawLines(author.lines).length === 0 ? null : rawLines(author.lines).join('; '),
  };
}

function rawLines(lines: readonly Line[]): string[] {
  return lines.map(({ raw }) => raw).filter((raw) => raw !== null);
}

export function address(id: string): string {
  return `https://openalex.org/${id}`;
}

function institutionsOf(lines: readonly Line[]): Organization[] {
  return [...new Map(lines.flatMap(({ linked }) => linked).map((one) => [one.sourceId, one])).values()];
}

function institutionFacts({ sourceId, name, rorId, countryCode, type }: Organization) {
  return {
    id: address(sourceId),
    display_name: name,
    ror: `https://ror.org/${rorId}`,
    country_code: countryCode,
    type,
  };
}

function positionName(index: number, count: number): string {
  return index === 0 ? 'first' : index === count - 1 ? 'last' : 'middle';
}

function orcidAddress(orcid: string | null): string | null {
  return orcid === null ? null : `https://orcid.org/${orcid}`;
}
