import { parseDoi } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import { texToText } from '../../core/tex-text.ts';
import type { Output, Refusal } from '../output.ts';
import { addPublication } from '../publication.ts';
import type { BibtexEntry } from '../source.ts';
import { parseWosIdentifiers, parseWosReprint, parseWosUnbracketed, splitNames } from '../wos/addresses.ts';
import { wosAuthors } from '../wos/byline.ts';
import { wosDate } from '../wos/date.ts';
import { parseWosFunding } from '../wos/funding.ts';
import { fieldOf } from './fields.ts';
import { bibtexNames } from './names.ts';

/** An entry of a Web of Science export. */
export function isWosEntry(entry: BibtexEntry): boolean {
  return /^[A-Z]{2,12}:\S{1,30}$/u.test(entry.fields.get('unique-id') ?? '');
}

/** Adds the work of an entry as the other layouts of Web of Science are read: addresses are told from names by the byline. */
export function addWosEntry(entry: BibtexEntry, place: string, output: Output): Refusal | null {
  const names = bibtexNames(entry.raw.get('author') ?? '').authors.map(({ name }) => name);
  const lines = linesOf(entry, 'affiliation');
  const { authors, affiliations, emails, unmatched } = wosAuthors({
    names,
    groups: splitNames(fieldOf(entry, 'group-author', 'book-group-author') ?? ''),
    addresses: parseWosUnbracketed(lines, names),
    reprints: parseWosReprint(
      lines
        .split('\n')
        .filter((line) => /\((?:corresponding|reprint) author\)/iu.test(line))
        .join('\n'),
    ),
    orcids: parseWosIdentifiers(linesOf(entry, 'orcid-numbers')),
    researcherIds: parseWosIdentifiers(linesOf(entry, 'researcherid-numbers')),
    emails: linesOf(entry, 'author-email'),
  });
  const funding = fieldOf(entry, 'funding-text');
  const type = fieldOf(entry, 'type');
  const organizations = [...new Set(splitNames(fieldOf(entry, 'affiliations') ?? ''))];
  const refusal = addPublication(output, place, {
    source: 'wos',
    sourceWorkId: fieldOf(entry, 'unique-id'),
    doi: parseDoi(fieldOf(entry, 'doi')),
    title: fieldOf(entry, 'title'),
    type,
    published: wosDate(
      fieldOf(entry, 'year'),
      fieldOf(entry, 'month'),
      fieldOf(entry, 'earlyaccessdate', 'early-access-date'),
    ),
    venue: fieldOf(entry, 'journal', 'booktitle'),
    topic: fieldOf(entry, 'web-of-science-categories', 'research-areas'),
    authors,
    emails,
    affiliations: [...affiliations, ...organizations.map((organization) => ({ text: null, organization }))],
    isRetracted: type?.includes('Retracted Publication') ?? null,
    fundings: parseWosFunding(fieldOf(entry, 'funding-acknowledgement') ?? ''),
    acknowledgments: funding === null ? [] : [{ section: 'funding', text: funding }],
  });
  if (refusal !== null) return refusal;
  for (const name of unmatched) {
    const reason = `"${excerpt(name)}" fits no author of the record, or more than one`;
    output.refuseValue(`${place}/ORCID-Numbers`, { code: 'identifier_invalid', reason });
  }
  return null;
}

/** A field whose list has one entry a line. */
function linesOf(entry: BibtexEntry, name: string): string {
  return texToText(entry.raw.get(name) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
