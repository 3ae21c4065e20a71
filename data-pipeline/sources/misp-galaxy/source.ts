import { countryCode } from '../../core/country.ts';
import { PipelineError } from '../../core/errors.ts';
import { asList, asObject, asText } from '../json-value.ts';
import { addListEntry, type NamedList } from '../list-entry.ts';
import type { JsonObject, Refusal } from '../output.ts';
import type { JsonDocumentSource } from '../source.ts';

/**
 * A MISP galaxy cluster about organizations: what a third party says of them, so an assessment.
 * Format: https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html
 */
export const mispGalaxy: JsonDocumentSource = {
  form: 'json-document',
  id: 'misp-galaxy',
  title: 'MISP galaxy cluster',
  looksLike: 'a MISP galaxy cluster with name, type, uuid and values',
  recognizes: (document) =>
    ['name', 'type', 'uuid', 'values'].every((key) => Object.hasOwn(document, key)) &&
    Array.isArray(document['values']),
  read(document, output, account) {
    const name = asText(document['name']) ?? 'unnamed cluster';
    const type = asText(document['type']) ?? name;
    const about = `${type} ${asText(document['category']) ?? ''}`;
    if (!/universit|academic|institut|organi[sz]ation|compan/iu.test(about)) {
      const advice = 'Only clusters about organizations are read: universities, institutes, companies.';
      throw new PipelineError('file_not_used', `this is the MISP galaxy cluster "${name}". ${advice}`);
    }
    const source = asText(document['source']);
    const list: NamedList = {
      id: `misp:${type}`,
      name,
      kind: 'assessment',
      authority: source,
      citation: source ?? name,
    };
    for (const [index, value] of asList(document['values']).entries()) {
      const place = `/values/${String(index)}`;
      const entry = asObject(value);
      const words = asText(entry?.['value']);
      if (entry === null || words === null) account.reject(place, nameless);
      else {
        const meta = asObject(entry['meta']) ?? {};
        const [title, original] = titleAndOriginal(words);
        addListEntry(output, place, {
          list,
          number: asText(entry['uuid']),
          name: title,
          aliases: [...original, ...texts(meta, 'aliases'), ...texts(meta, 'synonyms')],
          country: countryOf(meta),
          basis: 'stated',
          from: null,
        });
        account.accept();
      }
    }
  },
};

const nameless: Refusal = { code: 'value_missing', reason: 'the cluster value has no name' };

/** `Example Academy (例子学院)`: the name, and the same in its own script. */
function titleAndOriginal(words: string): readonly [string, readonly string[]] {
  const [, title, original] = /^([^(]{1,300}) \(([^()]*[^\p{ASCII}()][^()]*)\)$/u.exec(words) ?? [];
  return title === undefined || original === undefined ? [words, []] : [title, [original]];
}

/** The stated country; else the first or last part of the address, or its last word. */
function countryOf(meta: JsonObject): string | null {
  const parts = (texts(meta, 'address')[0] ?? '').split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const candidates = [...texts(meta, 'country'), parts[0], last, last.split(' ').at(-1)];
  return candidates.map(countryCode).find((code) => code !== null) ?? null;
}

function texts(meta: JsonObject, key: string): readonly string[] {
  if (!Object.hasOwn(meta, key)) return [];
  const value = meta[key];
  return (Array.isArray(value) ? asList(value) : [value]).flatMap((one) => asText(one) ?? []);
}
