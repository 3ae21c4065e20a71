import { type NameKeys, nameKeys, parseName } from '../../core/name.ts';
import { parseDoi, parseOpenAlexId, parseOrcid } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import { asInteger, asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';
import type { JsonSource } from '../source.ts';
import { addAuthorEmails } from '../author-emails.ts';
import { addAffiliations, writtenLines } from './affiliations.ts';
import { addFundings } from './fundings.ts';
import { listedAuthorships } from './listed-authorships.ts';
import { publishedAt } from './published.ts';

/** OpenAlex works in the shapes of 2026, 2023–25 and 2022. */
export const openalexWorks: JsonSource = {
  form: 'json',
  id: 'openalex-works',
  title: 'OpenAlex works',
  looksLike: 'JSON records whose "id" is an OpenAlex work (https://openalex.org/W…)',
  recognizes: isWork,
  begin: (output) => (record, place) => {
    const work = asObject(record);
    if (work === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    if (!isWork(work)) {
      const id = asText(work['id']);
      return id === null
        ? { code: 'id_missing', reason: 'the record has no "id"' }
        : { code: 'not_this_kind', reason: `"${excerpt(id)}" is not the id of an OpenAlex work` };
    }
    addWork(work, place, output);
    return null;
  },
};

function isWork(record: JsonObject): boolean {
  const id = asText(record['id']);
  const isAddress = id?.includes('openalex.org') === true;
  return parseOpenAlexId(id)?.startsWith('W') === true && (isAddress || Array.isArray(record['authorships']));
}

/** Adds one work whose id is known to be one; the keys are those of the OpenAlex API. */
export function addWork(work: JsonObject, place: string, output: Output): void {
  output.noteKeys(work);
  const record_id = output.recordId(place);
  const authorships = asList(work['authorships']);
  const location = asObject(asObject(work['primary_location'])?.['source']) ?? asObject(work['host_venue']);
  output.add('raw_work', {
    record_id,
    source: 'openalex',
    source_work_id: parseOpenAlexId(asText(work['id'])),
    doi: parseDoi(asText(work['doi'])),
    pmid: /(\d+)\/?$/u.exec(asText(asObject(work['ids'])?.['pmid']) ?? '')?.[1] ?? null,
    title: asText(work['title']) ?? asText(work['display_name']),
    type: asText(work['type']),
    published: publishedAt(asText(work['publication_date']), asInteger(work['publication_year'])),
    venue: asText(location?.['display_name']),
    topic: asText(asObject(work['primary_topic'])?.['display_name']),
    author_count: Math.max(asInteger(work['authors_count']) ?? 0, authorships.length),
    is_truncated: work['is_authors_truncated'] === true || authorships.length >= listedAuthorships,
    is_retracted: typeof work['is_retracted'] === 'boolean' ? work['is_retracted'] : null,
  });
  let hasOrcid = false;
  let hasAffiliation = false;
  const names: NameKeys[] = [];
  for (const [index, value] of authorships.entries()) {
    const authorshipPlace = `${place}/authorships/${String(index)}`;
    const authorship = asObject(value);
    if (authorship === null) {
      output.refuseValue(authorshipPlace, { code: 'not_an_object', reason: 'the authorship is not a JSON object' });
      names.push(nameKeys('', ''));
      continue;
    }
    const author = addAuthorship(authorship, authorshipPlace, record_id, index + 1, output);
    names.push(author.keys);
    hasOrcid = author.hasOrcid || hasOrcid;
    hasAffiliation = addAffiliations(authorship, authorshipPlace, record_id, index + 1, output) > 0 || hasAffiliation;
  }
  const lines = authorships.map((value) => writtenLines(asObject(value) ?? {}));
  if (lines.some((texts) => texts.some((text) => text.includes('@')))) {
    const authors = lines.map((texts) => ({ affiliations: texts.map((text) => ({ text })) }));
    addAuthorEmails(output, place, { authors }, names);
  }
  if (addFundings(work, place, record_id, output) > 0) output.count('works_with_funding', 1);
  if (hasAffiliation) output.count('works_with_affiliation', 1);
  if (hasOrcid) output.count('works_with_orcid', 1);
}

function addAuthorship(
  authorship: JsonObject,
  place: string,
  work_record_id: string,
  position: number,
  output: Output,
): { readonly keys: NameKeys; readonly hasOrcid: boolean } {
  const author = asObject(authorship['author']);
  output.noteKeys(authorship);
  if (author !== null) output.noteKeys(author);
  const display_name = asText(author?.['display_name']);
  const raw_name = asText(authorship['raw_author_name']) ?? asText(author?.['raw_author_name']);
  const written = parseName(raw_name ?? display_name ?? '');
  const keys = nameKeys(written.family, written.given);
  const stated = parseOrcid(asText(authorship['raw_orcid']));
  const assigned = parseOrcid(asText(author?.['orcid']));
  output.add('raw_authorship', {
    record_id: output.recordId(place),
    work_record_id,
    position,
    raw_name,
    display_name,
    ...keys,
    orcid: stated ?? assigned,
    orcid_basis: stated !== null ? 'record' : assigned !== null ? 'source' : null,
    source_author_id: parseOpenAlexId(asText(author?.['id'])),
    is_corresponding: typeof authorship['is_corresponding'] === 'boolean' ? authorship['is_corresponding'] : null,
  });
  return { keys, hasOrcid: stated !== null || assigned !== null };
}
