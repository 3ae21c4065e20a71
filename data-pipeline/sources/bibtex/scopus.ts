import { texToText } from '../../core/tex-text.ts';
import type { Publication, PublicationFunding } from '../publication.ts';
import { correspondence } from '../scopus/correspondence.ts';
import { fundingsOf, fundingTexts } from '../scopus/fundings.ts';
import { separated } from '../separated.ts';
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
  const authors = work.authors.filter(({ name }) => !/^\[?no author name available\]?/iu.test(name));
  const corresponding = correspondence(
    fieldOf(entry, 'correspondence_address', 'correspondence_address1'),
    authors.map(({ name, family, given }) => (family === undefined ? name : `${family ?? ''}, ${given ?? ''}`)),
  );
  return {
    ...work,
    source: 'scopus',
    sourceWorkId: eidOf(entry),
    type: fieldOf(entry, 'document_type', 'type') ?? work.type ?? null,
    authors: authors.map((author, index) => ({ ...author, emails: corresponding[index]?.emails ?? [] })),
    fundings: detailsOf(entry),
    acknowledgments: fundingTexts(texts),
  };
}

/**
 * Funders and awards. Up to 2022 each funder is a field of its own, its name doubled, its awards behind its acronym
 * (`NameName, ACR, 123, 456`); since 2023 they are one list as in Scopus' CSV.
 */
function detailsOf(entry: BibtexEntry): readonly PublicationFunding[] {
  const lines = texToText(entry.raw.get('funding_details') ?? '').split('\n');
  return lines.flatMap((line) => fundingsOf(line.includes('(') || line.includes(';') ? line : withColon(line)));
}

/** `Name, ACR, 123, 456` as `Name, ACR: 123, 456`. */
function withColon(line: string): string {
  const [written = '', ...parts] = separated(line, ',');
  const half = written.slice(0, written.length / 2);
  const name = half + half === written ? half : written;
  const isAward = (part: string) => /\d/u.test(part) && !/\p{L}\p{Ll}{2}/u.test(part);
  const words = parts.findLastIndex((part) => !isAward(part)) + 1;
  const isAcronym = words === 0 && parts.length > 1 && /^\p{Lu}{2,8}\d?$/u.test(parts[0] ?? '');
  const start = isAcronym ? 1 : words;
  const awards = parts.slice(start);
  const funder = [name, ...parts.slice(0, start)].join(', ');
  return awards.length === 0 ? funder : `${funder}: ${awards.join(', ')}`;
}

function eidOf(entry: BibtexEntry): string | null {
  const address = fieldOf(entry, 'url') ?? '';
  if (!/^https?:\/\/(?:www\.)?scopus\.com\//u.test(address)) return null;
  return /[?&]eid=(2-s2\.0-\d{5,15})(?:&|$)/u.exec(address)?.[1] ?? null;
}
