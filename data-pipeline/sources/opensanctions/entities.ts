import { countryCode } from '../../core/country.ts';
import { parseRor } from '../../core/identifiers.ts';
import { asList, asObject, asText } from '../json-value.ts';
import { addListEntry, skipListed } from '../list-entry.ts';
import type { JsonObject, Refusal } from '../output.ts';
import type { JsonSource } from '../source.ts';
import { isListedOrganization } from './schema.ts';
import { datasetList, dayOf } from './targets.ts';

/** Risk topics of the FollowTheMoney vocabulary that say that a public body acted against the entity. */
const designations = /^(?:sanction|debarment|export\.|corp\.disqual|invest\.)/u;

/** FollowTheMoney entities as OpenSanctions publishes them (`entities.ftm.json`), one JSON object a line. */
export const opensanctionsEntities: JsonSource = {
  form: 'json',
  id: 'opensanctions-entities',
  title: 'FollowTheMoney entities',
  looksLike: 'FollowTheMoney entities with id, schema, caption and properties',
  recognizes: (record) =>
    asText(record['schema']) !== null && asText(record['id']) !== null && asObject(record['properties']) !== null,
  begin: (output) => (value, place) => {
    const entity = asObject(value);
    if (entity === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    const id = asText(entity['id']);
    const schema = asText(entity['schema']);
    const properties = asObject(entity['properties']);
    if (id === null || schema === null || properties === null) return notAnEntity;
    output.noteKeys(properties);
    if (!isListedOrganization(schema, output)) return null;
    // Owners, subsidiaries and other relatives of a listed entity stand in the file without being listed.
    if (entity['target'] === false) return skipListed(output, 'others');
    const names = texts(properties, 'name');
    const name = asText(entity['caption']) ?? names[0];
    if (name === undefined) return { code: 'value_missing', reason: 'the entity has no name' };
    const [ror = null] = texts(properties, 'rorId');
    const countries = [...texts(properties, 'country'), ...texts(properties, 'jurisdiction')];
    const [country = null] = countries;
    const isDesignated = texts(properties, 'topics').some((topic) => designations.test(topic));
    for (const [index, dataset] of asList(entity['datasets'])
      .flatMap((one) => asText(one) ?? [])
      .entries()) {
      addListEntry(output, index === 0 ? place : `${place}/datasets/${String(index)}`, {
        list: datasetList(dataset, dataset, isDesignated, null),
        number: id,
        edition: dayOf(asText(entity['last_seen'])),
        name,
        aliases: [...names, ...texts(properties, 'alias'), ...texts(properties, 'previousName')],
        ror: parseRor(ror),
        country: countryCode(country),
        basis: 'first_seen',
        from: dayOf(asText(entity['first_seen'])),
      });
    }
    return null;
  },
};

const notAnEntity: Refusal = { code: 'not_this_kind', reason: 'the record is no FollowTheMoney entity' };

function texts(properties: JsonObject, name: string): readonly string[] {
  return Object.hasOwn(properties, name) ? asList(properties[name]).flatMap((one) => asText(one) ?? []) : [];
}
