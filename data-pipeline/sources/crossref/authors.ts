import { parseOrcid, parseRor } from '../../core/identifiers.ts';
import { excerpt, textOrNull } from '../../core/text.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';
import type { PublicationAffiliation, PublicationAuthor } from '../publication.ts';
import { plainText } from './plain-text.ts';

/** The authors of a work as its publisher deposited them; a group has a `name` instead of family and given name. */
export function authorsOf(record: JsonObject, place: string, output: Output): readonly PublicationAuthor[] {
  return asList(record['author']).flatMap((value, index) => {
    const at = `${place}/author[${String(index + 1)}]`;
    const author = asObject(value);
    if (author === null) {
      output.refuseValue(at, { code: 'not_an_object', reason: 'the author is not a JSON object' });
      return [];
    }
    output.noteKeys(author);
    const read = authorOf(author);
    if (read === null) {
      output.refuseValue(at, { code: 'value_missing', reason: 'the author has no name' });
      return [];
    }
    return [
      {
        ...read,
        orcid: orcidOf(author, at, output),
        affiliations: asList(author['affiliation']).flatMap(affiliationOf),
      },
    ];
  });
}

function authorOf(author: JsonObject): Pick<PublicationAuthor, 'name' | 'family' | 'given'> | null {
  const part = (key: string) => textOrNull(plainText(asText(author[key]) ?? ''));
  const family = part('family');
  const given = part('given');
  const group = part('name');
  if (family === null) {
    const name = group ?? given;
    return name === null ? null : { name, family: group, given: group === null ? null : '' };
  }
  const name = [family, given, part('suffix')].filter((piece) => piece !== null).join(', ');
  return { name, family, given: given ?? '' };
}

function orcidOf(author: JsonObject, place: string, output: Output): string | null {
  const text = asText(author['ORCID']);
  const orcid = parseOrcid(text);
  if (text !== null && orcid === null) {
    const reason = `"${excerpt(text)}" is not an ORCID iD with a right check digit`;
    output.refuseValue(place, { code: 'identifier_invalid', reason });
  }
  return orcid;
}

/** `{"name": …}`, since 2022 with ROR, departments and places. */
function affiliationOf(value: unknown): readonly PublicationAffiliation[] {
  const affiliation = asObject(value);
  const name = asText(affiliation?.['name']);
  const texts = [
    ...asList(affiliation?.['department']).map(asText),
    name,
    ...asList(affiliation?.['place']).map(asText),
  ];
  const text = textOrNull(plainText(texts.filter((piece) => piece !== null).join(', ')));
  const ror = asList(affiliation?.['id'])
    .map((id) => parseRor(asText(asObject(id)?.['id'])))
    .find((id) => id !== null);
  if (text === null && ror === undefined) return [];
  return [ror === undefined ? { text } : { text, ror, organization: name === null ? null : plainText(name) }];
}
