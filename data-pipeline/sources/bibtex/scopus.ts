import type { Publication, PublicationFunding } from '../publication.ts';
import { fundingsOf, fundingTexts } from '../scopus/fundings.ts';
import type { BibtexEntry } from '../source.ts';
import { fieldOf } from './fields.ts';
import { genericPublication } from './generic.ts';

/** An entry of a Scopus export. */
export function isScopusEntry(entry: BibtexEntry): boolean {
  return eidOf(entry) !== null || entry.fields.get('source') === 'Scopus';
}

/** An entry of Scopus: its id is in its address; affiliations are a list that does not say whose they are. */
export function scopusPublication(entry: BibtexEntry): Publication {
  const work = genericPublication(entry);
  const names = [...entry.raw.keys()].filter((name) => /^funding[ _]texts?(?: ?\d{1,2})?$/u.test(name));
  const texts = names.map((name) => entry.fields.get(name) ?? '');
  return {
    ...work,
    source: 'scopus',
    sourceWorkId: eidOf(entry),
    type: fieldOf(entry, 'document_type', 'type') ?? work.type ?? null,
    authors: work.authors.filter(({ name }) => !/^\[?no author name available\]?/iu.test(name)),
    fundings: detailsOf(entry),
    acknowledgments: fundingTexts(texts),
  };
}

/** Repeated fields stand one a line; wrapped lines do not occur. */
function detailsOf(entry: BibtexEntry): readonly PublicationFunding[] {
  return fundingsOf((entry.fields.get('funding_details') ?? '').replace(/\s+/gu, ' '));
}

function eidOf(entry: BibtexEntry): string | null {
  const address = fieldOf(entry, 'url') ?? '';
  if (!/^https?:\/\/(?:www\.)?scopus\.com\//u.test(address)) return null;
  return /[?&]eid=(2-s2\.0-\d{5,15})(?:&|$)/u.exec(address)?.[1] ?? null;
}
