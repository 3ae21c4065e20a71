import { addListEntry, splitNames } from '../list-entry.ts';
import type { TableSource } from '../source.ts';

/** The list under Section 1260H with the days on which names came and went, as OpenSanctions keeps it. */
export const section1260h: TableSource = {
  form: 'table',
  id: 'section-1260h',
  title: 'Section 1260H list',
  looksLike: 'a table with the columns Name, Clean Name, Alias, Previous Name, Parent Name, Start date and End date',
  required: ['name', 'clean_name', 'alias', 'previous_name', 'parent_name', 'start_date', 'end_date'],
  optional: ['source_url'],
  begin: (output) => (row) => {
    const asPrinted = row.needed('name');
    const name = row.text('clean_name') ?? asPrinted;
    addListEntry(output, row.place, {
      list: {
        id: 'us-section-1260h',
        name: 'Section 1260H list',
        kind: 'designation',
        authority: 'Department of Defense',
        citation:
          row.text('source_url') ?? 'Section 1260H of the National Defense Authorization Act for Fiscal Year 2021',
      },
      name,
      aliases: [...splitNames(row.text('alias')), ...splitNames(row.text('previous_name'))],
      basis: 'stated',
      from: row.day('start_date'),
      to: row.day('end_date'),
    });
    return null;
  },
};
