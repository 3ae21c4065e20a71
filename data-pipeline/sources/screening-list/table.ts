import { splitNames } from '../list-entry.ts';
import type { TableSource } from '../source.ts';
import { addParty } from './party.ts';
import { listByCode, listBySource } from './us-lists.ts';

/** The Consolidated Screening List of trade.gov as CSV: the lists of three departments in one table. */
export const screeningList: TableSource = {
  form: 'table',
  id: 'screening-list',
  title: 'Consolidated Screening List',
  looksLike:
    'a table with the columns source, entity_number, type, programs, name, addresses, start_date and alt_names',
  required: ['source', 'entity_number', 'type', 'programs', 'name', 'addresses', 'start_date', 'alt_names'],
  optional: ['end_date', 'federal_register_notice'],
  begin: (output) => (row) =>
    addParty(output, row.place, {
      list: listBySource(row.needed('source'), row.text('federal_register_notice')),
      type: row.text('type'),
      id: row.text('entity_number'),
      name: row.needed('name'),
      aliases: splitNames(row.text('alt_names')),
      countries: splitNames(row.text('addresses')).map(lastPart),
      from: row.day('start_date'),
      to: row.day('end_date'),
    }),
};

/** The older layout, one row for each address and alias: single lists, by code. */
export const screeningListOld: TableSource = {
  form: 'table',
  id: 'screening-list-old',
  title: 'Screening list of the older layout',
  looksLike: 'a table with the columns Source List, Programs, Name, Country, Federal Register Notice, Effective Date',
  required: ['source_list', 'programs', 'name', 'country', 'federal_register_notice', 'effective_date'],
  optional: ['entity_number', 'sdn_type', 'date_lifted/waived/expired', 'alternate_name', 'alternative_names'],
  // Headers of this layout end in blank names, one for each comma that a spreadsheet added.
  mend: (cells, columns, width) =>
    cells.length < width && Math.max(...columns.values()) < cells.length
      ? [...cells, ...Array.from({ length: width - cells.length }, () => '')]
      : null,
  begin: (output) => (row) =>
    addParty(output, row.place, {
      list: listByCode(row.needed('source_list'), row.text('federal_register_notice')),
      type: row.text('sdn_type'),
      id: row.text('entity_number'),
      name: row.needed('name'),
      aliases: [...splitNames(row.text('alternate_name')), ...splitNames(row.text('alternative_names'))],
      countries: [row.text('country')],
      from: row.day('effective_date'),
      to: row.day('date_lifted/waived/expired'),
    }),
};

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf(',') + 1).trim();
}
