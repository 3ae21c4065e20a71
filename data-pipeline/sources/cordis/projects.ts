import { excerpt } from '../../core/text.ts';
import { europeanCommission } from '../european-commission.ts';
import { addAward } from '../public-award.ts';
import type { TableSource } from '../source.ts';
import { euros } from './amount.ts';
import { unionCountry } from './country.ts';

/** CORDIS, `project.csv` of a framework programme: one row for each project; it names no people. */
export const cordisProjects: TableSource = {
  form: 'table',
  id: 'cordis-projects',
  title: 'CORDIS projects',
  looksLike: 'a table with the columns id, acronym, title, frameworkProgramme and ecMaxContribution',
  required: ['id', 'acronym', 'title', 'frameworkprogramme', 'ecmaxcontribution'],
  optional: ['startdate', 'enddate', 'fundingscheme', 'coordinator', 'coordinatorcountry'],
  begin: (output) => (row) => {
    const written = row.text('ecmaxcontribution');
    const amount = euros(written);
    if (written !== null && amount === null) {
      row.refuse('ecmaxcontribution', 'number_invalid', `"${excerpt(written)}" is no amount`);
    }
    const holder = row.text('coordinator');
    return addAward(output, row.place, {
      number: row.needed('id'),
      title: row.text('title'),
      funder: europeanCommission,
      starts: row.day('startdate'),
      ends: row.day('enddate'),
      amount,
      currency: 'EUR',
      activityCode: row.text('fundingscheme'),
      people: [],
      holders: holder === null ? [] : [{ name: holder, country: unionCountry(row.text('coordinatorcountry')) }],
    });
  },
};
