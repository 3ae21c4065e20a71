import type { TableSource } from '../source.ts';
import { addMapping } from './mapping.ts';

/** Which organization of ROR each funder is, as a table. */
export const funderOrganizations: TableSource = {
  form: 'table',
  id: 'funder-organizations',
  title: 'Funders and their ROR organizations',
  looksLike: 'a table with the columns Funder ID and ROR ID',
  required: ['funder_id', 'ror_id'],
  optional: [],
  aliases: { funder_id: ['funder_doi', 'funder'], ror_id: ['ror'] },
  begin: (output) => (row) => addMapping(output, row.place, row.needed('funder_id'), row.needed('ror_id')),
};
