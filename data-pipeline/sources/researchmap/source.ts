import { parseDay } from '../../core/day.ts';
import { parseDoi } from '../../core/identifiers.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject } from '../output.ts';
import { addPublication } from '../publication.ts';
import type { JsonSource } from '../source.ts';

/** Papers of a researchmap.jp profile, as its public interface lists them: what a researcher states, names only. */
export const researchmap: JsonSource = {
  form: 'json',
  id: 'researchmap',
  title: 'researchmap published papers',
  looksLike: 'JSON records of researchmap.jp with the key paper_title',
  recognizes: isPaper,
  begin: (output) => (value, place) => {
    const paper = asObject(value);
    if (paper === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    if (!isPaper(paper)) return { code: 'not_this_kind', reason: 'the record is no published paper' };
    output.noteKeys(paper);
    const identifiers = asObject(paper['identifiers']);
    return addPublication(output, place, {
      source: 'researchmap',
      sourceWorkId: asText(paper['rm:id']),
      doi: parseDoi(asText(asList(identifiers?.['doi'])[0])),
      pmid: /^\d+$/u.exec(asText(asList(identifiers?.['pm_id'])[0]) ?? '')?.[0] ?? null,
      title: asText(inOneLanguage(paper['paper_title'])),
      type: asText(paper['published_paper_type']),
      published: parseDay(asText(paper['publication_date'])),
      venue: asText(inOneLanguage(paper['publication_name'])),
      authors: asList(inOneLanguage(paper['authors'])).flatMap((author) => {
        const name = asText(asObject(author)?.['name']);
        return name === null ? [] : [{ name }];
      }),
    });
  },
};

function isPaper(record: JsonObject): boolean {
  return record['@type'] === 'published_papers' && asObject(record['paper_title']) !== null;
}

/** The English value where there is one, else the Japanese: both tell of the same paper and byline. */
function inOneLanguage(value: unknown): unknown {
  const languages = asObject(value);
  return languages?.['en'] ?? languages?.['ja'];
}
