import { countryCode } from '../../core/country.ts';
import { addAward, type AwardHolder, type AwardPerson } from '../public-award.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** Dimensions, export of grants as a sheet or CSV: one row for each grant, of funders of the whole world. */
export const dimensionsGrants: TableSource = {
  form: 'table',
  id: 'dimensions-grants',
  title: 'Dimensions grants',
  looksLike: 'a table with the columns Grant Number, Title, Funder and Funder Country',
  required: ['grant_number', 'title', 'funder', 'funder_country'],
  optional: [
    'funding_amount_in_usd',
    'start_date',
    'end_date',
    'researchers',
    'research_organization_standardized',
    'country_of_research_organization',
  ],
  aliases: {
    researchers: ['investigators'],
    research_organization_standardized: ['research_organizations_standardized'],
    country_of_research_organization: ['country_of_standardized_research_organization'],
  },
  begin: (output) => (row) =>
    addAward(output, row.place, {
      number: row.text('grant_number'),
      title: row.text('title'),
      funder: { name: row.text('funder'), country: row.country('funder_country') },
      starts: row.day('start_date'),
      ends: row.day('end_date'),
      amount: row.amount('funding_amount_in_usd'),
      currency: 'USD',
      people: listed(row.text('researchers')).map((name): AwardPerson => ({ name, role: null })),
      holders: holdersOf(row),
    }),
};

/** Countries stand beside their organizations only where there are as many of them. */
function holdersOf(row: TableRow): readonly AwardHolder[] {
  const names = listed(row.text('research_organization_standardized'));
  const countries = listed(row.text('country_of_research_organization'));
  return names.map((name, index) => ({
    name,
    country: countries.length === names.length ? countryCode(countries[index]) : null,
  }));
}

function listed(cell: string | null): readonly string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
