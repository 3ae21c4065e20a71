import { countryCode } from '../../core/country.ts';
import { parseRor } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import { addMapping } from '../funder-organizations/mapping.ts';
import { asInteger, asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output } from '../output.ts';
import { addDomains, addName, addPlace, addRelations } from '../ror/parts.ts';
import type { JsonSource } from '../source.ts';

/** ROR's schema v1, which ROR stopped serving in December 2025; where a file of schema v2 has the organization too, that one counts. */
export const rorV1: JsonSource = {
  form: 'json',
  id: 'ror-v1',
  title: 'ROR organizations (schema v1)',
  looksLike: 'JSON records whose "id" is a ROR id, with one "name"',
  recognizes: (record) => parseRor(asText(record['id'])) !== null && asText(record['name']) !== null,
  begin: (output) => (record, place) => {
    const organization = asObject(record);
    if (organization === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    const id = asText(organization['id']);
    if (id === null) return { code: 'id_missing', reason: 'the record has no "id"' };
    const ror_id = parseRor(id);
    if (ror_id === null) return { code: 'identifier_invalid', reason: `"${excerpt(id)}" is not a ROR id` };
    const name = asText(organization['name']);
    if (name === null) {
      return { code: 'not_this_kind', reason: 'the record has no "name": it is of ROR schema v2, or cut' };
    }
    addOrganization(organization, ror_id, name, place, output);
    return null;
  },
};

function addOrganization(organization: JsonObject, ror_id: string, name: string, place: string, output: Output): void {
  output.noteKeys(organization);
  output.add('raw_organization', {
    record_id: output.recordId(place),
    schema_version: '1',
    modified: null,
    ror_id,
    name,
    country_code: countryCode(asText(asObject(organization['country'])?.['country_code'])),
    status: asText(organization['status'])?.toLowerCase() ?? null,
    types: asList(organization['types'])
      .filter((type) => typeof type === 'string')
      .map((type) => type.toLowerCase()),
    established: asInteger(organization['established']),
  });
  const at = { output, place, ror_id };
  addName(at, 'name', name, 'label');
  for (const [index, label] of asList(organization['labels']).entries()) {
    addName(at, `labels/${String(index)}`, asText(asObject(label)?.['label']), 'label');
  }
  for (const [index, alias] of asList(organization['aliases']).entries()) {
    addName(at, `aliases/${String(index)}`, asText(alias), 'alias');
  }
  for (const [index, acronym] of asList(organization['acronyms']).entries()) {
    addName(at, `acronyms/${String(index)}`, asText(acronym), 'acronym');
  }
  for (const [index, value] of asList(organization['addresses']).entries()) {
    const address = asObject(value);
    const city = asObject(address?.['geonames_city']);
    const region = asObject(city?.['geonames_admin1']);
    addPlace(at, `addresses/${String(index)}`, {
      city: asText(address?.['city']) ?? asText(city?.['city']),
      region: asText(region?.['name']) ?? asText(address?.['state']),
      region_code: asText(region?.['code'])?.replace(/^[A-Z]{2}\./u, '') ?? null,
      country_code: countryCode(asText(asObject(organization['country'])?.['country_code'])),
    });
  }
  addDomains(at, asList(organization['links']).map(asText));
  addRelations(at, asList(organization['relationships']));
  const funder = asObject(asObject(organization['external_ids'])?.['FundRef'])?.['all'];
  for (const [order, id] of (Array.isArray(funder) ? asList(funder) : [funder]).entries()) {
    addMapping(output, `${place}/external_ids/FundRef/all/${String(order)}`, asText(id) ?? '', ror_id);
  }
}
