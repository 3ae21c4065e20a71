import { parseOrcid } from '../../core/identifiers.ts';
import { excerpt, textOrNull } from '../../core/text.ts';
import type { Output } from '../output.ts';
import type { PublicationAuthor } from '../publication.ts';
import type { TaggedField } from '../source.ts';

interface OpenAuthor {
  readonly name: string;
  readonly isGroup: boolean;
  isShort: boolean;
  orcid: string | null;
  readonly affiliations: string[];
}

/** Persons who are named with the work and did not write it: investigators, editors, subjects. */
const others = new Set(['IR', 'FIR', 'ED', 'FED', 'PS', 'FPS']);

/**
 * The authors of a MEDLINE record. Order matters: AU, AUID and AD belong to the FAU (or CN) above them. Until 2013 a record
 * had the first author's address only, which stands before all names.
 */
export function medlineAuthors(
  fields: readonly TaggedField[],
  place: string,
  output: Output,
): readonly PublicationAuthor[] {
  const authors: OpenAuthor[] = [];
  const early: string[] = [];
  let current: OpenAuthor | null = null;
  for (const { tag, value } of fields) {
    const text = value.replace(/\s+/gu, ' ').trim();
    if (others.has(tag)) current = null;
    else if (tag === 'FAU' || tag === 'CN') {
      current = { name: text, isGroup: tag === 'CN', isShort: false, orcid: null, affiliations: [] };
      authors.push(current);
    } else if (tag === 'AU') {
      // The short form of the name above it, or a name without a long form.
      if (current === null || current.isGroup || current.isShort) {
        current = { name: text, isGroup: false, isShort: true, orcid: null, affiliations: [] };
        authors.push(current);
      } else current.isShort = true;
    } else if (tag === 'AD') {
      if (current !== null) current.affiliations.push(text);
      else if (authors.length === 0) early.push(text);
    } else if (tag === 'AUID' && current !== null) {
      current.orcid ??= orcidOf(text, `${place}/author[${String(authors.length)}]`, output);
    }
  }
  const named = authors.filter(({ name }) => name !== '');
  named[0]?.affiliations.unshift(...early);
  return named.map(({ name, isGroup, orcid, affiliations }) => ({
    name,
    ...(isGroup ? { family: name, given: '' } : {}),
    orcid,
    affiliations: affiliations.flatMap((line) => {
      const text = textOrNull(line);
      return text === null ? [] : [{ text }];
    }),
  }));
}

/** ORCID iDs as addresses, with and without a space after the colon, bare. */
function orcidOf(text: string, place: string, output: Output): string | null {
  const [, id] = /^ORCID:\s*(.*)$/iu.exec(text) ?? [];
  if (id === undefined) return null;
  const orcid = parseOrcid(/[\dX -]{15,30}$/iu.exec(id)?.[0].replace(/[\s-]/gu, ''));
  if (orcid === null) {
    const reason = `"${excerpt(text)}" is not an ORCID iD with a right check digit`;
    output.refuseValue(place, { code: 'identifier_invalid', reason });
  }
  return orcid;
}
