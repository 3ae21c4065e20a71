import { parseRor } from '../../core/identifiers.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { excerpt } from '../../core/text.ts';
import { countryCode } from '../../core/country.ts';
import { asInteger, asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';
import type { JsonSource } from '../source.ts';

/** The Research Organization Registry, schema v2: a dump as an array or as JSON lines. */
export const ror: JsonSource = {
  form: 'json',
  id: 'ror',
  title: 'ROR organizations (schema v2)',
  looksLike: 'JSON records whose "id" is a ROR id, with a list of "names"',
  recognizes: (record) => isRorId(record) && Array.isArray(record['names']),
  begin: (output) => (record, place) => {
    const organization = asObject(record);
    if (organization === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
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

function isRorId(record: JsonObject): boolean {
  return parseRor(asText(record['id'])) !== null;
}

function addOrganization(organization: JsonObject, ror_id: string, place: string, output: Output): void {
  output.noteKeys(organization);
  const names = asList(organization['names']).map(asObject);
  const display = names.find((name) => asList(name?.['types']).includes('ror_display')) ?? names[0];
  const location = asObject(asList(organization['locations'])[0]);
  output.add('raw_organization', {
    record_id: output.recordId(place),
    ror_id,
    name: asText(display?.['value']),
    country_code: countryCode(asText(asObject(location?.['geonames_details'])?.['country_code'])),
    status: asText(organization['status'])?.toLowerCase() ?? null,
    types: asList(organization['types']).filter((type) => typeof type === 'string'),
    established: asInteger(organization['established']),
  });
  for (const [index, name] of names.entries()) {
    const text = asText(name?.['value']);
    if (text === null) continue;
    for (const kind of kindsOf(asList(name?.['types']))) {
      output.add('raw_organization_name', {
        record_id: output.recordId(`${place}/names/${String(index)}`),
        ror_id,
        name: text,
        name_key: organizationKey(text),
        kind,
      });
    }
  }
  for (const [index, value] of asList(organization['relationships']).entries()) {
    const relation = asObject(value);
    const related_ror_id = parseRor(asText(relation?.['id']));
    if (related_ror_id === null) continue;
    output.add('raw_organization_relation', {
      record_id: output.recordId(`${place}/relationships/${String(index)}`),
      ror_id,
      related_ror_id,
      kind: asText(relation?.['type'])?.toLowerCase() ?? null,
    });
  }
}

/** A name is a label, an alias or an acronym, or several of these; a display name without any of them is a label. */
function kindsOf(types: readonly unknown[]): readonly string[] {
  const kinds = ['label', 'alias', 'acronym'].filter((kind) => types.includes(kind));
  return kinds.length > 0 ? kinds : ['label'];
}
