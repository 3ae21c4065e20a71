import { withoutEmails } from '../core/email.ts';
import { withoutMarkup } from '../core/markup.ts';
import { type NameKeys, nameKeys, parseName } from '../core/name.ts';
import { organizationKey } from '../core/organization-key.ts';
import type { Output, Refusal } from './output.ts';
import { addAuthorEmails } from './author-emails.ts';

/** An affiliation line, and the organization that the source itself links to it. */
export interface PublicationAffiliation {
  readonly text: string | null;
  readonly organization?: string | null;
  readonly ror?: string | null;
  readonly country?: string | null;
  readonly kind?: string | null;
}

/** A name in a byline. A group ("The ATLAS Collaboration") is an author without given name. */
export interface PublicationAuthor {
  /** As printed. */
  readonly name: string;
  /** Family and given name where the source tells them apart; else the name is parsed. */
  readonly family?: string | null;
  readonly given?: string | null;
  readonly displayName?: string | null;
  readonly orcid?: string | null;
  /** `record`: printed or deposited with the byline; `source`: assigned by the database. */
  readonly orcidBasis?: 'record' | 'source';
  readonly sourceId?: string | null;
  readonly isCorresponding?: boolean | null;
  /** Texts with e-mail addresses that the record puts beside this name. */
  readonly emails?: readonly string[];
  readonly affiliations?: readonly PublicationAffiliation[];
}

/** A funder or award that the source attached by machine. */
export interface PublicationFunding {
  readonly funder: string | null;
  readonly award: string | null;
  /** Crossref Funder Registry id, `10.13039/…`. */
  readonly funderDoi?: string | null;
  readonly funderRor?: string | null;
  readonly assertedBy?: 'publisher' | 'crossref' | null;
}

/** What every source of publications knows about a work; each reader maps its format to this and no further. */
export interface Publication {
  /** The database that the record comes from: `wos`, `scopus`, `pubmed`, `crossref` …; for a plain RIS or BibTeX file `ris`, `bibtex`. */
  readonly source: string;
  /** The work's id in that database (UT, EID, PMID …). */
  readonly sourceWorkId: string | null;
  readonly doi: string | null;
  readonly pmid?: string | null;
  readonly title: string | null;
  readonly type?: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, no more precise than the source. */
  readonly published: string | null;
  readonly venue?: string | null;
  readonly topic?: string | null;
  readonly authors: readonly PublicationAuthor[];
  /** Affiliation lines and organizations of the work for which the record does not say whose they are. */
  readonly affiliations?: readonly PublicationAffiliation[];
  /** A text with e-mail addresses of authors for which the record does not say whose they are. */
  readonly emails?: string | null;
  /** Authors of the work where the record lists fewer. */
  readonly authorCount?: number | null;
  /** The record may list fewer authors than the work has, without saying how many these are. */
  readonly isTruncated?: boolean;
  readonly isRetracted?: boolean | null;
  readonly fundings?: readonly PublicationFunding[];
  /** The authors' own words: `funding`, `ack`, `coi` or `other`. */
  readonly acknowledgments?: readonly { readonly section: string; readonly text: string }[];
}

/**
 * Adds a work with its byline, affiliation lines, machine-made fundings and acknowledgments, and counts for the receipt the
 * works that have any: `works_with_funding`, `works_with_affiliation`, `works_with_orcid`. Markup (`<i>`, `<sub>`) is left out.
 * E-mail addresses leave the digest of those that are surely one author's, and nothing else.
 *
 * Places below the record are `<place>/author[1]`, `…/affiliation[2]`, `…/email[1]`, `<place>/affiliation[1]`,
 * `<place>/funding[1]`, `<place>/acknowledgment[1]`.
 *
 * @returns why the record is refused: a work needs a title or an id (`id_missing`).
 */
