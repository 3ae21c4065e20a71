import { europeanCommission } from '../european-commission.ts';
import { addAward } from '../public-award.ts';
import type { TableSource } from '../source.ts';
import { unionCountry } from './country.ts';

/** CORDIS, `organization.csv` of a framework programme: one row for each organization in a project. */
export const cordisOrganizations: TableSource = {
  form: 'table',
  id: 'cordis-organizations',
  title: 'CORDIS participants',
  looksLike: 'a table with the columns projectID, organisationID, name, role and country',
  required: ['projectid', 'organisationid', 'name', 'role', 'country'],
  optional: [],
  begin: (output) => (row) =>
    addAward(output, row.place, {
      number: row.needed('projectid'),
      title: null,
      funder: europeanCommission,
      starts: null,
      ends: null,
      people: [],
      holders: [{ name: row.needed('name'), country: unionCountry(row.text('country')) }],
    }),
};
