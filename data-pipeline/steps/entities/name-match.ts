import { namesCompatible } from '../../core/name.ts';
import type { Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface Candidate extends Row {
  family_key: string;
  given_key: string;
  person_id: string;
  covered_family_key: string;
  covered_given_key: string;
}

/** A name as written that may be a covered person's: {@link namesCompatible} with one of their names. */
export const nameMatch: DerivedStep = {
  table: 'name_match',
  shape: { family_key: 'VARCHAR', given_key: 'VARCHAR', person_id: 'VARCHAR' },
  reads: ['name_candidate'],
  async *derive(db) {
    let last = '';
    for (const candidate of await db.rows<Candidate>('select * from name_candidate order by all')) {
      const { family_key, given_key, person_id, covered_family_key, covered_given_key } = candidate;
      const match = JSON.stringify([family_key, given_key, person_id]);
      if (match === last) continue;
      const covered = { family_key: covered_family_key, given_key: covered_given_key };
      if (!namesCompatible({ family_key, given_key }, covered)) continue;
      last = match;
      yield [family_key, given_key, person_id];
    }
  },
};
