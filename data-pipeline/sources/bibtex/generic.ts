import { parseDay } from '../../core/day.ts';
import { parseDoi } from '../../core/identifiers.ts';
import type { Publication } from '../publication.ts';
import type { BibtexEntry } from '../source.ts';
import { writtenDay } from '../written-day.ts';
import { fieldOf } from './fields.ts';
import { bibtexNames } from './names.ts';

/** An entry of any program, of BibTeX or of biblatex. */
export function genericPublication(entry: BibtexEntry): Publication {
  const { authors, isTruncated } = bibtexNames(entry.raw.get('author') ?? '');
  const title = fieldOf(entry, 'title', 'maintitle');
  const subtitle = fieldOf(entry, 'subtitle');
  return {
    source: 'bibtex',
    sourceWorkId: null,
    doi: doiOf(entry),
    pmid: pmidOf(entry),
    title: title === null || subtitle === null ? title : `${title}: ${subtitle}`,
    type: entry.type,
    published: publishedAt(entry),
    venue: fieldOf(entry, 'journal', 'journaltitle', 'booktitle'),
    authors,
    isTruncated,
    affiliations: (fieldOf(entry, 'affiliation', 'affiliations') ?? '')
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ text })),
    acknowledgments: wordsOf(entry),
  };
}

/** The DOI, also from an address; a note or eprint is not searched. */
export function doiOf(entry: BibtexEntry): string | null {
  const url = fieldOf(entry, 'url');
  const isDoi = url !== null && /^https?:\/\/(?:dx\.|www\.)?doi\.org\//iu.test(url);
  return parseDoi(fieldOf(entry, 'doi')) ?? (isDoi ? parseDoi(url) : null);
}

/** The PubMed id, under the names that reference managers give it. */
export function pmidOf(entry: BibtexEntry): string | null {
  const isPubmed = fieldOf(entry, 'eprinttype', 'archiveprefix')?.toLowerCase() === 'pubmed';
  const text = fieldOf(entry, 'pmid', 'pubmed_id') ?? (isPubmed ? fieldOf(entry, 'eprint') : null);
  return /^\d{1,9}$/u.exec(text ?? '')?.[0] ?? null;
}

/** `date = {2016-03}`, its first day where it is a span; else `year`, `month` (`mar`, `2 sep`, `July 30th`) and `day`. */
function publishedAt(entry: BibtexEntry): string | null {
  const date = parseDay(
    fieldOf(entry, 'date')
      ?.split('/')[0]
      ?.replace(/[~?%]$/u, ''),
  );
  if (date !== null) return date;
  const month = fieldOf(entry, 'month') ?? '';
  const [, before, name, after] =
    /^(?:(\d{1,2})\.? )?([A-Za-z]{3,9}\.?|\d{1,2})(?: (\d{1,2})(?:st|nd|rd|th)?)?$/u.exec(month) ?? [];
  const year = /(?<!\d)\d{4}(?!\d)/u.exec(fieldOf(entry, 'year', 'date') ?? '')?.[0];
  return writtenDay(year, name, fieldOf(entry, 'day') ?? before ?? after);
}

function wordsOf(entry: BibtexEntry): readonly { readonly section: string; readonly text: string }[] {
  const sections = [
    ['funding', ['funding', 'funding-text', 'funding_text', 'funding text']],
    ['ack', ['acknowledgement', 'acknowledgements', 'acknowledgment', 'acknowledgments']],
  ] as const;
  return sections.flatMap(([section, names]) => {
    const text = fieldOf(entry, ...names);
    return text === null ? [] : [{ section, text }];
  });
}
