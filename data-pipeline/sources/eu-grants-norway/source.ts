import { parseDay } from '../../core/day.ts';
import { excerpt } from '../../core/text.ts';
import { europeanCommission } from '../european-commission.ts';
import { addAward } from '../public-award.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** The Research Council of Norway's open data on European grants: one row for each Norwegian organization in a project. */
export const euGrantsNorway: TableSource = {
  form: 'table',
  id: 'eu-grants-norway',
  title: 'European grants of Norwegian organizations',
  looksLike: 'a table with the columns Rammeprogram, Prosjektnr, Prosjektnavn and Organisasjonsnavn',
  required: ['rammeprogram', 'prosjektnr', 'prosjektnavn', 'organisasjonsnavn'],
  optional: ['søknadstype', 'kontrakt_startdato', 'kontrakt_sluttdato'],
  begin: (output) => (row) => {
    const holder = row.text('organisasjonsnavn');
    return addAward(output, row.place, {
      number: row.needed('prosjektnr'),
      title: row.text('prosjektnavn'),
      funder: europeanCommission,
      starts: dayOf(row, 'kontrakt_startdato'),
      ends: dayOf(row, 'kontrakt_sluttdato'),
      activityCode: row.text('søknadstype'),
      people: [],
      holders: holder === null ? [] : [{ name: holder, country: 'NO' }],
    });
  },
};

/** A day as `D.M.YYYY`, with an optional time. */
function dayOf(row: TableRow, column: string): string | null {
  const written = row.text(column);
  if (written === null) return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: [\d:]+)?$/u.exec(written) ?? [];
  const parsed = year === '' ? parseDay(written) : parseDay(`${year}-${month}-${day}`);
  if (parsed === null) row.refuse(column, 'date_invalid', `"${excerpt(written)}" is not D.M.YYYY`);
  return parsed;
}
