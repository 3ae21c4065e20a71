import { parseDay } from '../../core/day.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonSource } from '../source.ts';
import { addParty } from './party.ts';
import { listBySource } from './us-lists.ts';

/** The Consolidated Screening List as its API and its bulk file return it: JSON records. */
export const screeningListRecords: JsonSource = {
  form: 'json',
  id: 'screening-list-records',
  title: 'Consolidated Screening List records',
  looksLike: 'records of the Consolidated Screening List with name, source, addresses, alt_names and source_list_url',
  recognizes: (record) =>
    ['source', 'addresses', 'alt_names', 'source_list_url'].every((key) => Object.hasOwn(record, key)),
  begin: (output) => (value, place) => {
    const record = asObject(value);
    if (record === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    output.noteKeys(record);
    const name = asText(record['name']);
    const source = asText(record['source']);
    if (name === null || source === null) {
      return { code: 'value_missing', reason: 'the record names no party or no list' };
    }
    const from = asText(record['start_date']);
    return addParty(output, place, {
      list: listBySource(source, asText(record['federal_register_notice'])),
      type: asText(record['type']),
      id: asText(record['entity_number']),
      name,
      aliases: asList(record['alt_names']).flatMap((alias) => asText(alias) ?? []),
      countries: asList(record['addresses']).map((address) => asText(asObject(address)?.['country'])),
      from: parseDay(from),
      to: parseDay(asText(record['end_date'])),
    });
  },
};
