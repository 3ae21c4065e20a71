import type { NameKeys } from '../../core/name.ts';
import { nameSounds } from '../../core/names/name-sound.ts';
import type { Database, Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface NameRow extends Row, NameKeys {
  side: 'written' | 'covered';
  is_latin: boolean;
}

/**
 * Keys by which names in other scripts meet names in Latin letters: {@link nameSounds} of each, where the other side (names written in
 * bylines and on awards, names of covered people) has a name that it could meet.
 */
export const nameSound: DerivedStep = {
  table: 'name_sound',
  shape: { side: 'VARCHAR', family_key: 'VARCHAR', given_key: 'VARCHAR', is_latin: 'BOOLEAN', sound: 'VARCHAR' },
  reads: ['written_name', 'person_name'],
  async *derive(db) {
    for (const name of await namesThatMayMeet(db)) {
      for (const sound of nameSounds(name)) yield [name.side, name.family_key, name.given_key, name.is_latin, sound];
    }
  },
};

function namesThatMayMeet(db: Database): Promise<readonly NameRow[]> {
  return db.rows<NameRow>(`
    with name as (
      select 'written' as side, family_key, given_key from written_name
      union
      select 'covered', family_key, given_key from person_name where given_key <> ''
    ),
    told as (
      select *, regexp_matches(family_key || given_key, '\\p{Latin}') as is_latin from name
    ),
    kind as (
      select distinct side, is_latin from told
    )
    select told.*
    from told
    join kind as other on other.side <> told.side and other.is_latin <> told.is_latin
    order by all`);
}
