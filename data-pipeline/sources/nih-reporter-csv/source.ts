import { excerpt } from '../../core/text.ts';
import { funderOfProject, listedInvestigators, projectParts, reporterDay } from '../nih-project.ts';
import { addAward } from '../public-award.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** NIH RePORTER's export and ExPORTER's yearly files as CSV: one row for each fiscal year of a project. */
export const nihReporterCsv: TableSource = {
  form: 'table',
  id: 'nih-reporter-csv',
  title: 'NIH RePORTER projects (CSV)',
  looksLike: 'a table with the columns Project Number, Project Title and Contact PI / Project Leader',
  required: ['project_number', 'project_title', 'contact_pi_/_project_leader'],
  optional: [
    'other_pi_or_project_leader(s)',
    'activity',
    'administering_ic',
    'project_start_date',
    'project_end_date',
    'subproject_number',
    'total_cost',
    'organization_name',
    'organization_country',
  ],
  aliases: {
    project_number: ['full_project_num'],
    'contact_pi_/_project_leader': ['pi_names'],
    'other_pi_or_project_leader(s)': ['other_pis', 'other_pi_or_project_leader'],
    administering_ic: ['ic_name'],
    project_start_date: ['project_start'],
    project_end_date: ['project_end'],
    subproject_number: ['subproject_id', 'sub_project_number'],
    total_cost: ['fy_total_cost'],
    organization_name: ['org_name'],
    organization_country: ['org_country'],
  },
  begin: (output) => (row) => {
    const number = row.needed('project_number');
    const isPart = row.text('subproject_number') !== null;
    const cells = [row.text('contact_pi_/_project_leader'), row.text('other_pi_or_project_leader(s)')];
    const holder = row.text('organization_name');
    return addAward(output, row.place, {
      number,
      title: isPart ? null : row.text('project_title'),
      funder: funderOfProject(null, number, row.text('administering_ic')),
      starts: dayOf(row, 'project_start_date'),
      ends: dayOf(row, 'project_end_date'),
      amount: isPart ? null : row.amount('total_cost'),
      currency: 'USD',
      activityCode: row.text('activity') ?? projectParts(number)?.activity ?? null,
      people: listedInvestigators(cells, isPart ? 'key' : 'PI'),
      holders: holder === null ? [] : [{ name: holder, country: row.country('organization_country') }],
    });
  },
};

function dayOf(row: TableRow, column: string): string | null {
  const written = row.text(column);
  const day = written === null ? null : reporterDay(written);
  if (written !== null && day === null) row.refuse(column, 'date_invalid', `"${excerpt(written)}" is no date`);
  return day;
}
