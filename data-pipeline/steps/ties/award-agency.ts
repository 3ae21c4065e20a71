import { agencyOfAward, shapeReading } from '../../core/award-shapes/index.ts';
import type { DerivedStep } from '../step.ts';

/**
 * The agency whose an award number is, for every number and funder that are stated together: by the number's shape and the funder's
 * name; null where neither tells. `funder_name` is empty where none is stated. `is_contradicted`: numbers of that funder look otherwise.
 */
export const awardAgency: DerivedStep = {
  table: 'award_agency',
  shape: { award_number: 'VARCHAR', funder_name: 'VARCHAR', agency: 'VARCHAR', is_contradicted: 'BOOLEAN' },
  reads: ['mention', 'funding_record', 'award'],
  async *derive(db) {
    const stated = await db.rows<{ award_number: string; funder_name: string }>(`
      select surface as award_number, coalesce(funder_text, '') as funder_name from mention where kind = 'award_number'
      union
      select award_number, coalesce(funder_name, '') from funding_record where number_norm is not null
      union
      select award_number, coalesce(funder_name, '') from award where number_norm is not null
      order by award_number, funder_name`);
    for (const { award_number, funder_name } of stated) {
      const isContradicted = shapeReading(funder_name, award_number) === 'contradicts';
      yield [award_number, funder_name, agencyOfAward(funder_name, award_number), isContradicted];
    }
  },
};
