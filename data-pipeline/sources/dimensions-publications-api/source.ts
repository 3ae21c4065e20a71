import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { parseDoi, parseOrcid } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import { addPublication, type PublicationAffiliation, type PublicationAuthor } from '../publication.ts';
import type { TableSource } from '../source.ts';
import { parsePython, type PythonValue } from './python-value.ts';

type Dict = ReadonlyMap<string, PythonValue>;

/** Publications from the Dimensions API as Python writes them to CSV: lists as Python prints them. */
export const dimensionsPublicationsApi: TableSource = {
  form: 'table',
  id: 'dimensions-publications-api',
  title: 'Dimensions publications from the API',
  looksLike: 'a table of Dimensions API results with the columns id, title, year, journal.id and author_affiliations',
  required: ['id', 'title', 'year', 'journal.id', 'author_affiliations'],
  optional: ['doi', 'pmid', 'date', 'type', 'journal.title', 'funders', 'acknowledgements', 'funding_section'],
  aliases: { author_affiliations: ['authors'] },
  begin: (output) => (row, place) => {
    const listOf = (column: string): readonly PythonValue[] => {
      const text = row.text(column);
      if (text === null) return [];
      const value = parsePython(text);
      if (value !== undefined && Array.isArray(value)) return value as readonly PythonValue[];
      row.refuse(column, 'value_not_allowed', `"${excerpt(text)}" is no list as Python prints it`);
      return [];
    };
    return addPublication(output, place, {
      source: 'dimensions',
      sourceWorkId: row.text('id'),
      doi: parseDoi(row.text('doi')),
      pmid: /^\d+/u.exec(row.text('pmid') ?? '')?.[0] ?? null,
      title: row.text('title'),
      type: row.text('type'),
      published: parseDay(row.text('date')) ?? parseDay(row.text('year')?.replace(/\.0$/u, '')),
      venue: row.text('journal.title'),
      // Older answers hold a list of bylines, newer ones the byline.
      authors: listOf('author_affiliations').flat().filter(isDict).map(author),
      fundings: listOf('funders')
        .filter(isDict)
        .map((funder) => ({ funder: textOf(funder, 'name'), award: null })),
      acknowledgments: [
        { section: 'funding', text: row.text('funding_section') },
        { section: 'ack', text: row.text('acknowledgements') },
      ].flatMap(({ section, text }) => (text === null ? [] : [{ section, text }])),
    });
  },
};

function author(entry: Dict): PublicationAuthor {
  const family = textOf(entry, 'last_name') ?? '';
  const given = textOf(entry, 'first_name') ?? '';
  const corresponding = entry.get('corresponding');
  const affiliations = listIn(entry, 'affiliations').filter(isDict).map(affiliation);
  const lines = listIn(entry, 'raw_affiliation').filter((line) => typeof line === 'string');
  return {
    name: [given, family].filter((part) => part !== '').join(' '),
    family,
    given,
    orcid: orcidOf(entry.get('orcid')),
    orcidBasis: 'source',
    sourceId: textOf(entry, 'researcher_id'),
    isCorresponding: typeof corresponding === 'boolean' ? corresponding : null,
    affiliations: affiliations.length === 0 ? lines.map((text) => ({ text })) : withLines(affiliations, lines),
  };
}

function affiliation(entry: Dict): PublicationAffiliation {
  return {
    text: textOf(entry, 'raw_affiliation'),
    organization: textOf(entry, 'name'),
    country: countryCode(textOf(entry, 'country_code') ?? textOf(entry, 'country')),
  };
}

function withLines(
  affiliations: readonly PublicationAffiliation[],
  lines: readonly string[],
): readonly PublicationAffiliation[] {
  if (lines.length !== affiliations.length) return affiliations;
  return affiliations.map((entry, index) => ({ ...entry, text: entry.text ?? lines[index] ?? null }));
}

/** A list, or the text of one: `"['0000-…']"`. */
function orcidOf(value: PythonValue | undefined): string | null {
  const inner = typeof value === 'string' && value.startsWith('[') ? parsePython(value) : value;
  const first: unknown = Array.isArray(inner) ? inner[0] : inner;
  return typeof first === 'string' ? parseOrcid(first) : null;
}

function isDict(value: PythonValue): value is Dict {
  return value instanceof Map;
}

function listIn(entry: Dict, key: string): readonly PythonValue[] {
  const value = entry.get(key);
  return Array.isArray(value) ? (value as readonly PythonValue[]) : [];
}

function textOf(entry: Dict, key: string): string | null {
  const value = entry.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
