import { normalizeAwardNumber } from '../../core/award-number.ts';
import { nameKeys, parseName } from '../../core/name.ts';
import { organizationKey } from '../../core/organization-key.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** Awards from public databases, one row for each person on an award. */
export const awards: TableSource = {
  form: 'table',
  id: 'awards',
  title: 'Public awards',
  looksLike: 'a table with the columns award_number, funder, person_name and role',
  required: ['award_number', 'funder', 'person_name', 'role'],
  optional: [
    'funder_ror',
    'funder_country',
    'is_us_federal',
    'title',
    'start',
    'end',
    'amount',
    'currency',
    'activity_code',
    'person_orcid',
    'person_id',
    'organization',
    'organization_country',
  ],
  begin: (output) => (row) => {
    const award_number = row.needed('award_number');
    const funder_name = row.needed('funder');
    const person_name = row.needed('person_name');
    const { family, given } = parseName(person_name);
    output.add('raw_award', {
      record_id: output.recordId(row.place),
      award_number,
      number_norm: normalizeAwardNumber(award_number),
      funder_name,
      funder_key: organizationKey(funder_name),
      funder_ror: row.ror('funder_ror'),
      funder_country: row.country('funder_country'),
      is_us_federal: row.flag('is_us_federal'),
      title: row.text('title'),
      starts: row.day('start'),
      ends: row.day('end'),
      amount: row.amount('amount'),
      currency: row.text('currency'),
      activity_code: row.text('activity_code'),
      person_name,
      ...nameKeys(family, given),
      person_orcid: row.orcid('person_orcid'),
      stated_person_id: row.text('person_id'),
      role: row.choice('role', ['PI', 'co-PI', 'former PI', 'former co-PI', 'key']),
      ...holderOf(row),
    });
    return null;
  },
};

function holderOf(row: TableRow) {
  const name = row.text('organization');
  return {
    holder_name: name,
    holder_key: name === null ? null : organizationKey(name),
    holder_country: row.country('organization_country'),
  };
}
