import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { parseRor } from '../../core/identifiers.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { addListEntry, type NamedList, splitNames } from '../list-entry.ts';
import type { TableSource } from '../source.ts';
import { isListedOrganization } from './schema.ts';

/** OpenSanctions `targets.simple.csv`: one row for each listed entity, of one list or of many. */
export const opensanctionsTargets: TableSource = {
  form: 'table',
  id: 'opensanctions-targets',
  title: 'OpenSanctions simplified targets',
  looksLike: 'a table with the columns id, schema, name, aliases, countries, dataset, first_seen and last_seen',
  required: ['id', 'schema', 'name', 'aliases', 'countries', 'dataset', 'first_seen', 'last_seen'],
  optional: ['identifiers', 'sanctions', 'program_ids'],
  begin: (output) => (row) => {
    const id = row.needed('id');
    if (!isListedOrganization(row.needed('schema'), output)) return null;
    const name = row.needed('name');
    const [country = null] = splitNames(row.text('countries'));
    const [ror = null] = splitNames(row.text('identifiers')).filter((text) => text.includes('ror.org'));
    const isDesignated = row.text('sanctions') !== null || row.text('program_ids') !== null;
    const lists = splitNames(row.needed('dataset'));
    for (const [index, title] of lists.entries()) {
      addListEntry(output, index === 0 ? row.place : `${row.place}, dataset ${String(index + 1)}`, {
        list: datasetList(title, title, isDesignated, row.text('sanctions')),
        number: id,
        edition: dayOf(row.text('last_seen')),
        name,
        aliases: splitNames(row.text('aliases')),
        ror: parseRor(ror),
        country: countryCode(country),
        basis: 'first_seen',
        from: row.day('first_seen')?.slice(0, 10) ?? null,
      });
    }
    return null;
  },
};

/** A dataset as a list. Who is in a dataset without a sanction (officeholders, for example) is not designated. */
export function datasetList(id: string, title: string, isDesignated: boolean, citation: string | null): NamedList {
  return {
    id: `opensanctions:${organizationKey(id).replaceAll(' ', '-')}`,
    name: title,
    kind: isDesignated ? 'designation' : 'assessment',
    authority: 'as compiled by OpenSanctions',
    citation: citation ?? `OpenSanctions dataset ${title}`,
  };
}

/** The day of a timestamp; null when there is none. */
export function dayOf(timestamp: string | null): string | null {
  return parseDay(timestamp?.slice(0, 10));
}
