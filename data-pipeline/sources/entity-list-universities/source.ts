import { parseDay } from '../../core/day.ts';
import { asList, asObject, asText } from '../json-value.ts';
import { addListEntry } from '../list-entry.ts';
import { listByCode } from '../screening-list/us-lists.ts';
import type { JsonDocumentSource, UnreadJsonSource } from '../source.ts';

/**
 * Universities and institutes of China on the Entity List, taken from the eCFR on a stated day: on that day they were
 * listed, since when is not said.
 */
export const entityListUniversities: JsonDocumentSource = {
  form: 'json-document',
  id: 'entity-list-universities',
  title: 'Universities on the Entity List, from the eCFR',
  looksLike: 'one JSON object with generatedAt and entries of name and raw (the words of the eCFR)',
  recognizes(document) {
    const [first] = asList(document['entries']);
    return asText(document['generatedAt']) !== null && asText(asObject(first)?.['raw']) !== null;
  },
  read(document, output, account) {
    const seenOn = parseDay(asText(document['generatedAt'])?.slice(0, 10));
    for (const [index, value] of asList(document['entries']).entries()) {
      const place = `/entries/${String(index)}`;
      const name = asText(asObject(value)?.['name']);
      const raw = asText(asObject(value)?.['raw']) ?? '';
      if (name === null) account.reject(place, { code: 'value_missing', reason: 'the entry has no name' });
      else {
        addListEntry(output, place, {
          list: listByCode('EL', '15 CFR Part 744, Supplement No. 4'),
          edition: seenOn,
          name,
          aliases: aliasesIn(raw),
          country: /,\s*(?:\d+,?\s*)?China\b/u.test(raw) ? 'CN' : null,
          basis: 'first_seen',
          from: seenOn,
        });
        account.accept();
      }
    }
  },
};

/** The same names in Chinese, without the list. */
export const translatedNames: UnreadJsonSource = {
  form: 'json-unread',
  id: 'translated-names',
  title: 'names with their Chinese form (name, zh)',
  looksLike: 'JSON records with nothing but name and zh',
  recognizes: (record) => Object.keys(record).toSorted().join() === 'name,zh',
  advice:
    'The file does not say on which list they are, nor since when. Put the Chinese forms into the column aliases of a table of designated entities.',
};

/**
 * `a.k.a., the following three aliases: —AMMS; —Example Lab; and —Third. 27 Example Road …`: the last one ends with the first
 * full stop. Where it runs into the address without one, it is left out.
 */
function aliasesIn(raw: string): readonly string[] {
  const at = raw.search(/\balias(?:es)?\b[^:—]{0,60}:/u);
  if (at < 0) return [];
  const written = raw.slice(at).split('—').slice(1);
  const last = /^([^.]*(?:\.\S[^.]*)*)\.(?:\s|$)/u.exec(written.pop() ?? '')?.[1];
  const aliases = written.map((alias) => alias.split(';', 1)[0] ?? '').map((alias) => alias.replace(/ and\s*$/u, ''));
  return [...aliases, last ?? ''].map((alias) => alias.trim()).filter((alias) => alias !== '');
}
