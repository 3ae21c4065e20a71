import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { excerpt } from '../../core/text.ts';
import { addListEntry, skipListed, splitNames } from '../list-entry.ts';
import type { TableRow } from '../table-row.ts';
import type { TableSource } from '../source.ts';

/** Annexes of an EU regulation, one row for each listed party, as OpenSanctions transcribes them. */
export const euRegulationList: TableSource = {
  form: 'table',
  id: 'eu-regulation-list',
  title: 'Annexes of an EU regulation',
  looksLike: 'a table with the columns celex, recordId, programKey, annex, measure, startDate, schema and name',
  required: ['celex', 'recordid', 'programkey', 'annex', 'measure', 'startdate', 'schema', 'name'],
  optional: ['alias', 'weakalias', 'previousname', 'country', 'jurisdiction', 'address'],
  begin: (output) => (row) => {
    const name = row.needed('name');
    const schema = row.needed('schema').toLowerCase();
    if (schema === 'person') return skipListed(output, 'people');
    if (schema === 'vessel' || schema === 'airplane') return skipListed(output, 'vessels');
    if (!['legalentity', 'organization', 'company', 'publicbody'].includes(schema)) return skipListed(output, 'others');
    const celex = row.needed('celex');
    const annex = row.needed('annex');
    addListEntry(output, row.place, {
      list: {
        id: `eu-${celex}-${annex}`.toLowerCase(),
        name: `EU regulation ${celex}, Annex ${annex}`,
        kind: 'designation',
        authority: 'Council of the European Union',
        citation: `EU regulation ${celex}, Annex ${annex}: ${row.needed('measure')}`,
      },
      name,
      aliases: ['alias', 'weakalias', 'previousname'].flatMap((column) => splitNames(row.text(column))),
      country: countryOf(row),
      basis: 'stated',
      from: startDay(row),
    });
    return null;
  },
};

/** The stated country, else the one that its first address ends with. */
function countryOf(row: TableRow): string | null {
  const stated = splitNames(row.text('country'))[0] ?? splitNames(row.text('jurisdiction'))[0];
  if (stated !== undefined) return countryCode(stated);
  const [address = ''] = splitNames(row.text('address'));
  return countryCode(address.slice(address.lastIndexOf(',') + 1).trim());
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** `12.9.2014` or `9 August 2023`. */
function startDay(row: TableRow): string | null {
  const text = row.text('startdate');
  if (text === null) return null;
  const [, day = '', dotted, worded, year = ''] = /^(\d{1,2})(?:\.(\d{1,2})\.| (\p{L}+) )(\d{4})$/u.exec(text) ?? [];
  const month = dotted ?? String(months.indexOf(worded?.toLowerCase() ?? '') + 1);
  const read = parseDay(year === '' ? text : `${year}-${month}-${day}`);
  if (read === null) row.refuse('startdate', 'date_invalid', `"${excerpt(text)}" is not 12.9.2014 or 9 August 2023`);
  return read;
}
