import { parseDoi } from '../../core/identifiers.ts';
import { excerpt, textOrNull } from '../../core/text.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output, Refusal } from '../output.ts';
import { addPublication } from '../publication.ts';
import type { JsonSource } from '../source.ts';
import { authorsOf } from './authors.ts';
import { fundingsOf } from './fundings.ts';
import { plainText } from './plain-text.ts';
import { publishedAt } from './published.ts';

/** Crossref's works: answers of its API, pages of them, its public data file, JSON lines. */
export const crossref: JsonSource = {
  form: 'json',
  id: 'crossref',
  title: 'Crossref works',
  looksLike: 'JSON records with "DOI" and a list "title", or Crossref answers with "message"',
  recognizes: isWork,
  begin: (output) => (value, place) => {
    const record = asObject(value);
    if (record === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    const doi = parseDoi(asText(record['DOI']));
    if (doi === null) return { code: 'id_missing', reason: 'the record has no "DOI"' };
    if (!isWork(record)) {
      return { code: 'not_this_kind', reason: `"${excerpt(doi)}" comes without what Crossref says of a work` };
    }
    return addWork(record, doi, place, output);
  },
};

/** Zotero's CSL JSON has a "DOI" too, and its title is no list; an answer about the agency of a DOI says nothing of the work. */
function isWork(record: JsonObject): boolean {
  if (parseDoi(asText(record['DOI'])) === null) return false;
  return Array.isArray(record['title']) || (typeof record['member'] === 'string' && 'deposited' in record);
}

function addWork(record: JsonObject, doi: string, place: string, output: Output): Refusal | null {
  output.noteKeys(record);
  const updates = asList(record['update-to']).map(asObject);
  const isNotice = updates.some((update) => isRetraction(update) && parseDoi(asText(update?.['DOI'])) !== doi);
  const isRetracted =
    asList(record['updated-by']).map(asObject).some(isRetraction) ||
    updates.some((update) => isRetraction(update) && parseDoi(asText(update?.['DOI'])) === doi);
  return addPublication(output, place, {
    source: 'crossref',
    sourceWorkId: doi,
    doi,
    title: firstText(record['title']),
    type: isNotice ? 'retraction' : asText(record['type']),
    published: publishedAt(record),
    venue: firstText(record['container-title']) ?? textOrNull(plainText(asText(record['group-title']) ?? '')),
    topic: firstText(record['subject']),
    authors: authorsOf(record, place, output),
    isRetracted: isRetracted ? true : null,
    fundings: fundingsOf(record, place, output),
    acknowledgments: interestsOf(record),
  });
}

function isRetraction(update: JsonObject | null): boolean {
  return /^(?:retraction|withdrawal|removal|partial_retraction)$/iu.test(asText(update?.['type']) ?? '');
}

function firstText(value: unknown): string | null {
  return textOrNull(plainText(asText(asList(value)[0]) ?? ''));
}

/** What some publishers deposit of the authors' interests, under a heading that says so. */
function interestsOf(record: JsonObject): readonly { readonly section: string; readonly text: string }[] {
  return asList(record['assertion']).flatMap((value) => {
    const assertion = asObject(value);
    const group = asObject(assertion?.['group']);
    const heading = [assertion?.['label'], group?.['label']].map(asText).join(' ');
    const text = textOrNull(plainText(asText(assertion?.['value']) ?? ''));
    const isStatement = /\b(?:conflicts? of interests?|(?:competing|conflicting) interests?|interessenkonflikt)\b/iu;
    return text === null || !isStatement.test(heading) ? [] : [{ section: 'coi', text }];
  });
}
