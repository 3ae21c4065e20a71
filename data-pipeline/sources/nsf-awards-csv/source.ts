import { excerpt } from '../../core/text.ts';
import { addAward } from '../public-award.ts';
import { nsf, nsfDay, nsfPeople, nsfPerson, nsfText } from '../nsf-award.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** NSF Award Search, "Export all results" as CSV: one row for each award. */
export const nsfAwardsCsv: TableSource = {
  form: 'table',
  id: 'nsf-awards-csv',
  title: 'NSF awards (CSV)',
  looksLike: 'a table with the columns AwardNumber, Title, PrincipalInvestigator and StartDate',
  required: ['awardnumber', 'title', 'principalinvestigator', 'startdate'],
  optional: ['enddate', 'awardedamounttodate', 'co_piname(s)', 'piemailaddress', 'organization', 'nsforganization'],
  begin: (output) => (row) => {
    const number = row.needed('awardnumber');
    const lead = nsfPerson(row.text('principalinvestigator'), 'PI');
    const organization = nsfText(row.text('organization'));
    return addAward(output, row.place, {
      number,
      title: nsfText(row.text('title')),
      funder: nsf,
      starts: dayOf(row, 'startdate'),
      ends: dayOf(row, 'enddate'),
      amount: row.amount('awardedamounttodate'),
      currency: 'USD',
      people: [
        ...(lead === null ? [] : [{ ...lead, email: lead.email ?? row.text('piemailaddress') }]),
        ...nsfPeople(row.text('co_piname(s)'), 'co-PI'),
      ],
      holders: organization === null ? [] : [{ name: organization }],
    });
  },
};

function dayOf(row: TableRow, column: string): string | null {
  const written = row.text(column);
  const day = written === null ? null : nsfDay(written);
  if (written !== null && day === null) row.refuse(column, 'date_invalid', `"${excerpt(written)}" is not M/D/YYYY`);
  return day;
}