export function addPublication(output: Output, place: string, work: Publication): Refusal | null {
  if (work.title === null && work.doi === null && work.sourceWorkId === null) {
    return { code: 'id_missing', reason: 'the record has no title, DOI or id' };
  }
  const work_record_id = output.recordId(place);
  const author_count = Math.max(work.authorCount ?? 0, work.authors.length);
  output.add('raw_work', {
    record_id: work_record_id,
    source: work.source,
    source_work_id: work.sourceWorkId,
    doi: work.doi,
    pmid: work.pmid ?? null,
    title: work.title === null ? null : withoutMarkup(work.title).trim(),
    type: work.type ?? null,
    published: work.published,
    venue: work.venue ?? null,
    topic: work.topic ?? null,
    author_count,
    is_truncated: work.isTruncated === true || author_count > work.authors.length,
    is_retracted: work.isRetracted ?? null,
  });
  for (const [index, author] of work.authors.entries()) addAuthor(output, place, author, index + 1);
  addAuthorEmails(output, place, work, work.authors.map(keysOf));
  for (const [index, affiliation] of saying(work.affiliations ?? []).entries()) {
    output.add('raw_work_affiliation', {
      record_id: output.recordId(`${place}/affiliation[${String(index + 1)}]`),
      work_record_id,
      ordinal: index + 1,
      raw_string: affiliation.text,
      org_name: affiliation.organization ?? null,
      ror_id: affiliation.ror ?? null,
      country_code: affiliation.country ?? null,
    });
  }
  for (const [index, funding] of distinct(work.fundings ?? []).entries()) {
    output.add('raw_funding', {
      record_id: output.recordId(`${place}/funding[${String(index + 1)}]`),
      work_record_id,
      ordinal: index + 1,
      funder_name: funding.funder,
      funder_ror: funding.funderRor ?? null,
      funder_doi: funding.funderDoi ?? null,
      award_number: funding.award,
      asserted_by: funding.assertedBy ?? null,
    });
  }
  for (const [index, { section, text }] of (work.acknowledgments ?? []).entries()) {
    output.add('raw_acknowledgment', {
      record_id: output.recordId(`${place}/acknowledgment[${String(index + 1)}]`),
      work_record_id,
      work_ref: work.doi ?? work.sourceWorkId,
      section,
      text: withoutMarkup(text).trim(),
    });
  }
  countWork(output, work);
  return null;
}

function addAuthor(output: Output, place: string, author: PublicationAuthor, position: number): void {
  const at = `${place}/author[${String(position)}]`;
  const work_record_id = output.recordId(place);
  output.add('raw_authorship', {
    record_id: output.recordId(at),
    work_record_id,
    position,
    raw_name: author.name,
    display_name: author.displayName ?? null,
    ...keysOf(author),
    orcid: author.orcid ?? null,
    orcid_basis: author.orcid === undefined || author.orcid === null ? null : (author.orcidBasis ?? 'record'),
    source_author_id: author.sourceId ?? null,
    is_corresponding: author.isCorresponding ?? null,
  });
  for (const [index, affiliation] of saying(author.affiliations ?? []).entries()) {
    output.add('raw_affiliation', {
      record_id: output.recordId(`${at}/affiliation[${String(index + 1)}]`),
      work_record_id,
      position,
      ordinal: index + 1,
      raw_string: affiliation.text,
      org_name: affiliation.organization ?? null,
      ror_id: affiliation.ror ?? null,
      country_code: affiliation.country ?? null,
      kind: affiliation.kind ?? null,
    });
  }
}

function keysOf({ name, family = null, given }: PublicationAuthor): NameKeys {
  const parsed = parseName(name);
  return family === null ? nameKeys(parsed.family, parsed.given) : nameKeys(family, given ?? '');
}

/** Affiliations without e-mail addresses; where a line is nothing else, it is none. */
function saying(affiliations: readonly PublicationAffiliation[]): readonly PublicationAffiliation[] {
  return affiliations.flatMap((affiliation) => {
    const text = affiliation.text?.includes('@') === true ? withoutEmails(affiliation.text) : affiliation.text;
    const isEmpty = text === '' && affiliation.text !== '';
    const isNamed = Object.entries(affiliation).some(([key, value]) => key !== 'text' && value !== null);
    return isEmpty && !isNamed ? [] : [{ ...affiliation, text: isEmpty ? null : text }];
  });
}

/** A funder and award met twice are one; a funder alone that an award already names is dropped. */
function distinct(fundings: readonly PublicationFunding[]): readonly PublicationFunding[] {
  const funderOf = (funding: PublicationFunding) =>
    funding.funderDoi ?? (funding.funder === null ? '' : organizationKey(funding.funder));
  const withAward = new Set(fundings.filter(({ award }) => award !== null).map(funderOf));
  const seen = new Set<string>();
  return fundings.filter((funding) => {
    const funder = funderOf(funding);
    const key = JSON.stringify([funder, funding.award]);
    const isEmpty = funder === '' && funding.award === null;
    if (isEmpty || seen.has(key) || (funding.award === null && withAward.has(funder))) return false;
    seen.add(key);
    return true;
  });
}

function countWork(output: Output, work: Publication): void {
  const { fundings = [], acknowledgments = [], authors } = work;
  const hasFundingText = acknowledgments.some(({ section }) => section === 'funding' || section === 'ack');
  if (fundings.length > 0 || hasFundingText) output.count('works_with_funding', 1);
  const lines = [work.affiliations ?? [], ...authors.map(({ affiliations = [] }) => affiliations)];
  if (lines.some(({ length }) => length > 0)) output.count('works_with_affiliation', 1);
  if (authors.some(({ orcid }) => orcid !== undefined && orcid !== null)) output.count('works_with_orcid', 1);
}
