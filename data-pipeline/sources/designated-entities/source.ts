import { organizationKey } from '../../core/organization-key.ts';
import type { TableSource } from '../source.ts';

/** Entities that a government designated, or a third party assessed, with the dates for which the list holds. */
export const designatedEntities: TableSource = {
  form: 'table',
  id: 'designated-entities',
  title: 'Designated entities',
  looksLike: 'a table with the columns list_id, list_name, kind, citation, name and listed_from',
  required: ['list_id', 'list_name', 'kind', 'citation', 'name', 'listed_from'],
  optional: ['listed_to', 'edition', 'authority', 'entry_id', 'aliases', 'ror', 'country'],
  begin: (output) => (row) => {
    const list_id = row.needed('list_id');
    const name = row.needed('name');
    const aliases = (row.text('aliases') ?? '')
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    output.add('raw_list_entry', {
      record_id: output.recordId(row.place),
      list_id,
      list_name: row.needed('list_name'),
      edition: row.text('edition'),
      date_basis: 'stated',
      list_kind: row.neededChoice('kind', ['designation', 'assessment']),
      authority: row.text('authority'),
      citation: row.needed('citation'),
      entry_id: row.text('entry_id') ?? `${list_id}:${organizationKey(name)}`,
      name,
      name_key: organizationKey(name),
      aliases,
      alias_keys: aliases.map(organizationKey),
      ror_id: row.ror('ror'),
      country_code: row.country('country'),
      listed_from: row.neededDay('listed_from'),
      listed_to: row.text('listed_to') === null ? null : row.neededDay('listed_to'),
    });
    return null;
  },
};
