import { parseRor } from '../../core/identifiers.ts';
import { textOrNull } from '../../core/text.ts';
import { parseFunderDoi } from '../funder-doi.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';
import type { PublicationFunding } from '../publication.ts';
import { plainText } from './plain-text.ts';

/**
 * Funders and their awards, one row each. Several awards in one string are kept as written: publishers separate them in too
 * many ways to be sure.
 */
export function fundingsOf(record: JsonObject, place: string, output: Output): readonly PublicationFunding[] {
  return asList(record['funder']).flatMap((value, index): readonly PublicationFunding[] => {
    const funder = asObject(value);
    if (funder === null) {
      const reason = 'the funder is not a JSON object';
      output.refuseValue(`${place}/funder[${String(index + 1)}]`, { code: 'not_an_object', reason });
      return [];
    }
    const ids = asList(funder['id']).map(asObject);
    const named = {
      funder: textOrNull(plainText(asText(funder['name']) ?? '')),
      funderDoi: firstOf([funder['DOI'], ...ids.map((id) => id?.['id'])], parseFunderDoi),
      funderRor: firstOf(
        ids.map((id) => id?.['id']),
        parseRor,
      ),
      assertedBy: assertedBy(asText(funder['doi-asserted-by']) ?? asText(ids[0]?.['asserted-by'])),
    };
    const awards = awardsOf(funder);
    return awards.length === 0 ? [{ ...named, award: null }] : awards.map((award) => ({ ...named, award }));
  });
}

/** `award` and, since 2025, `award-info` say the same. */
function awardsOf(funder: JsonObject): readonly string[] {
  const infos = asList(funder['award-info']).flatMap((info) => {
    const number = asObject(info)?.['award-number'];
    return Array.isArray(number) ? asList(number) : [number];
  });
  return [
    ...new Set(
      [...asList(funder['award']), ...infos].flatMap((award) => textOrNull(plainText(asText(award) ?? '')) ?? []),
    ),
  ];
}

function firstOf(values: readonly unknown[], parse: (text: string | null) => string | null): string | null {
  for (const value of values) {
    const found = parse(asText(value));
    if (found !== null) return found;
  }
  return null;
}

function assertedBy(text: string | null): 'publisher' | 'crossref' | null {
  return text === 'publisher' || text === 'crossref' ? text : null;
}
