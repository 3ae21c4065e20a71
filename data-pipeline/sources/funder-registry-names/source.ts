import { RowRefused } from '../table-row.ts';
import { excerpt } from '../../core/text.ts';
import { parseFunderDoi } from '../funder-doi.ts';
import { addFunder } from '../registered-funder.ts';
import type { TableSource } from '../source.ts';

/** The Crossref Funder Registry's list of names: one row for each funder, its id and its preferred name. */
export const funderRegistryNames: TableSource = {
  form: 'table',
  id: 'funder-registry-names',
  title: 'Crossref Funder Registry (names)',
  looksLike: 'a table with the columns uri and primary_name_display',
  required: ['uri', 'primary_name_display'],
  optional: ['country'],
  begin: (output) => (row) => {
    const uri = row.needed('uri');
    const doi = parseFunderDoi(uri);
    if (doi === null) throw new RowRefused('identifier_invalid', `"${excerpt(uri)}" is no id of a funder`);
    addFunder(output, row.place, { doi, name: row.needed('primary_name_display'), country: row.country('country') });
    return null;
  },
};
