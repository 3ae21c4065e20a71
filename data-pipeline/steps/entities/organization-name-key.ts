import { organizationKey } from '../../core/organization-key.ts';
import type { DerivedStep } from '../step.ts';

/** The comparable form of every organization name that arrives without one. */
export const organizationNameKey: DerivedStep = {
  table: 'organization_name_key',
  shape: { name: 'VARCHAR', name_key: 'VARCHAR' },
  reads: ['affiliation', 'funding'],
  async *derive(db) {
    const names = await db.rows<{ name: string }>(`
      select org_name as name from affiliation where org_name is not null
      union
      select raw_string from affiliation where org_name is null and ror_id is null and length(raw_string) <= 120
      union
      select funder_name from funding where funder_name is not null
      order by name`);
    for (const { name } of names) {
      const key = organizationKey(name);
      yield [name, key === '' ? null : key];
    }
  },
};
