import { parseDoi } from '../../core/identifiers.ts';
import { asInteger, asList, asObject, asText } from '../json-value.ts';
import type { JsonObject } from '../output.ts';
import { addPublication } from '../publication.ts';
import type { JsonSource } from '../source.ts';

/** PubMed records as scripts save them, one flat object a line: names as `Family GH`, no affiliation, no grant. */
export const pubmedJsonl: JsonSource = {
  form: 'json',
  id: 'pubmed-jsonl',
  title: 'PubMed records as flat JSON',
  looksLike: 'JSON records with the keys pmid, title, journal and a list of authors',
  recognizes: isRecord,
  begin: (output) => (value, place) => {
    const record = asObject(value);
    if (record === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    if (!isRecord(record)) return { code: 'not_this_kind', reason: 'the record has no pmid and list of authors' };
    output.noteKeys(record);
    const year = asInteger(record['year']) ?? asText(record['year']);
    return addPublication(output, place, {
      source: 'pubmed',
      sourceWorkId: pmidOf(record),
      doi: parseDoi(asText(record['doi'])),
      pmid: pmidOf(record),
      title: asText(record['title']),
      type: asText(asList(record['publication_types'])[0]),
      published: /^\d{4}$/u.exec(String(year))?.[0] ?? null,
      venue: asText(record['journal']),
      isRetracted: asList(record['publication_types']).includes('Retracted Publication') ? true : null,
      authors: asList(record['authors']).flatMap((author) => {
        const name = asText(author);
        return name === null ? [] : [{ name }];
      }),
    });
  },
};

function isRecord(record: JsonObject): boolean {
  const isFlat = asList(record['authors']).every((author) => typeof author === 'string');
  return (
    pmidOf(record) !== null && Array.isArray(record['authors']) && isFlat && 'title' in record && 'journal' in record
  );
}

function pmidOf(record: JsonObject): string | null {
  const pmid = record['pmid'];
  return /^\d{1,9}$/u.exec(typeof pmid === 'number' ? String(pmid) : (asText(pmid) ?? ''))?.[0] ?? null;
}
