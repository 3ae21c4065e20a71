import { addParty } from '../screening-list/party.ts';
import { listByCode } from '../screening-list/us-lists.ts';
import type { TableSource } from '../source.ts';

/** The Denied Persons List of the Bureau of Industry and Security, as its tab-separated text. */
export const bisDeniedPersons: TableSource = {
  form: 'table',
  id: 'bis-denied-persons',
  title: 'BIS Denied Persons List',
  looksLike: 'a table with the columns Name, Effective_Date, Expiration_Date, Standard_Order and FR_Citation',
  required: ['name', 'country', 'effective_date', 'expiration_date', 'standard_order', 'fr_citation'],
  optional: [],
  begin: (output) => (row) =>
    addParty(output, row.place, {
      list: listByCode('DPL', row.text('fr_citation')),
      type: null,
      id: null,
      name: row.needed('name'),
      aliases: [],
      countries: [row.text('country')],
      from: row.day('effective_date'),
      to: row.day('expiration_date'),
    }),
};
