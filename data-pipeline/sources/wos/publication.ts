import { withoutEntities } from '../../core/html-entities.ts';
import { parseDoi } from '../../core/identifiers.ts';
import { textOrNull } from '../../core/text.ts';
import { addPublication, type PublicationAffiliation } from '../publication.ts';
import type { Output, Refusal } from '../output.ts';
import { parseWosAddresses, parseWosIdentifiers, parseWosReprint, splitNames } from './addresses.ts';
import { wosAuthors } from './byline.ts';
import { wosDate } from './date.ts';
import { parseWosFunding } from './funding.ts';

/** Fields of Web of Science that are read, by their two-letter tags. */
export const wosTags = [
  'AU',
  'AF',
  'BA',
  'BF',
  'CA',
  'TI',
  'SO',
  'DT',
  'C1',
  'C3',
  'RP',
  'EM',
  'RI',
  'OI',
  'FU',
  'FX',
  'PD',
  'PY',
  'EA',
  'DI',
  'PM',
  'WC',
  'SC',
  'UT',
] as const;

export type WosTag = (typeof wosTags)[number];

/** One record, by tag. Lists have one entry a line (tagged text) or `; ` between entries (tables); null = not there. */
export type WosFields = (tag: WosTag) => string | null;

/** Adds the work of one record, whatever layout it comes from. */
export function addWosPublication(output: Output, place: string, fields: WosFields): Refusal | null {
  const field: WosFields = (tag) => {
    const value = fields(tag);
    return value === null ? null : withoutEntities(value);
  };
  const text = (tag: WosTag) => textOrNull(field(tag)?.replace(/\s+/gu, ' '));
  const printed = namesOf(field('AF') ?? field('BF'));
  const indexed = namesOf(field('AU') ?? field('BA'));
  const { authors, affiliations, emails, unmatched } = wosAuthors({
    names: printed.length > 0 ? printed : indexed,
    indexedNames: indexed,
    groups: namesOf(field('CA')),
    addresses: parseWosAddresses(field('C1') ?? ''),
    reprints: parseWosReprint(field('RP') ?? ''),
    orcids: parseWosIdentifiers(field('OI') ?? ''),
    researcherIds: parseWosIdentifiers(field('RI') ?? ''),
    emails: field('EM'),
  });
  const funding = text('FX');
  const refusal = addPublication(output, place, {
    source: 'wos',
    sourceWorkId: text('UT'),
    doi: parseDoi(text('DI')),
    pmid: text('PM'),
    title: text('TI'),
    type: text('DT'),
    published: wosDate(text('PY'), text('PD'), text('EA')),
    venue: text('SO'),
    topic: text('WC') ?? text('SC'),
    authors,
    emails,
    affiliations: [...affiliations, ...organizationsOf(text('C3'))],
    isRetracted: text('DT')?.includes('Retracted Publication') ?? null,
    fundings: parseWosFunding(field('FU') ?? ''),
    acknowledgments: funding === null ? [] : [{ section: 'funding', text: funding }],
  });
  if (refusal === null) {
    for (const entry of unmatched) {
      output.refuseValue(`${place}/OI`, {
        code: 'identifier_invalid',
        reason: `"${entry}" fits no author of the record, or more than one`,
      });
    }
  }
  return refusal;
}

function namesOf(list: string | null): readonly string[] {
  return list === null ? [] : list.split('\n').flatMap(splitNames);
}

function organizationsOf(list: string | null): readonly PublicationAffiliation[] {
  const names = new Set(list === null ? [] : splitNames(list));
  return [...names].map((organization) => ({ text: null, organization }));
}
