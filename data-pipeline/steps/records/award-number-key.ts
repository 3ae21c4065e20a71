import { normalizeAwardNumber } from '../../core/award-number.ts';
import type { DerivedStep } from '../step.ts';

/** The comparable form of every award number that arrives without one. */
export const awardNumberKey: DerivedStep = {
  table: 'award_number_key',
  shape: { award_number: 'VARCHAR', number_norm: 'VARCHAR' },
  reads: ['raw_funding'],
  async *derive(db) {
    const numbers = await db.rows<{ award_number: string }>(
      'select distinct award_number from raw_funding where award_number is not null order by award_number',
    );
    for (const { award_number } of numbers) yield [award_number, normalizeAwardNumber(award_number)];
  },
};
