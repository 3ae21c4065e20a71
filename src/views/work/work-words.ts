import type { WorkAffiliationRow, WorkConflictRow, WorkField, WorkFundingRow } from '#pipeline';
import { codeWords } from '../../state/wording.ts';

const sources: Readonly<Record<string, string>> = {
  acm: 'ACM',
  bibtex: 'BibTeX',
  crossref: 'Crossref',
  dimensions: 'Dimensions',
  ieee: 'IEEE',
  lens: 'Lens',
  openalex: 'OpenAlex',
  pubmed: 'PubMed',
  researchmap: 'researchmap',
  ris: 'RIS',
  scopus: 'Scopus',
  springer: 'Springer',
  wos: 'Web of Science',
};

/** The name of the database that a record comes from. */
export function sourceName(source: string): string {
  if (source === '') return 'Source not stated';
  return Object.hasOwn(sources, source) ? (sources[source] ?? source) : codeWords(source.replaceAll('-', '_'));
}

/** The fields of a work in the order in which they are shown. */
export const fieldOrder: readonly WorkField[] = [
  'title',
  'published',
  'venue',
  'type',
  'doi',
  'pmid',
  'author_count',
  'first_author',
  'is_retracted',
  'topic',
];

const fields: Readonly<Record<WorkConflictRow['field'], string>> = {
  title: 'Title',
  published: 'Published',
  venue: 'Venue',
  type: 'Type',
  doi: 'DOI',
  pmid: 'PMID',
  topic: 'Topic',
  author_count: 'Number of authors',
  first_author: 'First author',
  is_retracted: 'Retracted',
  source_work_id: 'Id in one source',
  identifier: 'Identifier',
  orcid: 'ORCID iD',
  organization: 'Organization',
};

export function fieldName(field: WorkConflictRow['field']): string {
  return fields[field];
}

/** A stated value as people read it. */
export function valueText(field: WorkConflictRow['field'], value: string): string {
  if (field !== 'is_retracted') return value;
  return value === 'true' ? 'Yes' : 'No';
}

/** What a difference means for what Candor makes of the work, in one sentence. */
export function conflictNote({ field, stated, position }: WorkConflictRow): string {
  switch (field) {
    case 'orcid':
      return 'An iD printed in a record is taken before one that a database assigned. Where two are printed, neither is.';
    case 'organization':
      return `The records link author ${String(position)} to different organizations. Only the lines of one record are compared with the forms.`;
    case 'identifier':
      return `${stated.join(', ')} stands in a record of another work too, with another title and author. The two are kept apart.`;
    case 'published':
      return 'Online and in print may be a year apart. The most precise date is taken.';
    case 'is_retracted':
      return 'A record made before the retraction cannot know of it. The retraction is taken.';
    case 'author_count':
      return 'The whole byline that most records agree on is taken.';
    default:
      return 'Each value stands in the table with the record that states it.';
  }
}

interface Reading {
  readonly label: string;
  readonly note: string;
}

const readings: Readonly<Record<NonNullable<WorkFundingRow['reading']>, Reading>> = {
  adjacent: { label: 'In the words, beside this funder', note: '' },
  elsewhere: { label: 'In the words, but not beside this funder', note: 'The database may have paired it wrongly.' },
  absent: {
    label: 'Not in the words',
    note: 'The authors’ own text does not have this number. Databases often attach awards wrongly.',
  },
  no_text: { label: 'No words to compare with', note: '' },
};

/** Where a machine-made award number stands in the authors' own words. */
export function readingWords(reading: WorkFundingRow['reading']): Reading {
  return reading === null ? { label: 'Funder only, no number', note: '' } : readings[reading];
}

/** A text cut at the given words, which are marked; words shorter than four characters are not looked for. */
export function markedParts(text: string, words: readonly string[]): readonly { text: string; isMarked: boolean }[] {
  const places: { start: number; end: number }[] = [];
  for (const word of words) {
    if (word.length < 4) continue;
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      places.push({ start, end: start + word.length });
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: { text: string; isMarked: boolean }[] = [];
  let done = 0;
  for (const { start, end } of places) {
    if (start < done) continue;
    if (start > done) parts.push({ text: text.slice(done, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMarked: false });
  return parts;
}

/** Affiliation lines by the authorship that they belong to, in the order in which they came. */
export function linesByAuthor(
  lines: readonly WorkAffiliationRow[],
): ReadonlyMap<string, readonly WorkAffiliationRow[]> {
  const byAuthor = new Map<string, WorkAffiliationRow[]>();
  for (const line of lines) {
    const own = byAuthor.get(line.authorship_id);
    if (own === undefined) byAuthor.set(line.authorship_id, [line]);
    else own.push(line);
  }
  return byAuthor;
}
