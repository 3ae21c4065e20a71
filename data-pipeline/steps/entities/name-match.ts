import { compareNames } from '../../core/names/compare-names.ts';
import { type NameRule, ruleEntry, surerRule } from '../../core/names/name-rules.ts';
import type { Row, Value } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface Candidate extends Row {
  family_key: string;
  given_key: string;
  person_id: string;
  covered_family_key: string;
  covered_given_key: string;
}

/**
 * A name as written that may be a covered person's: {@link compareNames} with each of their names, and the surest `rule` that made them
 * compatible, with its `label`. `is_weak` = the rule says so little that evidence of another kind has to speak for it.
 */
export const nameMatch: DerivedStep = {
  table: 'name_match',
  shape: {
    family_key: 'VARCHAR',
    given_key: 'VARCHAR',
    person_id: 'VARCHAR',
    rule: 'VARCHAR',
    label: 'VARCHAR',
    is_weak: 'BOOLEAN',
  },
  reads: ['name_candidate'],
  async *derive(db) {
    let last: Candidate | null = null;
    let rule: NameRule | null = null;
    for (const candidate of await db.rows<Candidate>('select * from name_candidate order by all')) {
      if (last !== null && !isOfOnePair(last, candidate)) {
        if (rule !== null) yield match(last, rule);
        rule = null;
      }
      last = candidate;
      rule = surerRule(rule, compared(candidate));
    }
    if (last !== null && rule !== null) yield match(last, rule);
  },
};

function compared({ family_key, given_key, covered_family_key, covered_given_key }: Candidate): NameRule | null {
  return compareNames({ family_key, given_key }, { family_key: covered_family_key, given_key: covered_given_key });
}

function isOfOnePair(a: Candidate, b: Candidate): boolean {
  return a.family_key === b.family_key && a.given_key === b.given_key && a.person_id === b.person_id;
}

function match({ family_key, given_key, person_id }: Candidate, rule: NameRule): readonly Value[] {
  const { label, isWeak } = ruleEntry(rule);
  return [family_key, given_key, person_id, rule, label, isWeak];
}
