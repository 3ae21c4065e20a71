import { countryCode } from '../../core/country.ts';
import { excerpt } from '../../core/text.ts';
import { parseFunderDoi } from '../funder-doi.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject } from '../output.ts';
import { addFunder } from '../registered-funder.ts';
import type { JsonSource } from '../source.ts';

/** Funders as Crossref's REST API answers: single ones, lists of them, or pages. */
export const funderRegistryJson: JsonSource = {
  form: 'json',
  id: 'funder-registry-json',
  title: 'Crossref funders (JSON)',
  looksLike: 'JSON records with "uri" of a funder (10.13039/…), "name" and "alt-names"',
  recognizes: (record) => parseFunderDoi(asText(record['uri'])) !== null && 'alt-names' in record,
  begin: (output) => (record, place) => {
    const funder = asObject(record);
    if (funder === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    output.noteKeys(funder);
    const id = asText(funder['uri']) ?? asText(funder['id']);
    if (id === null) return { code: 'id_missing', reason: 'the funder has no "uri" and no "id"' };
    const doi = parseFunderDoi(id);
    if (doi === null) return { code: 'identifier_invalid', reason: `"${excerpt(id)}" is no id of a funder` };
    const name = asText(funder['name']);
    if (name === null) return { code: 'value_missing', reason: 'the funder has no "name"' };
    const replacedBy = asList(funder['replaced-by']).map((value) => parseFunderDoi(asText(value)));
    addFunder(output, place, {
      doi,
      name,
      country: countryCode(asText(funder['location'])),
      parent: parentOf(funder, doi),
      replacedBy: replacedBy.length === 1 ? (replacedBy[0] ?? null) : null,
      aliases: asList(funder['alt-names'])
        .map(asText)
        .filter((alias) => alias !== null)
        .map((alias) => ({ name: alias })),
    });
    return null;
  },
};

/** `hierarchy` holds each funder's children under its id, from the topmost down; marks such as `more` stand among them. */
function parentOf(funder: JsonObject, doi: string): string | null {
  const open: { readonly above: string | null; readonly tree: JsonObject; readonly depth: number }[] = [
    { above: null, tree: asObject(funder['hierarchy']) ?? {}, depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [id, value] of Object.entries(next.tree)) {
      const found = parseFunderDoi(id);
      if (found === doi) return next.above;
      const below = asObject(value);
      if (found !== null && below !== null && next.depth < 20) {
        open.push({ above: found, tree: below, depth: next.depth + 1 });
      }
    }
  }
  return null;
}
