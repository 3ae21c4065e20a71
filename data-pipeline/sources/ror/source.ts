import { parseRor } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { addMapping } from '../funder-organizations/mapping.ts';
import { asInteger, asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';
import type { JsonSource } from '../source.ts';
import { addDomains, addName, addPlace, addRelations } from './parts.ts';

/**
 * The Research Organization Registry, schema v2: a dump as an array or as JSON lines, answers of its API, and of its index, which
 * wrap each organization (`organization`, `_source`).
 */
export const ror: JsonSource = {
  form: 'json',
  id: 'ror',
  title: 'ROR organizations (schema v2)',
  looksLike: 'JSON records whose "id" is a ROR id, with a list of "names"',
  recognizes: (record) => {
    const organization = unwrapped(record);
    return parseRor(asText(organization['id'])) !== null && Array.isArray(organization['names']);
  },
  begin: (output) => (record, place) => {
    const object = asObject(record);
    if (object === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    const organization = unwrapped(object);
    const ror_id = parseRor(asText(organization['id']));
    if (ror_id === null) {
      const id = asText(organization['id']);
      return id === null
        ? { code: 'id_missing', reason: 'the record has no "id"' }
        : { code: 'identifier_invalid', reason: `"${excerpt(id)}" is not a ROR id` };
    }
    if (!Array.isArray(organization['names'])) {
      return { code: 'not_this_kind', reason: 'the record has no list of "names": it is of ROR schema v1, or cut' };
    }
    addOrganization(organization, ror_id, place, output);
    return null;
  },
};

function unwrapped(record: JsonObject): JsonObject {
  return asObject(record['_source']) ?? asObject(record['organization']) ?? record;
}

function addOrganization(organization: JsonObject, ror_id: string, place: string, output: Output): void {
  output.noteKeys(organization);
  const names = asList(organization['names']).map(asObject);
  const display = names.find((name) => asList(name?.['types']).includes('ror_display')) ?? names[0];
  const location = asObject(asList(organization['locations'])[0]);
  const modified = asObject(asObject(organization['admin'])?.['last_modified']);
  output.add('raw_organization', {
    record_id: output.recordId(place),
    schema_version: '2',
    modified: parseDay(asText(modified?.['date'])),
    ror_id,
    name: asText(display?.['value']),
    country_code: countryCode(asText(asObject(location?.['geonames_details'])?.['country_code'])),
    status: asText(organization['status'])?.toLowerCase() ?? null,
    types: asList(organization['types']).filter((type) => typeof type === 'string'),
    established: asInteger(organization['established']),
  });
  const at = { output, place, ror_id };
  for (const [index, name] of names.entries()) {
    for (const kind of kindsOf(asList(name?.['types']))) {
      addName(at, `names/${String(index)}`, asText(name?.['value']), kind);
    }
  }
  for (const [index, value] of asList(organization['locations']).entries()) {
    const details = asObject(asObject(value)?.['geonames_details']);
    addPlace(at, `locations/${String(index)}`, {
      city: asText(details?.['name']),
      region: asText(details?.['country_subdivision_name']),
      region_code: asText(details?.['country_subdivision_code']),
      country_code: countryCode(asText(details?.['country_code'])),
    });
  }
  const websites = asList(organization['links'])
    .map(asObject)
    .filter((link) => link?.['type'] === 'website');
  addDomains(at, [...asList(organization['domains']).map(asText), ...websites.map((link) => asText(link?.['value']))]);
  addRelations(at, asList(organization['relationships']));
  for (const [index, value] of asList(organization['external_ids']).entries()) {
    const ids = asObject(value);
    if (asText(ids?.['type'])?.toLowerCase() !== 'fundref') continue;
    for (const [order, id] of asList(ids?.['all']).entries()) {
      addMapping(output, `${place}/external_ids/${String(index)}/all/${String(order)}`, asText(id) ?? '', ror_id);
    }
  }
}

/** A name is a label, an alias or an acronym, or several of these; a display name without any of them is a label. */
function kindsOf(types: readonly unknown[]): readonly string[] {
  const kinds = ['label', 'alias', 'acronym'].filter((kind) => types.includes(kind));
  return kinds.length > 0 ? kinds : ['label'];
}
