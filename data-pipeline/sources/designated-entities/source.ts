import { addListEntry, splitNames } from '../list-entry.ts';
import type { TableSource } from '../source.ts';

/** Entities that a government designated, or a third party assessed, with the dates for which the list holds. */
export const designatedEntities: TableSource = {
  form: 'table',
  id: 'designated-entities',
  title: 'Designated entities',
  looksLike: 'a table with the columns list_id, list_name, kind, citation and name',
  required: ['list_id', 'list_name', 'kind', 'citation', 'name'],
  optional: ['listed_from', 'listed_to', 'date_basis', 'edition', 'authority', 'entry_id', 'aliases', 'ror', 'country'],
  begin: (output) => (row) => {
    addListEntry(output, row.place, {
      list: {
        id: row.needed('list_id'),
        name: row.needed('list_name'),
        kind: row.neededChoice('kind', ['designation', 'assessment']),
        authority: row.text('authority'),
        citation: row.needed('citation'),
      },
      id: row.text('entry_id'),
      edition: row.text('edition'),
      name: row.needed('name'),
      aliases: splitNames(row.text('aliases')),
      ror: row.ror('ror'),
      country: row.country('country'),
      basis: row.neededChoice('date_basis', ['stated', 'edition', 'first_seen'], 'stated'),
      from: row.text('listed_from') === null ? null : row.neededDay('listed_from'),
      to: row.text('listed_to') === null ? null : row.neededDay('listed_to'),
    });
    return null;
  },
};
