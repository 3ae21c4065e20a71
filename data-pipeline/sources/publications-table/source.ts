import { parseDay } from '../../core/day.ts';
import { parseDoi, parseOrcid } from '../../core/identifiers.ts';
import { addPublication } from '../publication.ts';
import { separated } from '../separated.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';
import { bylineNames } from './byline-names.ts';
import { tableFundings } from './table-fundings.ts';

/** Works in our own layout: what tables of unknown origin are mapped to. */
export const publicationsTable: TableSource = {
  form: 'table',
  id: 'publications-table',
  title: 'Publications',
  looksLike: 'a table with the columns title, authors and published',
  required: ['title', 'authors', 'published'],
  optional: [
    'doi',
    'pmid',
    'id',
    'type',
    'venue',
    'affiliations',
    'orcids',
    'corresponding_author',
    'funder',
    'award_number',
    'funding_text',
    'acknowledgment_text',
  ],
  begin: (output) => (row, place) => {
    const names = bylineNames(row.text('authors') ?? '');
    const affiliations = inOrder(row.text('affiliations'), names.length);
    const orcids = inOrder(row.text('orcids'), names.length);
    const corresponding = new Set(bylineNames(row.text('corresponding_author') ?? '').map(sameName));
    return addPublication(output, place, {
      source: 'table',
      sourceWorkId: row.text('id'),
      doi: parseDoi(row.text('doi')),
      pmid: /^\d{1,9}$/u.exec(row.text('pmid') ?? '')?.[0] ?? null,
      title: row.text('title'),
      type: row.text('type'),
      published: published(row),
      venue: row.text('venue'),
      authors: names.map((name, index) => ({
        name,
        orcid: parseOrcid(orcids?.[index]),
        isCorresponding: corresponding.size === 0 ? null : corresponding.has(sameName(name)),
        affiliations: linesOf(affiliations?.[index]).map((text) => ({ text })),
      })),
      // Lines that cannot be told apart by author are the work's.
      affiliations: affiliations === null ? separated(row.text('affiliations'), ';').map((text) => ({ text })) : [],
      fundings: tableFundings(row.text('funder'), row.text('award_number')),
      acknowledgments: [
        ...sectionOf('funding', row.text('funding_text')),
        ...sectionOf('ack', row.text('acknowledgment_text')),
      ],
    });
  },
};

/** `2024`, `2024-03` or `2024-03-05`; a year inside other words (`Vol. 3, 2021`) is not looked for. */
function published(row: TableRow): string | null {
  const text = row.text('published');
  const year = /^(\d{4})(?:\.0+)?$/u.exec(text ?? '')?.[1];
  if (year !== undefined) return year;
  const slashed = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/u.exec(text ?? '');
  const day = slashed === null ? null : parseDay(slashed.slice(1).filter(Boolean).join('-'));
  return day ?? row.day('published');
}

/** The parts of a cell that go with the authors one by one, empty ones included; null when their numbers differ. */
function inOrder(text: string | null, authors: number): readonly string[] | null {
  if (text === null) return null;
  // A semicolon at the end may close the list, or leave the last author empty.
  const parts = text.split(';').map((part) => part.trim());
  if (parts.length === authors + 1 && parts.at(-1) === '') parts.pop();
  return parts.length === authors ? parts : null;
}

/** Several lines of one author are separated by a bar. */
function linesOf(text: string | undefined): readonly string[] {
  return separated(text ?? null, '|');
}

function sectionOf(section: string, text: string | null): readonly { section: string; text: string }[] {
  return text === null ? [] : [{ section, text }];
}

function sameName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
